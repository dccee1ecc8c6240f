import type { Key } from './key.ts';

/** Keys in the order they were read, and whether the last one was a carriage return. */
export type KeyTape = {
  readonly keys: readonly Key[];
  /** True right after CR, also when the LF that belongs to it comes with a later read. */
  readonly endsWithReturn: () => boolean;
  readonly press: (key: Key) => void;
  readonly type: (character: string) => void;
  readonly paste: (character: string) => void;
};

const control: Readonly<Record<string, Key | undefined>> = {
  '\r': { name: 'enter' },
  '\n': { name: 'enter' },
  '\t': { name: 'tab' },
  '\b': { name: 'backspace' },
  '\x7f': { name: 'backspace' },
  '\x1b': { name: 'escape' },
  '\0': { name: 'ctrl', text: ' ' },
};

const isControl = (code: number): boolean => code < 0x20 || (code >= 0x7f && code < 0xa0);

/** The key of one character; undefined for the control characters no key sends (0x80 to 0x9f). */
const keyOf = (character: string): Key | undefined => {
  const known = control[character];
  if (known) return known;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return { name: 'ctrl', text: String.fromCharCode(code + 0x40).toLowerCase() };
  return isControl(code) ? undefined : { name: 'char', text: character };
};

/** Pasted text types and confirms, and never gives a command: a tab is a blank, other control characters are nothing. */
const pastedKeyOf = (character: string): Key | undefined => {
  if (character === '\t') return { name: 'char', text: ' ' };
  const key = keyOf(character);
  return key?.name === 'char' || key?.name === 'enter' ? key : undefined;
};

/** An empty tape; `afterReturn` says that the read before ended with CR. */
export const createKeyTape = (afterReturn: boolean): KeyTape => {
  const keys: Key[] = [];
  let returned = afterReturn;
  const press = (key: Key): void => {
    returned = false;
    keys.push(key);
  };
  const put = (character: string, key: Key | undefined): void => {
    const belongsToReturn = character === '\n' && returned;
    if (key && !belongsToReturn) press(key);
    returned = character === '\r';
  };
  return {
    keys,
    endsWithReturn: () => returned,
    press,
    type: (character) => put(character, keyOf(character)),
    paste: (character) => put(character, pastedKeyOf(character)),
  };
};
