import { Writable } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { openScreenOutput, type ScreenOutput } from '../../src/terminal/screen-output.ts';
import { restoreSequence } from '../../src/terminal/terminal-restore.ts';
import { openEmulator } from './emulator.ts';
import { slowTerminal, turns } from './slow-terminal.ts';

const opened: ScreenOutput[] = [];
afterEach(() => {
  for (const output of opened.splice(0)) output.close();
});

const open = (...given: Parameters<typeof openScreenOutput>): ScreenOutput => {
  const output = openScreenOutput(...given);
  opened.push(output);
  return output;
};

const onAlternateScreen = '\x1b[?1049h\x1b[?25l';

/** An output with a first frame on the terminal; what it sends later is in `sent`. */
const drawn = async (frame: string, options: Parameters<typeof slowTerminal>[0] = {}) => {
  const terminal = slowTerminal(options);
  const output = open(terminal.stream);
  output.write(onAlternateScreen + frame);
  await turns();
  terminal.take();
  await turns();
  const first = terminal.sent.splice(0).join('');
  return { ...terminal, output, first };
};

const over = (frame: string): string => `\x1b[?2026h\x1b[H\x1b[J${frame}\x1b[?2026l`;

test('the first frame comes in one write: alternate screen, no wrapping, everything blank, then the text', async () => {
  const terminal = slowTerminal();
  open(terminal.stream).write(`${onAlternateScreen}TOTAL 5.00`);
  await turns();
  expect(terminal.sent).toEqual(['\x1b[?1049h\x1b[?7l\x1b[m\x1b[2J\x1b[HTOTAL 5.00\x1b[?25l']);
});

test('a typed character is sent alone, with the shortest way to its place', async () => {
  const { output, sent } = await drawn('milk\nTOTAL 5.00');
  output.write(over('milky\nTOTAL 5.00'));
  await turns();
  output.write(over('milkyw\nTOTAL 5.00'));
  await turns();
  expect(sent).toEqual(['\x1b[;5Hy', 'w']);
});

test('a blank rest of a line is erased, and blanks in the middle too', async () => {
  const { output, sent } = await drawn('article 4820000\narticle 4820000');
  output.write(over('article\na           000'));
  await turns();
  expect(sent).toEqual(['\x1b[;9H\x1b[K\r\na\x1b[11X']);
});

test('frames of one turn of the event loop are one write, and a frame that changes nothing is none', async () => {
  const { output, sent } = await drawn('a');
  for (const text of ['b', 'c', 'd']) output.write(over(text));
  await turns();
  output.write(over('d'));
  await turns();
  expect(sent).toEqual(['\bd']);
});

test('while the terminal takes its time nothing is queued, and then the newest frame follows', async () => {
  const { output, sent, take } = await drawn('a', { isSlow: true });
  for (const text of ['b', 'c', 'd', 'e']) {
    output.write(over(text));
    await turns();
  }
  expect(sent).toEqual(['\bb']);
  take();
  await turns();
  expect(sent).toEqual(['\bb', '\be']);
});

test('modes pass as they change: frame marks never, paste marks once', async () => {
  const { output, sent } = await drawn('a');
  output.write('\x1b[?2026h\x1b[?2004h\x1b[?2004h\x1b[?2026l');
  await turns();
  expect(sent).toEqual(['\x1b[?2004h']);
});

test('a sequence that is cut in two is one', async () => {
  const emulator = openEmulator({ columns: 20, rows: 4 });
  const screen = slowTerminal();
  const second = open(screen.stream);
  for (const part of [onAlternateScreen, '\x1b[1', ';33mTO', 'TAL\x1b', '[0m!']) second.write(part);
  await turns();
  await emulator.write(screen.sent.join(''));
  expect(
    emulator
      .screen()[0]
      ?.map(({ look }) => look)
      .slice(0, 7),
  ).toEqual([...'1;33 1;33 1;33 1;33 1;33'.split(' '), '', '']);
});

test('a shown cursor stands where the frame left it', async () => {
  const { output, sent } = await drawn('name: ');
  output.write('\x1b[?25h\x1b[2;3H');
  await turns();
  expect(sent).toEqual(['\r\n  \x1b[?25h']);
});

test('leaving the alternate screen gives the terminal back at once, also behind a frame on its way', async () => {
  const { output, sent, take } = await drawn('a', { isSlow: true });
  output.write(over('b'));
  await turns();
  output.write(over('c'));
  output.write('\x1b[?25h\x1b[?1049l\x1b[?2004l');
  output.close();
  take();
  await turns();
  expect(sent).toEqual(['\bb', restoreSequence]);
});

test('repainting draws the whole screen, whatever was on it', async () => {
  const { output, sent } = await drawn('\x1b[1mTOTAL\x1b[0m 5.00');
  output.repaint();
  await turns();
  const emulator = openEmulator({ columns: 20, rows: 4 });
  await emulator.write('\x1b[7mgarbage\x1b[3;3Hgarbage');
  await emulator.write(sent.join(''));
  expect(emulator.text().trim()).toBe('TOTAL 5.00');
});

test('a new size is told, and draws the whole screen again', async () => {
  const { output, sent, resize } = await drawn('TOTAL 5.00');
  const sizes: number[][] = [];
  output.on('resize', () => sizes.push([output.columns, output.rows]));
  resize({ columns: 7, rows: 2 });
  await turns();
  expect(sizes).toEqual([[7, 2]]);
  expect(sent).toEqual(['\x1b[?7l\x1b[m\x1b[2J\x1b[HTOTAL 5\x1b[?25l']);
});

test('a terminal that has vanished is told once, and nothing is thrown', async () => {
  const lost: string[] = [];
  const stream = new Writable({ write: (_chunk, _encoding, done) => done(new Error('EIO')) });
  const output = open(stream, { onGone: () => lost.push('gone') });
  output.write(`${onAlternateScreen}a`);
  await turns();
  output.write(over('b'));
  await turns();
  output.write('\x1b[?1049l');
  output.close();
  await turns();
  expect(lost).toEqual(['gone']);
});

test('the terminal never blocks the program while it is drawn on, and does so again afterwards', async () => {
  const { output, blocking } = await drawn('a');
  expect(blocking).toEqual([false]);
  output.write('\x1b[?1049l');
  await turns();
  output.close();
  expect(blocking).toEqual([false, true]);
});

test('leaving sends the sequence that restores everything, and nothing after it', async () => {
  const { output, sent } = await drawn('a');
  output.write('\x1b[?2004h');
  await turns();
  output.write('\x1b[?25h\x1b[?1049l\x1b[?25h\x1b[?2004l');
  await turns();
  output.close();
  expect(sent).toEqual(['\x1b[?2004h', restoreSequence]);
});
