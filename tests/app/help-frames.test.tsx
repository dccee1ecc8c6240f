import { afterEach, describe, expect, test } from 'vitest';
import { helpLines } from '../../src/app/screens/help/help-view.ts';
import { blankScreenDraft } from '../../src/app/screens/sale/sale-draft.ts';
import { hitsFor } from '../../src/app/screens/sale/sale-hits.ts';
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
  test('help from the shift screen', async () => {
    const register = await registerIn('online', { language });
    register.store.go({ name: 'shift', at: 'report' });
    register.key(keys.f1);
    await expect(shown(register).frame()).toMatchFileSnapshot(`../golden/help-online-${language}.txt`);
  });

  test('the menu', async () => {
    const register = await registerIn('online', { language });
    register.store.go({ name: 'menu' });
    await expect(shown(register).frame()).toMatchFileSnapshot(`../golden/menu-online-${language}.txt`);
  });
});

test('help begins with the screen one came from and says why a key does nothing there now', async () => {
  const register = await appRegister();
  register.store.go({ name: 'shift', at: 'report' });
  register.key(keys.f1);
  const { frame } = shown(register);
  expect(frame()).toContain('Keys of this screen');
  expect(frame()).toContain('(now: No shift is open.');
});

test('every page of help is reached with Page Down, and the last one stays', async () => {
  const register = await appRegister();
  register.store.go({ name: 'help', lines: [] });
  const { frame } = shown(register);
  const pages = Number(/page 1 of (\d+)/.exec(frame())?.[1]);
  expect(pages).toBeGreaterThan(3);
  for (let page = 0; page < pages + 2; page++) register.key('\x1b[6~');
  await expect.poll(frame).toContain(`page ${pages} of ${pages}`);
});

test('the language changes while the register runs, and the sale goes on', async () => {
  const register = await appRegister({ language: 'en' });
  register.scan('4820000170178');
  register.store.go({ name: 'menu' });
  const { frame } = shown(register);
  register.key('6');
  await expect.poll(frame).toContain('Мова: українська');
  register.key('6');
  await expect.poll(frame).toContain('Idioma: español');
  expect(register.sale.read().current.lines).toHaveLength(1);
});

test.each([
  ['1', 'shift'],
  ['2', 'journal'],
  ['3', 'queue'],
  ['4', 'help'],
])('digit %s of the menu opens %s', async (digit, route) => {
  const register = await appRegister();
  register.store.go({ name: 'menu' });
  register.key(digit);
  expect(register.route()).toBe(route);
});

test('help lists every command that can be typed, and no other', async () => {
  const register = await appRegister({ parts: { demo: rememberingDemo().demo } });
  register.key('/');
  const offered = hitsFor(register.store.read().model, blankScreenDraft);
  const words = offered.kind === 'commands' ? offered.commands.map(({ word }) => word) : [];
  const lines = helpLines(register.store.read().model, []).map((row) => row.map(({ text }) => text).join(''));
  const first = lines.indexOf('Commands typed in it') + 1;
  const listed = lines
    .slice(first, lines.indexOf(' ', first))
    .flatMap((line) => line.match(/^ \/\w+/)?.[0].slice(2) ?? []);
  expect(listed.toSorted()).toEqual(words.toSorted());
  expect(listed).toEqual(expect.arrayContaining(['help', 'pay', 'sync', 'queue', 'demo', 'uk', 'lock']));
});

test('without a demonstration its line says why and does nothing', async () => {
  const register = await appRegister();
  register.store.go({ name: 'menu' });
  register.key('5');
  expect(register.route()).toBe('menu');
  expect(shown(register).frame()).toContain('This register works with a real server.');
});
