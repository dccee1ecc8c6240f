import type { Keypad } from './escape-sequence.ts';
import type { Key } from './key.ts';
import { endWaiting, nothingRead, type ReadingRules, readKeys, type Step, type Waiting } from './key-reading.ts';

/** Runs `run` once after `ms`; the function it returns calls that off. */
export type Schedule = (run: () => void, ms: number) => () => void;

export type KeyDecoderOptions = {
  readonly emit: (key: Key) => void;
  /** How long the rest of an escape sequence may take on a slow line. */
  readonly escapeMs: number;
  /** How much longer a lone Esc waits for its digit (a twin of F1 to F10); asked each time, zero where Esc must act at once. */
  readonly digitMs?: () => number;
  readonly keypad?: Keypad;
  readonly schedule: Schedule;
};

/** Bytes in, keys out, in order, each exactly once. */
export type KeyDecoder = {
  readonly feed: (bytes: Uint8Array) => void;
  /** Calls off what is waited for; nothing is emitted afterwards. */
  readonly close: () => void;
};

/** A scanner that sends single keys sends at least 25 of them a second. */
const secondDigitMs = 40;
/** The tail of a sequence that was given up is believed to be one for this long. */
const tailMs = 1000;
/** A paste whose end mark was lost ends by itself after this silence. */
const pasteMs = 1000;

/** A decoder of raw terminal input (UTF-8): xterm, PuTTY, Linux console, vt220 and vt100 keys, and scanners of every speed. */
export const createKeyDecoder = (options: KeyDecoderOptions): KeyDecoder => {
  const { emit, schedule, keypad = 'characters', digitMs = () => 0 } = options;
  const utf8 = new TextDecoder();
  const rules = (): ReadingRules => ({ keypad, awaitsDigit: digitMs() > 0 });
  let reading = nothingRead;
  let callOff = (): void => {};
  let closed = false;

  const take = (step: Step): void => {
    reading = step.reading;
    const ms = patience(reading.waiting, options.escapeMs, digitMs);
    callOff = ms === undefined ? () => {} : schedule(() => take(endWaiting(reading, rules())), ms);
    for (const key of step.keys) if (!closed) emit(key);
  };

  return {
    feed: (bytes) => {
      const text = utf8.decode(bytes, { stream: true });
      if (closed || text === '') return;
      callOff();
      take(readKeys(reading, text, rules()));
    },
    close: () => {
      closed = true;
      callOff();
    },
  };
};

/** How long to wait, in ms; undefined when nothing is waited for. */
const patience = (waiting: Waiting, escapeMs: number, digitMs: () => number): number | undefined => {
  switch (waiting.kind) {
    case 'nothing':
      return undefined;
    case 'sequence':
      return escapeMs;
    case 'digit':
      return digitMs();
    case 'second-digit':
      return secondDigitMs;
    case 'tail':
      return tailMs;
    case 'paste':
      return pasteMs;
  }
};
