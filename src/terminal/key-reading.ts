import { type EscapeSequence, type Keypad, readEscapeSequence } from './escape-sequence.ts';
import type { Key } from './key.ts';
import { createKeyTape, type KeyTape } from './key-tape.ts';

/** What the next text, or the lack of it, will decide. */
export type Waiting =
  | { readonly kind: 'nothing' }
  /** A sequence has begun; its rest may still be on the way. */
  | { readonly kind: 'sequence'; readonly head: string }
  /** Esc came alone, and here a digit may follow by hand. */
  | { readonly kind: 'digit' }
  /** The digit came; a second one right behind it means a scan, not a twin of a function key. */
  | { readonly kind: 'second-digit'; readonly digit: string }
  /** A sequence was given up; its tail must not be typed. */
  | { readonly kind: 'tail'; readonly head: string }
  /** Inside pasted text; `held` may be the beginning of its end mark. */
  | { readonly kind: 'paste'; readonly held: string };

export type KeyReading = { readonly waiting: Waiting; readonly afterReturn: boolean };

export type Step = { readonly reading: KeyReading; readonly keys: readonly Key[] };

/** `awaitsDigit`: a lone Esc waits for its digit before it counts as Esc. */
export type ReadingRules = { readonly keypad: Keypad; readonly awaitsDigit: boolean };

export const nothingRead: KeyReading = { waiting: { kind: 'nothing' }, afterReturn: false };

const esc = '\x1b';
const pasteEnd = '\x1b[201~';
const nothing: Waiting = { kind: 'nothing' };

/** Reads the next text. The same keys come out however the text was cut into reads. */
export const readKeys = ({ waiting, afterReturn }: KeyReading, text: string, { keypad }: ReadingRules): Step => {
  const tape = createKeyTape(afterReturn);
  const next = continued(waiting, text, { tape, keypad });
  return { reading: { waiting: next, afterReturn: tape.endsWithReturn() }, keys: tape.keys };
};

/** The time given to what is waited for has passed without another read. */
export const endWaiting = ({ waiting, afterReturn }: KeyReading, rules: ReadingRules): Step => {
  const tape = createKeyTape(afterReturn);
  const next = givenUp(waiting, tape, rules);
  return { reading: { waiting: next, afterReturn: tape.endsWithReturn() }, keys: tape.keys };
};

type Into = { readonly tape: KeyTape; readonly keypad: Keypad };

const continued = (waiting: Waiting, text: string, into: Into): Waiting => {
  switch (waiting.kind) {
    case 'nothing':
      return scan(text, into);
    case 'sequence':
      return scan(waiting.head + text, into);
    case 'digit':
      return afterLoneEscape(text, into);
    case 'second-digit':
      if (!/^\d/.test(text)) return scan(esc + waiting.digit + text, into);
      into.tape.press({ name: 'escape' });
      return scan(waiting.digit + text, into);
    case 'tail':
      return scan(text.slice(tailLength(waiting.head, text, into.keypad)), into);
    case 'paste':
      return scanPaste(waiting.held + text, into);
  }
};

const afterLoneEscape = (text: string, into: Into): Waiting => {
  if (/^\d$/.test(text)) return { kind: 'second-digit', digit: text };
  if (!/^\d\d/.test(text)) return scan(esc + text, into);
  into.tape.press({ name: 'escape' });
  return scan(text, into);
};

/** How much of `text` finishes the sequence that was given up. After a lone Esc only a whole key sequence is believed. */
const tailLength = (head: string, text: string, keypad: Keypad): number => {
  // Any three characters would finish a mouse report, so those of a scan would too.
  if (head.startsWith('\x1b[M')) return 0;
  const sequence = readEscapeSequence(head + text, 0, keypad);
  if (sequence.kind !== 'key' && sequence.kind !== 'ignored') return 0;
  const length = sequence.end - head.length;
  if (head !== esc) return length;
  return sequence.kind === 'key' && length === text.length && /^[[O]/.test(text) ? length : 0;
};

const givenUp = (waiting: Waiting, tape: KeyTape, rules: ReadingRules): Waiting => {
  switch (waiting.kind) {
    case 'sequence':
      if (waiting.head === esc && rules.awaitsDigit) return { kind: 'digit' };
      // Esc and a letter typed by hand, rather than half an answer of the terminal.
      if (/^\x1b[P\]]?$/.test(waiting.head)) for (const character of waiting.head) tape.type(character);
      return { kind: 'tail', head: waiting.head };
    case 'digit':
      tape.press({ name: 'escape' });
      return nothing;
    case 'second-digit':
      return scan(esc + waiting.digit, { tape, keypad: rules.keypad });
    default:
      return nothing;
  }
};

const scan = (text: string, into: Into): Waiting => {
  let at = 0;
  while (at < text.length) {
    if (text[at] !== esc) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      into.tape.type(character);
      at += character.length;
      continue;
    }
    const sequence = readEscapeSequence(text, at, into.keypad);
    if (sequence.kind === 'unfinished') return { kind: 'sequence', head: text.slice(at) };
    if (sequence.kind === 'paste') return scanPaste(text.slice(sequence.end), into);
    at = play(sequence, at, into.tape);
  }
  return nothing;
};

const play = (
  sequence: Exclude<EscapeSequence, { kind: 'unfinished' | 'paste' }>,
  at: number,
  tape: KeyTape,
): number => {
  if (sequence.kind === 'bare') tape.press({ name: 'escape' });
  if (sequence.kind === 'key') tape.press(sequence.key);
  return sequence.kind === 'bare' ? at + 1 : sequence.end;
};

const scanPaste = (text: string, into: Into): Waiting => {
  const end = text.indexOf(pasteEnd);
  const held = end < 0 ? heldLength(text) : 0;
  for (const character of text.slice(0, end < 0 ? text.length - held : end)) into.tape.paste(character);
  return end < 0
    ? { kind: 'paste', held: text.slice(text.length - held) }
    : scan(text.slice(end + pasteEnd.length), into);
};

/** The length of the longest end of `text` that may be the beginning of the end mark. */
const heldLength = (text: string): number => {
  for (let length = pasteEnd.length - 1; length > 0; length -= 1) {
    if (text.endsWith(pasteEnd.slice(0, length))) return length;
  }
  return 0;
};
