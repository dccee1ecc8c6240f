import { afterEach, describe, expect, test } from 'vitest';
import { type Language } from '../../src/app/text/language.ts';
import { minutes, seconds } from '../../src/fiscal/time.ts';
import { rememberingDemo } from '../support/app-demo.ts';
import { onScreen } from '../support/app-frame.tsx';
import { languages, registerIn } from '../support/app-modes.ts';
import { type AppRegister, keys } from '../support/app-register.ts';
import { everyRoute } from '../support/app-routes.ts';

let close = (): void => {};
afterEach(() => close());

const shown = (register: AppRegister) => {
  const screen = onScreen(register);
  close = screen.close;
  return screen;
};

/** How each language says that the server is not there. */
const offlineWord: Readonly<Record<Language, string>> = { en: 'OFFLINE', uk: 'ОФЛАЙН', es: 'SIN CONEXIÓN' };

const looks = [
  { in: 'colour', theme: { ascii: false, colour: true }, mark: '◐', onlineMark: '●' },
  { in: 'no colour', theme: { ascii: false, colour: false }, mark: '◐', onlineMark: '●' },
  { in: 'plain ASCII without colour', theme: { ascii: true, colour: false }, mark: '(/)', onlineMark: '(o)' },
] as const;

const colour = /\x1b\[(?:3[0-9]|4[0-9]|9[0-7]|10[0-7])/;

describe.each(languages)('in %s', (language) => {
  test.each(looks)('K-08 every screen tells offline by word and by shape, in $in', async ({ theme, mark }) => {
    const register = await registerIn('offline', { language, theme, parts: { demo: rememberingDemo().demo } });
    const { frame, coloured } = shown(register);
    for (const route of everyRoute(register)) {
      register.store.go(route);
      expect(register.route()).toBe(route.name);
      await expect.poll(() => frame().split('\n')[0]).toContain(`${mark} ${offlineWord[language]} `);
      if (!theme.colour) expect(coloured()).not.toMatch(colour);
    }
  });

  test.each(looks)('K-08 online has another word and another shape, in $in', async ({ theme, onlineMark, mark }) => {
    const { frame } = shown(await registerIn('online', { language, theme }));
    const [first] = frame().split('\n');
    expect(first).toContain(onlineMark);
    expect(first).not.toContain(mark);
    expect(first).not.toContain(offlineWord[language]);
  });

  test('K-08 a terminal too small for the screen still tells offline', async () => {
    const { frame } = shown(await registerIn('offline', { language, size: { columns: 60, rows: 20 } }));
    expect(frame()).toContain(`◐ ${offlineWord[language]} `);
  });
});

describe('the sale screen while offline', () => {
  const figures: Readonly<Record<Language, readonly string[]>> = {
    en: ['35 h 11 min left', '3 waiting', '1996 numbers'],
    uk: ['лишилося 35 год 11 хв', 'у черзі 3', 'номерів 1996'],
    es: ['quedan 35 h 11 min', '3 en espera', '1996 números'],
  };

  test.each(languages)('K-09 shows time left, documents waiting and numbers left, in %s', async (language) => {
    const register = await registerIn('offline', { language, settings: { offlineNumbers: 2000 } });
    const { frame } = shown(register);
    for (const figure of figures[language]) expect(frame()).toContain(figure);
  });

  test.each(languages)('K-09 shows them also beside a warning, in %s', async (language) => {
    const register = await registerIn('offline', { language, settings: { offlineNumbers: 2000 } });
    register.files.journal.commit({ type: 'uploadHalted', at: register.till.now(), number: 4, code: 10, text: '' });
    await register.till.probe();
    register.move(seconds(1));
    const { frame } = shown(register);
    expect(frame()).toContain('/queue');
    for (const figure of figures[language]) expect(frame()).toContain(figure);
  });

  test('K-09 without a cap of numbers there is none to run out of', async () => {
    const { frame } = shown(await registerIn('offline'));
    expect(frame()).not.toContain('numbers');
  });
});

describe('the link state', () => {
  test('K-06 is what the last exchange proved, with an age that grows while nothing is exchanged', async () => {
    const register = await registerIn('online');
    const { frame } = shown(register);
    await expect.poll(frame).toContain('● ONLINE  proven 4 s ago');
    register.shop.become('dead');
    register.move(minutes(9));
    await expect.poll(frame).toContain('● ONLINE  proven 9 min ago');
  });

  test('K-06 turns only by an exchange, in both directions', async () => {
    const register = await registerIn('online');
    const { frame } = shown(register);
    register.store.go({ name: 'queue' });
    register.shop.become('dead');
    await register.till.probe();
    register.move(minutes(2));
    await expect.poll(frame).toContain('◐ OFFLINE  failed 2 min ago');
    register.shop.become('answers');
    register.move(minutes(1));
    await expect.poll(frame).toContain('◐ OFFLINE  failed 3 min ago');
    await register.till.probe();
    register.move(seconds(5));
    await expect.poll(frame).toContain('● ONLINE  proven 5 s ago');
  });
});

describe('a data folder that is behind the server', () => {
  const sayings: Readonly<Record<Language, readonly [note: string, sentence: string, word: string]>> = {
    en: ['the server knows more than this register', 'The server is at number 9, this register at 3', 'go on'],
    uk: ['сервер знає більше за цю касу', 'Сервер на номері 9, а каса на 3', 'далі'],
    es: ['el servidor sabe más que esta caja', 'El servidor va por el número 9 y la caja por el 3', 'seguir'],
  };

  test.each(languages)(
    'K-16 sells nothing until a person lets it go on from the server’s number, in %s',
    async (language) => {
      const register = await registerIn('online', { language });
      register.files.journal.commit({ type: 'serverAhead', at: register.till.now(), point: null, next: 9 });
      await register.till.probe();
      const { frame } = shown(register);
      const [note, sentence, word] = sayings[language];
      await expect.poll(frame).toContain(note);
      register.store.go({ name: 'queue' });
      await expect.poll(frame).toContain(sentence);
      register.key(keys.f8);
      await expect.poll(frame).toContain(word.toLocaleUpperCase());
      register.key(...word, keys.enter);
      await expect.poll(() => register.till.read().register.behind).toBeNull();
      expect(register.till.read().register.nextNumber).toBe(9);
      await expect.poll(frame).not.toContain(note);
    },
  );
});
