import { afterEach, describe, expect, test } from 'vitest';
import { type Route } from '../../src/app/route.ts';
import { onScreen } from '../support/app-frame.tsx';
import { languages, modes, registerIn } from '../support/app-modes.ts';
import { type AppRegister, keys } from '../support/app-register.ts';

let close = (): void => {};
afterEach(() => close());

const frameOf = (register: AppRegister): string => {
  const screen = onScreen(register);
  close = screen.close;
  return screen.frame();
};

describe.each(languages)('golden frames in %s', (language) => {
  test.each(modes)('the shift screen %s', async (mode) => {
    const register = await registerIn(mode, { language });
    register.store.go({ name: 'shift', at: 'report' });
    await expect(frameOf(register)).toMatchFileSnapshot(`../golden/shift-${mode}-${language}.txt`);
  });

  test('the X report as paper', async () => {
    const register = await registerIn('offline', { language });
    register.store.go({ name: 'x-report' });
    await expect(frameOf(register)).toMatchFileSnapshot(`../golden/shift-x-offline-${language}.txt`);
  });

  test('the count of the cash with the difference in sight', async () => {
    const register = await registerIn('online', { language });
    register.store.go({ name: 'count' });
    register.key(keys.down, keys.down, '1', keys.enter, '2', keys.f6);
    await expect(frameOf(register)).toMatchFileSnapshot(`../golden/shift-count-online-${language}.txt`);
  });

  test('cash in and out', async () => {
    const register = await registerIn('offline', { language });
    register.store.go({ name: 'shift', at: 'cash' });
    register.key('2', ...'20,50');
    await expect(frameOf(register)).toMatchFileSnapshot(`../golden/shift-cash-offline-${language}.txt`);
  });

  test('the question before closing', async () => {
    const register = await registerIn('online', { language });
    register.store.go({ name: 'close-shift' });
    await expect(frameOf(register)).toMatchFileSnapshot(`../golden/shift-close-online-${language}.txt`);
  });
});

describe('every frame', () => {
  const routes: readonly Route[] = [
    { name: 'shift', at: 'report' },
    { name: 'shift', at: 'cash' },
    { name: 'count' },
    { name: 'x-report' },
  ];
  test.each(languages)('is at most 80 by 24 in %s', async (language) => {
    for (const route of routes) {
      const register = await registerIn('blocked', { language });
      register.store.go(route);
      const lines = frameOf(register).trimEnd().split('\n');
      expect(lines.length).toBeLessThanOrEqual(24);
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(80);
      close();
    }
  });
});
