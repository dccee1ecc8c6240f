import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AppModel } from '../../src/app/model.ts';
import { bannerLines } from '../../src/app/parts/banner-lines.ts';
import { bannerView } from '../../src/app/parts/banner-view.ts';
import { texts } from '../../src/app/text/text.ts';
import { seconds } from '../../src/fiscal/time.ts';
import { languages, modes, registerIn } from '../support/app-modes.ts';
import { type AppRegister, appRegister } from '../support/app-register.ts';

/** Every state of the link a banner can tell, by the register that is in it. */
const states: Readonly<Record<string, (language: (typeof languages)[number]) => Promise<AppRegister>>> = {
  ...Object.fromEntries(
    modes.map((mode) => [mode, (language) => registerIn(mode, { language, settings: { offlineNumbers: 2000 } })]),
  ),
  'blocked before any shift': async (language) => {
    const register = await appRegister({ language });
    register.shop.become('dead');
    await register.till.probe();
    return register;
  },
  'halted and offline': async (language) => {
    const register = await registerIn('offline', { language });
    register.files.journal.commit({ type: 'uploadHalted', at: register.till.now(), number: 4, code: 10, text: '' });
    await register.till.probe();
    register.move(seconds(1));
    return register;
  },
};

/** The text of both lines, counted in cells. */
const drawn = (app: AppModel): readonly [string, string] => {
  const [first, second] = bannerLines(app, bannerView(app));
  const joined = (pieces: typeof first) => pieces.map(({ text }) => text).join('');
  return [joined(first), joined(second)];
};

const practices = fc.constantFrom('demo' as const, 'training' as const);

const names = fc.oneof(
  fc.string({ maxLength: 128, unit: 'grapheme-ascii' }),
  fc.constantFrom('', 'Олена К.', 'Ї'.repeat(60)),
);

describe.each(languages)('the banner in %s', (language) => {
  test.each(Object.entries(states))(
    'K-06 K-08 K-09 is exactly as wide as the screen and keeps mode, time left, clock and what waits: %s',
    async (_, registerIn) => {
      const { model } = (await registerIn(language)).store.read();
      const { mode, where, figures } = bannerView(model);
      const waiting = texts[language].banner.waiting(model.state.register.outbox.length);
      expect(figures.at(-1)).toContain(waiting);
      fc.assert(
        fc.property(names, fc.integer({ min: 80, max: 160 }), practices, (cashier, columns, practice) => {
          const size = { columns, rows: 24 };
          const [first, second] = drawn({ ...model, cashier, size, practice });
          expect([[...first].length, [...second].length]).toEqual([columns, columns]);
          expect(first).toContain(`${mode.mark} ${mode.word}  ${mode.detail}  `);
          expect(first.endsWith(` ${where.clock} `)).toBe(true);
          expect(second).toContain(waiting.replace(/\D+$/, ''));
        }),
        { seed: 11, numRuns: 150 },
      );
    },
  );
});

test('the right half shrinks step by step: the name is cut, then dropped, then the date, then the shift', async () => {
  const { model } = (await registerIn('offline')).store.read();
  const view = bannerView(model);
  const rightOf = (detail: string) => {
    const [pieces] = bannerLines(model, { ...view, mode: { ...view.mode, detail } });
    return pieces
      .map(({ text }) => text)
      .join('')
      .split(detail)[1]
      ?.trim();
  };
  const widths = [20, 27, 31, 32, 39, 45];
  expect(widths.map((width) => rightOf('x'.repeat(width)))).toEqual([
    'shift 1 · Олена К. · 21.11 15:20',
    'shift 1 · Олена К. · 21.11 15:20',
    'shift 1 · Оле… · 21.11 15:20',
    'shift 1 · 21.11 15:20',
    'shift 1 · 15:20',
    '15:20',
  ]);
});
