import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildProgram, type Program } from '../faults/program.ts';
import { openDemo } from './demo.ts';
import { apart, type Session } from './session.ts';

let program: Program;
beforeAll(() => {
  program = buildProgram();
}, 60_000);
afterAll(() => program.remove());

const tildes = (...numbers: readonly number[]): readonly string[] => numbers.map((number) => `\x1b[${number}~`);
const letters = (before: string, text: string): readonly string[] => [...text].map((letter) => before + letter);

/** What terminals send for F1 to F11; a terminal without F-keys has Esc and a digit, which stop at F10. */
const encodings: Readonly<Record<string, readonly string[]>> = {
  xterm: [...letters('\x1bO', 'PQRS'), ...tildes(15, 17, 18, 19, 20, 21, 23)],
  PuTTY: tildes(11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23),
  'Linux console': [...letters('\x1b[[', 'ABCDE'), ...tildes(17, 18, 19, 20, 21, 23)],
  'VT100+': letters('\x1bO', 'PQRSTUVWXYZ'),
  'Esc and a digit': letters('\x1b', '1234567890'),
};

/** What each key of the sale screen shows, and the keys that lead back; in an order in which none is in another's way. */
const shown: readonly (readonly [number: number, text: string, back: string])[] = [
  [11, 'No receipt was issued yet', ''],
  [6, 'Pay, park or void the receipt first', ''],
  [4, '› -▌', '\x7f'],
  [9, 'cash in the drawer', '\x1b'],
  [8, 'Cash in and out', '\x1b'],
  [10, 'Menu   cashier', '\x1b'],
  [1, 'Help, page', '\x1b'],
  [2, 'TO PAY', '\x1b'],
  [3, 'Type any parts of the name', ''],
  [5, '0 items', '1001\r'],
];

const pressAll = async (session: Session, codes: readonly string[]): Promise<void> => {
  for (const [number, text, back] of shown) {
    const code = codes[number - 1];
    if (code === undefined) continue;
    session.press(code);
    await session.shows(text);
    session.press(back);
    if (back !== '') await session.shows('1 item');
  }
  session.press(codes[6] ?? '');
  await session.shows('Enter voids');
  session.press('\r');
  await session.shows(' 0 items');
};

test('F1 to F11 do the same in every encoding, and so do Esc and a digit', async () => {
  const session = await openDemo(program.file);
  for (const codes of Object.values(encodings)) {
    session.press('1001\r');
    await session.shows('1 item');
    await pressAll(session, codes);
  }
  session.press('\x1b[24~');
  session.press('x');
  await session.shows('› x▌');
  await session.close();
}, 90_000);

/** Bytes with a pause between them; true when the pause was not much longer than meant, which a busy machine cannot promise. */
const split = async (session: Session, parts: readonly [string, string], ms: number): Promise<boolean> => {
  session.press(parts[0]);
  const before = performance.now();
  await apart(ms);
  session.press(parts[1]);
  return performance.now() - before < ms + 20;
};

test('a sequence that is cut in two, with 80 ms between its halves, is one key', async () => {
  const session = await openDemo(program.file);
  session.press('мол');
  await session.shows('› мол▌');
  const chosen = (): number =>
    session
      .text()
      .split('\n')
      .findIndex((row, index) => index > 4 && row.startsWith(' ›'));
  let proved = 0;
  for (let tries = 0; tries < 20 && proved < 3; tries += 1) {
    const before = chosen();
    const parts = [
      ['\x1b', '[B'],
      ['\x1b[', 'B'],
      ['\x1bO', 'B'],
    ] as const;
    const inTime = await split(session, parts[tries % 3] ?? ['\x1b', '[B'], 80);
    if (!inTime) continue;
    await session.poll('the next choice', () => chosen() > before);
    proved += 1;
  }
  expect(proved).toBe(3);
  expect(session.text()).toContain('› мол▌');
  await session.close();
});

test('a paste types and confirms, and what looks like a key in it is none', async () => {
  const session = await openDemo(program.file);
  expect(session.emulator.modes().bracketedPasteMode).toBe(true);
  session.press('\x1b[200~1001\r1002\r\x1b[201~');
  await session.shows('2 items');
  session.press('\x1b[200~мо\x1b[Bло\x03ко\x1b[201~');
  await session.shows('› мо');
  session.press('!');
  await session.shows('!▌');
  expect(session.text()).toContain('2 items');
  await session.close();
});

test('a name is found in Cyrillic letters and in the Latin letters of the same keys', async () => {
  const session = await openDemo(program.file);
  for (const name of ['молоко', 'vjkjrj']) {
    session.press(name);
    await session.shows(`› ${name}▌`);
    await session.shows('› Молоко');
    session.press('\x7f'.repeat(name.length));
    await session.shows('› ▌');
  }
  await session.close();
});
