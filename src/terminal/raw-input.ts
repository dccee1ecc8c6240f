import type { Readable, Writable } from 'node:stream';
import type { Keypad } from './escape-sequence.ts';
import type { Key } from './key.ts';
import { createKeyDecoder, type Schedule } from './key-decoder.ts';

/** Standard input: a terminal, or a pipe that plays one. */
export type RawSource = Readable & {
  readonly isTTY?: boolean;
  readonly isRaw?: boolean;
  readonly setRawMode?: (on: boolean) => unknown;
};

export type RawInputOptions = {
  /** How long the rest of an escape sequence may take, 120 ms unless told otherwise. */
  readonly escapeMs?: number;
  readonly digitMs?: () => number;
  readonly keypad?: Keypad;
  /** Where to ask for bracketed paste; without it a paste arrives like typing. */
  readonly pasteAskedOn?: Writable;
  /** The input has ended: the pipe was closed or the terminal is gone. */
  readonly onEnd?: () => void;
};

/** An input being read; `close` puts everything back as it was found. */
export type RawInput = { readonly close: () => void };

const defaultEscapeMs = 120;

/** Reads keys from `stdin` until closed: raw mode where it is a terminal, plain bytes where it is not. */
export const openRawInput = (stdin: RawSource, emit: (key: Key) => void, options: RawInputOptions = {}): RawInput => {
  const { escapeMs = defaultEscapeMs, pasteAskedOn, onEnd = () => {}, ...rest } = options;
  const decoder = createKeyDecoder({ emit, escapeMs, schedule: byTimer, ...rest });
  const read = (chunk: Uint8Array | string): void =>
    decoder.feed(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  const wasRaw = stdin.isRaw ?? false;
  const setRaw = (on: boolean): void => {
    if (stdin.isTTY) stdin.setRawMode?.(on);
  };
  setRaw(true);
  pasteAskedOn?.write('\x1b[?2004h');
  stdin.on('data', read).once('end', onEnd).resume();

  let open = true;
  return {
    close: () => {
      if (!open) return;
      open = false;
      decoder.close();
      stdin.off('data', read).off('end', onEnd).pause();
      pasteAskedOn?.write('\x1b[?2004l');
      setRaw(wasRaw);
    },
  };
};

const byTimer: Schedule = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
