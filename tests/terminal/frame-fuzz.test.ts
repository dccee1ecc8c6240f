import { Writable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openScreenOutput } from '../../src/terminal/screen-output.ts';
import { openEmulator } from './emulator.ts';
import { type Frame, frameAfter, overwriting, type Step, steps, textOf } from './frames.ts';

type Size = { readonly columns: number; readonly rows: number };

type Terminal = Size & { readonly colourBits: number; readonly convertEol: boolean; readonly cursorShown: boolean };

/** A terminal behind our output, and one that is sent every frame whole. */
const twoTerminals = ({ columns, rows, colourBits, convertEol, cursorShown }: Terminal) => {
  const ours = openEmulator({ columns, rows }, { convertEol });
  const whole = openEmulator({ columns, rows });
  let taken = 0;
  const stream = Object.assign(
    new Writable({
      decodeStrings: false,
      write: (chunk, _encoding, done) => {
        taken += 1;
        ours.write(chunk).then(() => done());
      },
    }),
    { columns, rows, getColorDepth: () => colourBits },
  );
  const output = openScreenOutput(stream);
  output.write(`\x1b[?1049h\x1b[?25${cursorShown ? 'h' : 'l'}`);
  return { ours, whole, stream, output, taken: () => taken };
};

/** Resolves when the output has sent what it was given: two turns of the event loop after the terminal has taken it. */
const settled = async (stream: Writable): Promise<void> => {
  for (let turns = 0; turns < 2; turns += stream.writableLength === 0 ? 1 : 0)
    await new Promise((done) => setImmediate(done));
};

/** Plays frames on both terminals and compares all cells after each; with the cursor shown, its place too. */
const play = async (
  terminal: Terminal,
  list: readonly Step[],
  resizes: readonly (Size | undefined)[] = [],
): Promise<void> => {
  const { ours, whole, stream, output } = twoTerminals(terminal);
  let frame: Frame = [];
  let { columns, rows } = terminal;
  for (const [index, step] of list.entries()) {
    const before = frame.length;
    const size = resizes[index];
    if (size) {
      for (const each of [ours, whole]) each.resize(size);
      Object.assign(stream, size);
      stream.emit('resize');
      ({ columns, rows } = size);
    }
    frame = frameAfter(frame, step).slice(0, rows);
    const text = textOf(frame);
    output.write(overwriting(before, text));
    await settled(stream);
    await whole.write(`\x1b[0m\x1b[2J\x1b[H${text}`);
    expect(ours.screen(), `frame ${index} of ${columns}x${rows}`).toEqual(whole.screen());
    if (terminal.cursorShown) expect(ours.cursor().row).toBe(whole.cursor().row);
  }
  output.close();
  for (const each of [ours, whole]) each.dispose();
};

const terminals = (columns: number, rows: number): fc.Arbitrary<Terminal> =>
  fc.record({
    columns: fc.constant(columns),
    rows: fc.constant(rows),
    colourBits: fc.constantFrom(1, 4, 8, 24),
    convertEol: fc.boolean(),
    cursorShown: fc.boolean(),
  });

test.each([
  { columns: 14, rows: 4, runs: 200 },
  { columns: 40, rows: 8, runs: 60 },
])(
  'any frames on $columns by $rows, cell by cell, are what a terminal shows that is sent them whole',
  async ({ columns, rows, runs }) => {
    const list = fc.array(steps(columns, rows), { minLength: 8, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(terminals(columns, rows), list, (terminal, given) => play(terminal, given)),
      { numRuns: runs, seed: 20 },
    );
  },
);

test('frames between any resizes are what a terminal of that size shows that is sent them whole', async () => {
  const size = fc.record({ columns: fc.integer({ min: 10, max: 30 }), rows: fc.integer({ min: 3, max: 9 }) });
  const list = fc.array(steps(10, 9), { minLength: 8, maxLength: 8 });
  const resizes = fc.array(fc.option(size, { nil: undefined }), { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(terminals(20, 6), list, resizes, (terminal, given, sizes) => play(terminal, given, sizes)),
    { numRuns: 60, seed: 21 },
  );
});

test('the cursor stands where the frame asks for it, on a blank, and is hidden where none is asked for', async () => {
  const [columns, rows] = [12, 4];
  const line = fc.string({ unit: fc.constantFrom('a', 'ж', ' ', '1'), minLength: columns, maxLength: columns });
  const place = fc.record({ column: fc.nat(columns - 1), row: fc.nat(rows - 1) });
  const marked = fc.record({ lines: fc.array(line, { minLength: rows, maxLength: rows }), at: fc.option(place) });
  const frames = fc.array(marked, { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(frames, async (list) => {
      const terminal = { columns, rows, colourBits: 24, convertEol: false, cursorShown: false };
      const { ours, whole, stream, output } = twoTerminals(terminal);
      for (const { lines, at } of list) {
        const withMark = (mark: string) =>
          lines.map((text, row) => (row === at?.row ? [...text].toSpliced(at.column, 1, mark).join('') : text));
        output.write(overwriting(rows, withMark('▌').join('\n')));
        await settled(stream);
        await whole.write(`\x1b[H\x1b[2J${withMark(' ').join('\r\n')}`);
        expect(ours.screen()).toEqual(whole.screen());
        expect(ours.cursorIsShown()).toBe(at !== null);
        if (at) expect(ours.cursor()).toEqual(at);
      }
      output.close();
      for (const each of [ours, whole]) each.dispose();
    }),
    { numRuns: 100, seed: 22 },
  );
});
