/** The function keys every supported terminal can send. */
export type FunctionKey = 'f1' | 'f2' | 'f3' | 'f4' | 'f5' | 'f6' | 'f7' | 'f8' | 'f9' | 'f10' | 'f11' | 'f12';

/** A key known by what it does. Shift, Ctrl and Alt held with one of these do not change it: terminals disagree on them. */
export type NamedKey =
  | 'enter'
  | 'escape'
  | 'tab'
  | 'backtab'
  | 'backspace'
  | 'delete'
  | 'insert'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'pageup'
  | 'pagedown'
  | FunctionKey;

/**
 * One key press. `char` carries one character as typed; `ctrl` the letter held with Ctrl, in lower case
 * (a blank for Ctrl-Space, or one of `\ ] ^ _`).
 */
export type Key =
  | { readonly name: 'char'; readonly text: string }
  | { readonly name: 'ctrl'; readonly text: string }
  | { readonly name: NamedKey };
