import { afterEach, describe, expect, test } from 'vitest';
import { onScreen } from '../support/app-frame.tsx';
import { languages, modes, registerIn } from '../support/app-modes.ts';
import { type AppRegister, keys } from '../support/app-register.ts';

let close = (): void => {};
afterEach(() => close());

const shown = (register: AppRegister) => {
  const screen = onScreen(register);
  close = screen.close;
  return screen;
};

const originalText = (): string => '<?xml version="1.0" encoding="windows-1251"?>\n<CHECK>\n  <CHECKHEAD/>\n</CHECK>';

describe.each(languages)('golden frames in %s', (language) => {
  test.each(modes)('the journal %s', async (mode) => {
    const register = await registerIn(mode, { language });
    register.store.go({ name: 'journal' });
    await expect(shown(register).frame()).toMatchFileSnapshot(`../golden/journal-${mode}-${language}.txt`);
  });

  test.each(['online', 'offline'] as const)('one document %s', async (mode) => {
    const register = await registerIn(mode, { language });
    register.store.go({ name: 'journal' });
    register.key(keys.enter);
    await expect(shown(register).frame()).toMatchFileSnapshot(`../golden/document-${mode}-${language}.txt`);
  });

  test('the question before a cancellation', async () => {
    const register = await registerIn('online', { language });
    register.store.go({ name: 'journal' });
    register.key(keys.enter, keys.f7);
    await expect(shown(register).frame()).toMatchFileSnapshot(`../golden/document-cancel-online-${language}.txt`);
  });
});

test('the code a buyer checks a document with stands whole on a screen of 80 by 24, or its address does', async () => {
  const register = await registerIn('online');
  register.store.go({ name: 'journal' });
  register.key(keys.enter, keys.f4);
  await expect(shown(register).frame()).toMatchFileSnapshot('../golden/document-qr-online-en.txt');
});

test('the original of a document is shown as it was sent', async () => {
  const register = await registerIn('online', { parts: { originalText } });
  register.store.go({ name: 'journal' });
  register.key(keys.enter, keys.f5);
  expect(shown(register).frame()).toContain('<CHECKHEAD/>');
});

test('a search that finds nothing says so and what to look for', async () => {
  const register = await registerIn('online');
  register.store.go({ name: 'journal' });
  const { frame } = shown(register);
  register.key(...'zzz', keys.enter);
  await expect.poll(frame).toContain('No document fits');
});

test.each([
  ['a number', '2', '4000000002'],
  ['a piece of the fiscal number', '000002', '4000000002'],
  ['a sum', '32.00', '4000000002'],
  ['a sum without its decimals', '32', '4000000002'],
  ['a date', '21.11', 'found: 2'],
  ['a name on the receipt', 'Хліб', '4000000002'],
  ['a name in small letters', 'хліб', '4000000002'],
  ['a name in large letters', 'УКРАЇНСЬКИЙ', '4000000002'],
  ['two words in another case', 'хліб «український»', '4000000002'],
])('%s is found by the search', async (_what, typed, expected) => {
  const register = await registerIn('online');
  register.store.go({ name: 'journal' });
  const { frame } = shown(register);
  register.key(...typed, keys.enter);
  await expect.poll(frame).toContain('found: ');
  expect(frame()).toContain(expected);
});

test('Enter on a new search looks, and Enter again shows the chosen document', async () => {
  const register = await registerIn('online');
  register.store.go({ name: 'journal' });
  const { frame } = shown(register);
  register.key(...'32.00', keys.enter);
  await expect.poll(frame).toContain('found: 1');
  register.key(keys.enter);
  await expect.poll(register.route).toBe('document');
});

test('Esc clears the search first, and leaves the journal after that', async () => {
  const register = await registerIn('online');
  register.store.go({ name: 'journal' });
  const { frame } = shown(register);
  register.key(...'32.00', keys.enter);
  await expect.poll(frame).toContain('found: 1');
  register.key(keys.escape);
  await expect.poll(frame).toContain('newest first');
  expect(frame()).not.toContain('32.00\n');
  register.key(keys.escape);
  await expect.poll(register.route).toBe('sale');
});
