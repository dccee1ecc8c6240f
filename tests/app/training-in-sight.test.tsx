import { afterEach, describe, expect, test } from 'vitest';
import { type Language } from '../../src/app/text/language.ts';
import { texts } from '../../src/app/text/text.ts';
import { rememberingDemo } from '../support/app-demo.ts';
import { onScreen } from '../support/app-frame.tsx';
import { manualRegister, modeOn, sellSoap } from '../support/app-manual.ts';
import { languages, registerIn } from '../support/app-modes.ts';
import { type AppRegister } from '../support/app-register.ts';
import { everyRoute } from '../support/app-routes.ts';

let close = (): void => {};
afterEach(() => close());

const shown = (register: AppRegister) => {
  const screen = onScreen(register);
  close = screen.close;
  return screen;
};

/** What nobody may take for the screen of a shop: the word beside the name, and the words under the banner. */
const sayings: Readonly<Record<Language, readonly [word: string, words: string]>> = {
  en: ['TRAINING', 'TRAINING: NO SALE HERE IS REAL'],
  uk: ['НАВЧАННЯ', 'НАВЧАННЯ: ПРОДАЖІ НЕСПРАВЖНІ'],
  es: ['PRÁCTICA', 'PRÁCTICA: NINGUNA VENTA ES REAL'],
};

const looks = [
  { in: 'colour', theme: { ascii: false, colour: true }, rule: '──', corner: '╔═', joint: '═' },
  { in: 'no colour', theme: { ascii: false, colour: false }, rule: '──', corner: '╔═', joint: '═' },
  { in: 'plain ASCII', theme: { ascii: true, colour: false }, rule: '--', corner: '#=', joint: '=' },
  {
    in: 'large digits',
    theme: { ascii: false, colour: false, largeTotal: true },
    rule: '──',
    corner: '╔═',
    joint: '═',
  },
] as const;

const { demo } = rememberingDemo();

describe.each(languages)('in %s', (language) => {
  const [word, words] = sayings[language];

  test.each(looks)('every screen says twice that it is for training, in $in', async ({ theme, rule }) => {
    const register = await registerIn('training', { language, theme, parts: { demo } });
    register.scan('1002');
    const { frame } = shown(register);
    for (const route of everyRoute(register)) {
      register.store.go(route);
      await expect.poll(() => register.route()).toBe(route.name);
      const lines = (): readonly string[] => frame().split('\n');
      await expect.poll(() => lines()[0] ?? '', { message: route.name }).toMatch(new RegExp(`^ KASA ${word}  \\S`));
      expect(lines()[2]?.startsWith(`${rule} ${words} ${rule}`), route.name).toBe(true);
    }
  });

  test.each(looks)('PA-03 the frame of a mode says it before the mode, in $in', async ({ theme, corner, joint }) => {
    const register = await manualRegister({ language, theme, practice: 'training', parts: { demo } });
    await modeOn(register);
    await sellSoap(register);
    const { frame } = shown(register);
    const { mode, pending } = texts[language].offline;
    for (const route of everyRoute(register)) {
      register.store.go(route);
      const lines = (): readonly string[] => frame().split('\n');
      const begin = `${corner} ${word} ${joint} ${mode} ${joint} 24 `;
      await expect.poll(() => lines()[2] ?? '', { message: route.name }).toContain(begin);
      expect(lines()[0]).toContain(` KASA ${word}  `);
      expect([...(lines()[2] ?? '')]).toHaveLength(80);
      expect(lines()[2]).toContain(pending(1));
    }
  });

  test('a terminal too small for the screen says it too', async () => {
    const { frame } = shown(await registerIn('training', { language, size: { columns: 60, rows: 20 } }));
    expect(frame().split('\n')[0]).toBe(words);
  });

  test('a register that sells, and a demonstration, never say it', async () => {
    const demonstration = { language, practice: 'demo', parts: { demo } } as const;
    for (const options of [{ language, parts: { demo } }, demonstration]) {
      const register = await registerIn('online', options);
      const { frame, close: end } = onScreen(register);
      for (const route of everyRoute(register)) {
        register.store.go(route);
        await expect.poll(() => register.route()).toBe(route.name);
        expect(frame(), route.name).not.toContain(word);
      }
      end();
    }
  });
});
