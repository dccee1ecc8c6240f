import { PassThrough, Writable } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { runPlain } from '../../src/app/plain/run-plain.tsx';
import { createSpeaker } from '../../src/app/plain/speaker.ts';
import { themeFor } from '../../src/app/theme.ts';
import { duration, minutes } from '../../src/fiscal/time.ts';
import { type People } from '../../src/runtime/people.ts';
import { type Practice } from '../../src/runtime/practice.ts';
import { olena, shopPeople } from '../support/app-people.ts';
import { appRegister, keys, testCatalogue } from '../support/app-register.ts';

let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

/** A terminal that is read from top to bottom. */
const listening = async (practice?: Practice, people?: People) => {
  const { till, sale, shop, move } = await appRegister();
  let heard = '';
  const stdout = new Writable({
    decodeStrings: false,
    write: (chunk: unknown, _encoding, done) => {
      heard += String(chunk);
      done();
    },
  });
  const stdin = new PassThrough();
  const app = runPlain({
    ...{ till, sale, stdin, stdout, language: 'en', cashier: 'Олена К.' },
    monotonic: () => duration(0),
    ...(practice ? { practice } : {}),
    ...(people ? { people } : {}),
    theme: themeFor({ ascii: true, colour: false }),
  });
  close = app.close;
  app.load(testCatalogue);
  const lines = (): readonly string[] =>
    heard
      .replaceAll(/\x1b\[\?2004[hl]/g, '')
      .split('\r\n')
      .slice(0, -1);
  /** The lines that follow what is done, once `until` is among them. */
  const heardAfter = async (act: string | (() => void), until: string): Promise<readonly string[]> => {
    const from = lines().length;
    if (typeof act === 'string') stdin.write(act);
    else act();
    await expect.poll(() => lines().slice(from).join('\n')).toContain(until);
    return lines().slice(from);
  };
  await expect.poll(lines).toContain(people ? 'The register is locked' : 'TOTAL 0.00');
  return { lines, heardAfter, shop, till, move, bytes: () => heard };
};

describe('what a screen reader is given', () => {
  test('begins with the mode and the screen, and draws, moves and colours nothing', async () => {
    const { lines, heardAfter, bytes } = await listening();
    expect(lines()[0]).toMatch(/^ONLINE/);
    expect(lines()).toContain('Scan an article, or type part of its name.');
    await heardAfter('4820000170178\r', 'TOTAL');
    await heardAfter(keys.f2, 'TO PAY 32.00');
    await heardAfter(keys.ctrlC, 'Leave the register?');
    expect(bytes().replaceAll('\x1b[?2004h', '')).not.toMatch(/[\x1b\u2500-\u259f]/);
  });

  test('says what a scan added and the total, each once', async () => {
    const { heardAfter } = await listening();
    expect(await heardAfter('4820000170178\r', 'TOTAL')).toEqual([
      'new receipt 1 item',
      '1 Хліб «Український» подовий 32.00 А',
      'TOTAL 32.00',
    ]);
    expect(await heardAfter('4820000170345\r', 'TOTAL')).toEqual([
      'new receipt 2 items',
      '2 Кефір 1 л 44.90 А',
      'TOTAL 76.90',
      'cash 77.00 UAH',
    ]);
  });

  test('says before Enter what Enter would do, and the hit that an arrow chooses', async () => {
    const { heardAfter } = await listening();
    expect(await heardAfter('3*моло', 'Enter')).toEqual(['3*моло', 'Enter: 3 x Молоко 2,5 % 0,9 л 125.70']);
    expect(await heardAfter(keys.down, 'Enter')).toEqual(['Enter: 3 x Молоко 3,2 % 0,9 л 133.50']);
  });

  test('says what left the receipt, for a line that is gone cannot be found', async () => {
    const { heardAfter } = await listening();
    await heardAfter('4820000170178\r4820000170345\r', 'TOTAL 76.90');
    expect(await heardAfter(keys.delete, 'TOTAL')).toEqual(['Removed: Кефір 1 л', 'new receipt 1 item', 'TOTAL 32.00']);
  });

  test('says why something was refused', async () => {
    const { heardAfter } = await listening();
    expect((await heardAfter('999999\r', 'no article')).join(' ')).toContain('999999');
    expect(await heardAfter(keys.f2, 'nothing')).toHaveLength(1);
  });

  test('reads a payment and the change in whole amounts, not in large digits', async () => {
    const { heardAfter } = await listening();
    await heardAfter('4820000170178\r', 'TOTAL');
    const due = await heardAfter(keys.f2, 'Card');
    expect(due[0]).toBe('TO PAY 32.00');
    expect(due).toContain('1 40.00 8.00');
    expect(await heardAfter('100', 'change')).toContain('100');
    expect((await heardAfter('\r', 'CHANGE 68.00'))[0]).toBe('CHANGE 68.00');
  });

  test('reads the question of a dialog whole, and the keys that answer it', async () => {
    const { heardAfter } = await listening();
    await heardAfter('4820000170178\r', 'TOTAL');
    const dialog = await heardAfter(keys.ctrlC, 'Stay');
    expect(dialog[0]).toBe('Leave the register?');
    expect(dialog).toContain('The unfinished sale is kept and comes back at the next start.');
    expect(dialog.at(-1)).toContain('Enter Leave Esc Stay');
  });

  test('tells a locked register and a wrong PIN, and never a digit or how many there are', async () => {
    const { people } = shopPeople({ [olena.pin]: olena.name });
    const { lines, heardAfter } = await listening(undefined, people);
    expect(lines().slice(0, 2)).toEqual([expect.stringMatching(/^ONLINE/), 'The register is locked']);
    expect(await heardAfter('5555\r', 'PIN')).toEqual(['Nobody here has this PIN. Try again.']);
    expect(await heardAfter('4820000170178\r', 'PIN')).toEqual(['That was a scan, not a PIN. Log in first.']);
    expect(await heardAfter('5555\r', 'PIN')).toEqual(['Nobody here has this PIN. Try again.']);
    const opened = await heardAfter(`${olena.pin}\r`, 'TOTAL');
    expect(opened).toContain('Scan an article, or type part of its name.');
    expect(lines().join(' ')).not.toMatch(/5555|4071|\*/);
  });

  test('K-08 says the mode once when it changes, and all of it again after Ctrl-L', async () => {
    const { heardAfter, shop, till, move } = await listening();
    await heardAfter('4820000170178\r', 'TOTAL');
    await heardAfter(`${keys.f2}\r`, 'CHANGE');
    shop.become('dead');
    await heardAfter('4820000170178\r', 'TOTAL');
    const offline = await heardAfter(`${keys.f2}\r`, 'CHANGE');
    expect(offline.filter((line) => line.startsWith('OFFLINE'))).toHaveLength(1);
    expect(till.read().register.outbox.length).toBeGreaterThan(0);
    await heardAfter(keys.enter, 'TOTAL 0.00');
    for (const code of ['1001', '1002']) {
      move(minutes(5));
      const later = await heardAfter(`${code}\r`, 'TOTAL');
      expect(later.filter((line) => line.startsWith('OFFLINE'))).toEqual([]);
    }
    const again = await heardAfter('\x0c', 'TOTAL');
    expect(again.filter((line) => line.startsWith('OFFLINE'))).toHaveLength(1);
  });

  test('at a register to practise on begins with that, and says it again on each screen', async () => {
    const { lines, heardAfter } = await listening('training');
    expect(lines()[0]).toBe('TRAINING: NO SALE HERE IS REAL');
    expect(lines()[1]).toMatch(/^ONLINE/);
    const added = await heardAfter('4820000170178\r', 'TOTAL');
    expect(added.filter((line) => line.includes('TRAINING'))).toEqual([]);
    expect((await heardAfter(keys.f2, 'TO PAY 32.00'))[0]).toBe('TRAINING');
  });
});

describe('the speaker', () => {
  const place = {};

  test('says nothing for a clock that ticks, but every figure that a key changed', () => {
    const speaker = createSpeaker();
    expect(speaker.hear({ place, lines: ['next check in 9:58', 'TOTAL 5'], byHand: false })).toHaveLength(2);
    expect(speaker.hear({ place, lines: ['next check in 9:57', 'TOTAL 5'], byHand: false })).toEqual([]);
    expect(speaker.hear({ place, lines: ['next check in 9:57', 'TOTAL 6'], byHand: true })).toEqual(['TOTAL 6']);
  });

  test('says everything of another screen, and again of one that was left', () => {
    const speaker = createSpeaker();
    speaker.hear({ place, lines: ['a'], byHand: true });
    expect(speaker.hear({ place: {}, lines: ['a', 'b'], byHand: true })).toEqual(['a', 'b']);
    expect(speaker.hear({ place, lines: ['a'], byHand: true })).toEqual(['a']);
  });

  test('says everything once more when asked to', () => {
    const speaker = createSpeaker();
    speaker.hear({ place, lines: ['a'], byHand: true });
    speaker.forget();
    expect(speaker.hear({ place, lines: ['a'], byHand: false })).toEqual(['a']);
  });
});
