import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { openRawInput } from '../../src/terminal/raw-input.ts';
import { spelled } from './keyboard.ts';

/** A terminal that remembers which modes it was put into. */
const fakeTerminal = () => {
  const modes: boolean[] = [];
  const stream = Object.assign(new PassThrough(), {
    isTTY: true,
    isRaw: false,
    setRawMode: (on: boolean) => modes.push(on),
  });
  return { stream, modes };
};

const fakeScreen = () => {
  const written: string[] = [];
  const stream = new PassThrough();
  stream.on('data', (chunk) => written.push(String(chunk)));
  return { stream, text: () => written.join('') };
};

test('a terminal is read raw and put back as it was', async () => {
  const { stream, modes } = fakeTerminal();
  const screen = fakeScreen();
  const pressed: string[] = [];
  const input = openRawInput(stream, (key) => pressed.push(spelled(key)), { pasteAskedOn: screen.stream });
  stream.write('4820\r\x1bOP');
  await expect.poll(() => pressed.join('')).toBe('4820<enter><f1>');
  input.close();
  input.close();
  await expect.poll(screen.text).toBe('\x1b[?2004h\x1b[?2004l');
  expect(modes).toEqual([true, false]);
  expect(stream.listenerCount('data')).toBe(0);
  expect(stream.isPaused()).toBe(true);
});

test('paste marks are asked for only on request', async () => {
  const { stream } = fakeTerminal();
  const screen = fakeScreen();
  openRawInput(stream, () => {}).close();
  openRawInput(stream, () => {}, { pasteAskedOn: screen.stream }).close();
  await expect.poll(screen.text).toBe('\x1b[?2004h\x1b[?2004l');
});

test('a pipe is read without raw mode, text chunks included, and its end is told', async () => {
  const stream = new PassThrough({ encoding: 'utf8' });
  const pressed: string[] = [];
  let ended = false;
  openRawInput(stream, (key) => pressed.push(spelled(key)), {
    onEnd: () => {
      ended = true;
    },
  });
  stream.end('кава\n');
  await expect.poll(() => ended).toBe(true);
  expect(pressed.join('')).toBe('кава<enter>');
});

test('a lone Esc is told by real time', async () => {
  const { stream } = fakeTerminal();
  const pressed: string[] = [];
  const input = openRawInput(stream, (key) => pressed.push(spelled(key)), { escapeMs: 5 });
  stream.write('\x1b');
  await expect.poll(() => pressed).toEqual(['<escape>']);
  input.close();
});

test('closing in answer to a key leaves the rest of that read alone', async () => {
  const { stream } = fakeTerminal();
  const pressed: string[] = [];
  const input = openRawInput(stream, (key) => {
    pressed.push(spelled(key));
    input.close();
  });
  stream.write('123');
  await expect.poll(() => pressed).toEqual(['1']);
});
