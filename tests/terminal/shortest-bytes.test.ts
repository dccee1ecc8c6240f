import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../src/terminal/cell-width.ts';
import { cursorMove } from '../../src/terminal/cursor-move.ts';
import { openScreenOutput } from '../../src/terminal/screen-output.ts';
import { styleAfter, styleChange } from '../../src/terminal/sgr.ts';
import { plain, type Style } from '../../src/terminal/style.ts';
import { openEmulator } from './emulator.ts';
import { slowTerminal, turns } from './slow-terminal.ts';

const size = { columns: 30, rows: 12 };
const noRetyping = () => undefined;

test('every way of the cursor ends at its place and is never longer than its address', async () => {
  const emulator = openEmulator(size);
  const place = fc.record({ column: fc.nat(size.columns - 1), row: fc.nat(size.rows - 1) });
  await fc.assert(
    fc.asyncProperty(place, place, async (from, to) => {
      await emulator.write(`\x1b[${from.row + 1};${from.column + 1}H`);
      const bytes = cursorMove({ from, to, retype: noRetyping });
      await emulator.write(bytes);
      expect(emulator.cursor()).toEqual(to);
      expect(bytes.length).toBeLessThanOrEqual(`\x1b[${to.row + 1};${to.column + 1}H`.length);
    }),
    { numRuns: 400, seed: 22 },
  );
});

const codes = [
  '1',
  '2',
  '3',
  '4',
  '7',
  '9',
  '31',
  '97',
  '38;5;208',
  '38;2;1;2;3',
  '42',
  '48;5;17',
  '22',
  '27',
  '39',
  '49',
];
const style = fc.array(fc.constantFrom(...codes), { maxLength: 6 });
const styled = (parts: readonly string[]): Style => parts.reduce(styleAfter, plain);

test('every change of style gives the look that setting it anew gives, on young terminals and old', async () => {
  const emulator = openEmulator(size);
  await fc.assert(
    fc.asyncProperty(style, style, fc.boolean(), async (before, after, switchesOff) => {
      const bytes = styleChange(styled(before), styled(after), switchesOff);
      const set = (parts: readonly string[]) => `\x1b[0m${parts.map((part) => `\x1b[${part}m`).join('')}`;
      await emulator.write(`\x1b[H${set(after)}x${set(before)}${bytes}x`);
      const [expected, found] = emulator.screen()[0] ?? [];
      expect(found).toEqual(expected);
      const anew = `\x1b[0;${set(after).replaceAll('\x1b[', '').replaceAll('m', ';')}m`;
      expect(bytes.length).toBeLessThanOrEqual(anew.length);
    }),
    { numRuns: 400, seed: 23 },
  );
});

test('an old terminal is never told to switch one attribute off', () => {
  expect(styleChange(styled(['1', '33']), styled(['33']), false)).toBe('\x1b[;33m');
  expect(styleChange(styled(['1', '33']), styled(['33']), true)).toBe('\x1b[22m');
});

test('characters are as wide as terminals draw them', async () => {
  const emulator = openEmulator(size);
  for (const text of 'aЇ№×─█…●漢ー한！（ㄱ가豈、〇⺀ᄀ𠀀') {
    await emulator.write(`\x1b[H\x1b[2J${text}`);
    expect(emulator.screen()[0]?.[0]?.width, text).toBe(columnsOf(text));
  }
  for (const text of '\u0301\u0306\u20dd\ufe0f\u200d') expect(columnsOf(text)).toBe(0);
});

test('a picture that the terminal thinks narrower moves nothing beside it', async () => {
  const terminal = slowTerminal(size);
  const emulator = openEmulator(size);
  const output = openScreenOutput(terminal.stream);
  output.write('\x1b[?1049h│ice 🍦cream│\n│sale ❤️ off │');
  await turns();
  output.write('\x1b[Hxxxx│🍦│x');
  await turns();
  await emulator.write(terminal.sent.join(''));
  const [first, second] = emulator.screen().map((row) =>
    row
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );
  expect(first).toBe('xxxx│🍦 │xeam│');
  expect(second?.at(-1)).toBe('│');
});
