import type { Key, NamedKey } from './key.ts';
import {
  applicationKeys,
  consoleKeys,
  keypadCharacters,
  letterKeys,
  tildeKeys,
  twinKeys,
  vt100Keys,
} from './key-codes.ts';

/**
 * What the text after an Esc turned out to be; `end` is the position after it.
 * `bare`: no sequence, the Esc stands for itself. `unfinished`: only more text can tell.
 */
export type EscapeSequence =
  | { readonly kind: 'key'; readonly key: Key; readonly end: number }
  | { readonly kind: 'paste'; readonly end: number }
  | { readonly kind: 'ignored'; readonly end: number }
  | { readonly kind: 'bare' }
  | { readonly kind: 'unfinished' };

/** How this terminal uses the codes of the application keypad. */
export type Keypad = 'characters' | 'vt100-function-keys';

type Form = {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, end: number, keypad: Keypad) => EscapeSequence;
};

const named = (name: NamedKey | undefined, end: number): EscapeSequence =>
  name ? { kind: 'key', key: { name }, end } : { kind: 'ignored', end };

const ignored = (_match: RegExpExecArray, end: number): EscapeSequence => ({ kind: 'ignored', end });

const control = ([, parameters = '', final = '']: RegExpExecArray, end: number): EscapeSequence => {
  if (final === '~') {
    return parameters === '200' ? { kind: 'paste', end } : named(tildeKeys[parameters.split(';')[0] ?? ''], end);
  }
  // A cursor report, ESC [ row ; column R, looks like F3 held with a modifier; reports come unasked, so they win.
  if (final === 'R' && parameters !== '') return { kind: 'ignored', end };
  return named(/^[<=>?]/.test(parameters) ? undefined : letterKeys[final], end);
};

const application = ([, letter = '']: RegExpExecArray, end: number, keypad: Keypad): EscapeSequence => {
  const functionKey = keypad === 'vt100-function-keys' ? vt100Keys[letter] : undefined;
  const text = functionKey ? undefined : keypadCharacters[letter];
  return text ? { kind: 'key', key: { name: 'char', text }, end } : named(functionKey ?? applicationKeys[letter], end);
};

const forms: readonly Form[] = [
  { pattern: /\x1b\[\[([A-E])/y, read: ([, letter = ''], end) => named(consoleKeys[letter], end) },
  // An old mouse report: three characters follow, whatever they are.
  { pattern: /\x1b\[M[\s\S]{3}/y, read: ignored },
  { pattern: /\x1b\[(?!M|\[)([\d:;<=>?]{0,40})[ -/]{0,4}([@-~])/y, read: control },
  { pattern: /\x1bO[\d;]{0,6}([A-DFHMP-Zj-y])/y, read: application },
  { pattern: /\x1b(\d)/y, read: ([, digit = ''], end) => named(twinKeys[digit], end) },
  { pattern: /\x1b\t/y, read: (_match, end) => named('backtab', end) },
  // Answers to questions about colours and versions (OSC, DCS), closed by BEL or ESC \.
  { pattern: /\x1b(?:\]\d+;|P[\d>!$|+])[^\x00-\x1f\x7f]{0,4000}(?:\x07|\x1b\\)/y, read: ignored },
];

const unfinished: readonly RegExp[] = [
  /^\x1b$/,
  /^\x1b\[\[?$/,
  /^\x1b\[M[\s\S]{0,2}$/,
  /^\x1b\[[\d:;<=>?]{1,40}[ -/]{0,4}$/,
  /^\x1bO[\d;]{0,6}$/,
  /^\x1b(?:\]\d*|\]\d+;[^\x00-\x1f\x7f]{0,4000}\x1b?|P|P[\d>!$|+][^\x00-\x1f\x7f]{0,4000}\x1b?)$/,
];

/** A head cut short by the next Esc: what it was can no longer be known, and it was never typed. */
const severed = /\x1b(?:\[\[?|\[[\d:;<=>?]{1,40}|O[\d;]{0,6})(?=\x1b)/y;

/** Reads the sequence that starts with the Esc at `start`. */
export const readEscapeSequence = (text: string, start: number, keypad: Keypad): EscapeSequence => {
  for (const { pattern, read } of forms) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match) return read(match, pattern.lastIndex, keypad);
  }
  severed.lastIndex = start;
  if (severed.test(text)) return { kind: 'ignored', end: severed.lastIndex };
  const rest = text.slice(start, start + 5000);
  return unfinished.some((pattern) => pattern.test(rest)) ? { kind: 'unfinished' } : { kind: 'bare' };
};
