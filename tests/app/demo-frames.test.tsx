import { afterEach, describe, expect, test } from 'vitest';
import { rememberingDemo } from '../support/app-demo.ts';
import { onScreen } from '../support/app-frame.tsx';
import { languages, registerIn } from '../support/app-modes.ts';
import { type AppRegister, appRegister, keys } from '../support/app-register.ts';

let close = (): void => {};
afterEach(() => close());

const shown = (register: AppRegister) => {
  const screen = onScreen(register);
  close = screen.close;
  return screen;
};

describe.each(languages)('golden frames in %s', (language) => {
  test('the demonstration with the wire', async () => {
    const { demo } = rememberingDemo();
    const register = await registerIn('online', { language, parts: { demo, practice: 'demo' } });
    register.store.go({ name: 'demo' });
    await expect(shown(register).frame()).toMatchFileSnapshot(`../golden/demo-wire-online-${language}.txt`);
  });

  test('the demonstration with the books of both sides', async () => {
    const { demo } = rememberingDemo();
    const register = await registerIn('offline', { language, parts: { demo, practice: 'demo' } });
    register.store.go({ name: 'demo' });
    register.key('\t');
    await expect(shown(register).frame()).toMatchFileSnapshot(`../golden/demo-books-offline-${language}.txt`);
  });
});

test('digits do the first nine acts, in their order', async () => {
  const { demo, asked } = rememberingDemo();
  const register = await appRegister({ parts: { demo } });
  register.store.go({ name: 'demo' });
  for (const digit of '123456789') {
    const before = asked.length;
    register.key(digit);
    await expect.poll(() => asked.length).toBe(before + 1);
  }
  expect(asked).toEqual([
    'cut',
    'silence',
    'speak',
    'slow 3000',
    'slow 0',
    'lose before',
    'lose after',
    'reject 9',
    'limit',
  ]);
});

test('the first line restores what it cut', async () => {
  const { demo, asked } = rememberingDemo();
  const register = await appRegister({ parts: { demo } });
  register.store.go({ name: 'demo' });
  const { frame } = shown(register);
  register.key('1');
  await expect.poll(frame).toContain('restore the link');
  register.key('1');
  await expect.poll(() => asked).toEqual(['cut', 'restore']);
});

test('left and right change the code the next document is rejected with', async () => {
  const { demo, asked } = rememberingDemo();
  const register = await appRegister({ parts: { demo } });
  register.store.go({ name: 'demo' });
  register.key(keys.left, keys.left, '8');
  await expect.poll(() => asked).toEqual(['reject 7']);
});

test('the last four lines jump the clock by 10 min, 1 h, 12 h and 35 h', async () => {
  const { demo, asked } = rememberingDemo();
  const register = await appRegister({ parts: { demo } });
  register.store.go({ name: 'demo' });
  for (let line = 0; line < 4; line++) {
    register.key(keys.up, keys.enter);
    await expect.poll(() => asked.length).toBe(line + 1);
  }
  expect(asked).toEqual(['jump 126000000', 'jump 43200000', 'jump 3600000', 'jump 600000']);
});
