import type { FunctionKey, NamedKey } from './key.ts';

type Codes<Name> = Readonly<Record<string, Name | undefined>>;

/** `ESC [ number ~`: vt220 and everything after it; 11 to 14 are PuTTY's and rxvt's F1 to F4. */
export const tildeKeys: Codes<NamedKey> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
  11: 'f1',
  12: 'f2',
  13: 'f3',
  14: 'f4',
  15: 'f5',
  17: 'f6',
  18: 'f7',
  19: 'f8',
  20: 'f9',
  21: 'f10',
  23: 'f11',
  24: 'f12',
};

/** `ESC [ letter`: cursor keys in normal mode, and what xterm sends for F1 to F4 held with Shift, Ctrl or Alt. */
export const letterKeys: Codes<NamedKey> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
  Z: 'backtab',
};

/** `ESC O letter`: xterm's and vt100's F1 to F4, PuTTY's "VT100+" F5 to F11, cursor keys in application mode. */
export const applicationKeys: Codes<NamedKey> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  M: 'enter',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
  T: 'f5',
  U: 'f6',
  V: 'f7',
  W: 'f8',
  X: 'f9',
  Y: 'f10',
  Z: 'f11',
};

/** `ESC O letter`: the keypad of a terminal left in application mode by another program; its digits must still be digits. */
export const keypadCharacters: Codes<string> = {
  j: '*',
  k: '+',
  l: ',',
  m: '-',
  n: '.',
  o: '/',
  p: '0',
  q: '1',
  r: '2',
  s: '3',
  t: '4',
  u: '5',
  v: '6',
  w: '7',
  x: '8',
  y: '9',
};

/** `ESC O letter`: F5 to F10 of a real vt100, whose codes are those of keypad digits elsewhere. */
export const vt100Keys: Codes<FunctionKey> = { t: 'f5', u: 'f6', v: 'f7', l: 'f8', w: 'f9', x: 'f10' };

/** `ESC [ [ letter`: F1 to F5 of the Linux console. */
export const consoleKeys: Codes<FunctionKey> = { A: 'f1', B: 'f2', C: 'f3', D: 'f4', E: 'f5' };

/** Esc, then a digit: a twin of each of F1 to F10, the same bytes as Alt held with the digit. */
export const twinKeys: Codes<FunctionKey> = {
  1: 'f1',
  2: 'f2',
  3: 'f3',
  4: 'f4',
  5: 'f5',
  6: 'f6',
  7: 'f7',
  8: 'f8',
  9: 'f9',
  0: 'f10',
};
