import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { cells } from '../../src/app/format/cells.ts';
import { modeTitle } from '../../src/app/parts/mode-title.ts';
import {
  backward,
  blankSwitchOn,
  onward,
  reasoned,
  type SwitchOnDraft,
} from '../../src/app/screens/offline/switch-on-draft.ts';
import { texts } from '../../src/app/text/text.ts';
import { hours, minutes, seconds } from '../../src/fiscal/time.ts';
import { rememberingDemo } from '../support/app-demo.ts';
import { onScreen } from '../support/app-frame.tsx';
import { type ManualRegister, manualRegister, modeOn, sellSoap } from '../support/app-manual.ts';
import { languages } from '../support/app-modes.ts';
import { keys } from '../support/app-register.ts';
import { everyRoute } from '../support/app-routes.ts';

let close = (): void => {};
afterEach(() => close());

const shown = (register: ManualRegister) => {
  const screen = onScreen(register);
  close = screen.close;
  return screen;
};

const looks = [
  { in: 'colour', theme: { ascii: false, colour: true }, corner: '╔═', last: '╚═' },
  { in: 'no colour', theme: { ascii: false, colour: false }, corner: '╔═', last: '╚═' },
  { in: 'plain ASCII', theme: { ascii: true, colour: false }, corner: '#=', last: '#=' },
] as const;

describe.each(languages)('in %s', (language) => {
  test.each(looks)(
    'PA-03 every screen is framed and titled while the mode is on, in $in',
    async ({ theme, corner, last }) => {
      const register = await manualRegister({ language, theme, parts: { demo: rememberingDemo().demo } });
      await modeOn(register);
      await sellSoap(register);
      const { frame } = shown(register);
      for (const route of everyRoute(register)) {
        register.store.go(route);
        await expect.poll(() => register.route()).toBe(route.name);
        const lines = (): readonly string[] => frame().split('\n');
        await expect.poll(() => lines()[2] ?? route.name).toContain(`${corner} ${texts[language].offline.mode} `);
        expect(lines()[22]?.startsWith(last), route.name).toBe(true);
        expect(
          lines().every((line) => cells(line) <= 80),
          route.name,
        ).toBe(true);
      }
    },
  );

  test('PA-04 PA-15 K-09 the title counts the use down and keeps the deadline in sight in 80 columns', async () => {
    const register = await manualRegister({ language });
    await modeOn(register);
    const title = (): string => modeTitle(register.store.read().model, 74, ' ═ ');
    const { offline, durations, banner } = texts[language];
    expect(title()).toContain(`24 ${durations.hours} 00 ${durations.minutes}`);
    register.move(minutes(23 * 60 + 55));
    expect(title()).toContain(`5 ${durations.minutes} 00 ${durations.seconds}`);
    register.move(seconds(1));
    expect(title()).toContain(`4 ${durations.minutes} 59 ${durations.seconds}`);
    register.move(minutes(5));
    expect(title()).toContain(banner.blockedBy.reached(`24 ${durations.hours}`));
    expect(title()).toContain('24.11 07:32');
    register.move(hours(48));
    expect(title()).toContain(offline.overdue('24.11 07:32'));
  });

  test('PA-12 the conditions say what the law of the country names, page by page, within the screen', async () => {
    const register = await manualRegister({ language });
    const { frame } = shown(register);
    const pages = texts[language].offline.conditions['2026-11'] ?? [];
    expect(pages).toHaveLength(4);
    register.store.go({ name: 'switch-on' });
    register.key(...'a reason that is long enough', keys.enter, keys.enter);
    for (const { points } of pages) {
      const text = (): string => frame().replaceAll(/\s+/g, ' ');
      for (const point of points) await expect.poll(text).toContain(point);
      register.key(keys.enter);
    }
  });
});

describe('prices without tax', () => {
  test('PA-16 the receipt shows net, tax and total, and the preview what will be paid', async () => {
    const register = await manualRegister();
    const { frame } = shown(register);
    register.key(...'1002', keys.enter, ...'1003', keys.enter);
    await expect.poll(frame).toMatch(/net +B\/\. 3\.20/);
    // 2.15 at 7 % is 0.1505, 1.05 at 10 % is 0.105: half up to cents a line.
    expect(frame()).toMatch(/ITBMS +B\/\. 0\.26/);
    expect(frame()).toMatch(/Cerveza lata 355 … +1\.05 10%/);
    register.key(...'2*1002');
    await expect.poll(frame).toContain('to pay 4.60');
    register.key(keys.escape, ...'?1002');
    await expect.poll(frame).toContain('2.15 + 7% = B/. 2.30');
  });

  test('PA-16 the pay screen asks for the total with tax and tells its parts', async () => {
    const register = await manualRegister();
    register.key(...'1002', keys.enter, keys.f2);
    const { frame } = shown(register);
    await expect.poll(frame).toContain('Enter takes B/. 2.30 in cash, exactly');
    expect(frame()).toMatch(/net +B\/\. 2\.15/);
    expect(frame()).toMatch(/ITBMS +B\/\. 0\.15/);
  });
});

test('PA-12 the steps to the mode lead through every page and back again', () => {
  const steps = (from: SwitchOnDraft, count: number): SwitchOnDraft =>
    count === 0 ? from : steps(onward(from, 4), count - 1);
  expect(steps(blankSwitchOn, 2)).toMatchObject({ step: 'conditions', page: 0 });
  expect(steps(blankSwitchOn, 5)).toMatchObject({ step: 'conditions', page: 3 });
  expect(steps(blankSwitchOn, 6)).toMatchObject({ step: 'word' });
  expect(backward(steps(blankSwitchOn, 6))).toMatchObject({ step: 'conditions', page: 3 });
  expect(backward(blankSwitchOn)).toBeUndefined();
  expect([...reasoned('я'.repeat(400))(blankSwitchOn).reason]).toHaveLength(300);
});

const vectors = '../shared/spec/pa/vectors.json';

test.skipIf(!existsSync(vectors))(`every known rejection is explained in every language (needs ${vectors})`, () => {
  const { codes }: { codes: { dgi_rejections: Record<string, string> } } = JSON.parse(readFileSync(vectors, 'utf8'));
  const known = Object.keys(codes.dgi_rejections).map(Number);
  expect(known.length).toBeGreaterThan(30);
  for (const language of languages) {
    for (const code of known) expect.soft(texts[language].serverCodes[code], `${language} ${code}`).toMatch(/.{20,}\./);
  }
});
