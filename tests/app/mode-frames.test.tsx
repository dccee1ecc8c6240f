import { afterEach, describe, expect, test } from 'vitest';
import { type Language } from '../../src/app/text/language.ts';
import { texts } from '../../src/app/text/text.ts';
import { hours, minutes, seconds } from '../../src/fiscal/time.ts';
import { onScreen } from '../support/app-frame.tsx';
import { goodReason, type ManualRegister, manualRegister, modeOn, sellSoap } from '../support/app-manual.ts';
import { languages } from '../support/app-modes.ts';
import { keys } from '../support/app-register.ts';

let close = (): void => {};
afterEach(() => close());

/** The screen, and a golden frame of it once it shows a text that only this frame has. */
const shown = (register: ManualRegister, language: Language) => {
  const screen = onScreen(register);
  close = screen.close;
  const golden = async (name: string, when: string): Promise<void> => {
    await expect.poll(screen.frame).toContain(when);
    await expect(screen.frame()).toMatchFileSnapshot(`../golden/mode-${name}-${language}.txt`);
  };
  return { ...screen, golden };
};

/** Five sales in the mode; the second will be refused and the third is foreign to the server. */
const fiveSold = async (language: Language): Promise<{ register: ManualRegister; numbers: readonly number[] }> => {
  const register = await manualRegister({ language });
  await modeOn(register);
  for (let sale = 0; sale < 5; sale++) await sellSoap(register);
  register.move(minutes(48));
  const numbers = register.till.read().register.outbox.map(({ number }) => number);
  register.store.go({ name: 'switch-off' });
  return { register, numbers };
};

describe.each(languages)('golden frames in %s', (language) => {
  const { offline, queue } = texts[language];

  test('PA-01 switching on is refused without a login in this run', async () => {
    const register = await manualRegister({ language, startsProven: false });
    register.store.go({ name: 'switch-on' });
    await shown(register, language).golden('refused', 'PA-01');
  });

  test('PA-02 PA-12 switching on, page by page', async () => {
    const register = await manualRegister({ language, parts: { printerName: 'tickets' } });
    register.move(minutes(3));
    const { frame, golden } = shown(register, language);
    register.store.go({ name: 'switch-on' });
    register.key(...'Se cayó');
    await golden('reason', 'Se cayó');
    register.key(...Array.from({ length: 7 }, () => keys.backspace), ...goodReason);
    await expect.poll(frame).toContain(goodReason);
    register.key(keys.enter);
    await golden('configuration', 'tickets');
    register.key(keys.enter);
    for (const [index, { title }] of (offline.conditions['2026-11'] ?? []).entries()) {
      await golden(`conditions-${index + 1}`, title);
      register.key(keys.enter);
    }
    register.key(...'acep');
    await golden('word', '› acep');
    register.key(...Array.from({ length: 4 }, () => keys.backspace), ...offline.on.word, keys.enter);
    await golden('done', offline.on.done);
  });

  test('PA-03 K-09 the sale screen while the mode is on, and once 24 h are over', async () => {
    const register = await manualRegister({ language });
    await modeOn(register);
    await sellSoap(register);
    await sellSoap(register);
    register.move(minutes(19));
    register.scan('7450000170341');
    register.key(...'1002', keys.enter);
    register.key(...'2*leche');
    const { golden } = shown(register, language);
    await golden('sale', '2*leche');
    register.key(keys.escape, keys.f2, keys.f3);
    await golden('pay', 'PA-08');
    register.key(keys.escape);
    register.move(hours(24));
    await golden('blocked', 'PA-04');
  });

  test('PA-09 the shift screen while the mode is on says why there is no Z', async () => {
    const register = await manualRegister({ language });
    await modeOn(register);
    await sellSoap(register);
    register.store.go({ name: 'shift', at: 'report' });
    const { golden } = shown(register, language);
    await golden('shift', texts[language].shift.hints.mode);
    register.key(keys.f4);
    await golden('no-z', 'PA-09');
    register.store.go({ name: 'queue' });
    await golden('waiting', texts[language].queue.noCheck);
  });

  test('PA-19 a lost link stops selling and offers the mode', async () => {
    const register = await manualRegister({ language });
    await sellSoap(register);
    register.pac.become('dead');
    await register.till.probe();
    register.move(seconds(8));
    await shown(register, language).golden('link-lost', 'PA-19');
  });

  test('PA-11 switching off: the question, the progress, the report and what a person can do', async () => {
    const { register, numbers } = await fiveSold(language);
    const [, second = 0, third = 0, fourth = 0] = numbers;
    register.pac.say(second, { code: 1513, text: '1513-Número de documento duplicado' });
    register.pac.say(third, 'foreign');
    register.pac.say(fourth, 'held');
    const { golden } = shown(register, language);
    await golden('ask', offline.off.title);
    register.key(keys.enter);
    await golden('progress', offline.off.sending(3, 5));
    register.pac.answerNow();
    await golden('report', offline.off.stopped);
    register.store.go({ name: 'queue' });
    await golden('queue', queue.waiting(2));
    register.key(keys.enter);
    await golden('document', texts[language].journal.detail.title(second));
    register.key(keys.f8);
    await golden('set-aside', offline.aside.title(second));
  });

  test('PA-11 a link that dies midway says what was sent, what is left and what to do', async () => {
    const { register, numbers } = await fiveSold(language);
    register.pac.say(numbers[3] ?? 0, 'link dies');
    const { golden } = shown(register, language);
    register.key(keys.enter);
    await golden('cut', offline.off.left(3, 2));
    register.pac.say(numbers[3] ?? 0, null);
    register.pac.become('answers');
    register.key(keys.f3);
    await golden('online', offline.off.done);
  });

  test('PA-03 K-08 the mode is told in plain ASCII and without colour', async () => {
    const register = await manualRegister({ language, theme: { ascii: true, colour: false } });
    await modeOn(register);
    const { golden, coloured } = shown(register, language);
    await golden('ascii', offline.mode);
    expect(coloured()).not.toMatch(/\x1b\[(?:3[0-9]|4[0-9]|9[0-7])/);
  });
});
