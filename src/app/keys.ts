import { type FunctionKey, type Key, type NamedKey } from '../terminal/key.ts';
import { type Text } from './text/text-shape.ts';

/** A key that can stand in a table. Letters cannot: a Ukrainian layout turns them into others. */
export type BoundKey = NamedKey | 'ctrl-c' | 'ctrl-l';

/**
 * One key of a screen. The key bar, the help screen, `docs/keys.md` and the handler read the same row.
 * `View` is what the screen lets its keys see and change.
 */
export type KeyRow<View> = {
  readonly key: BoundKey;
  /** The command typed in the input line that does the same, without its slash. */
  readonly typed?: string;
  /** One word for the key bar. */
  readonly label: (text: Text) => string;
  readonly help: (text: Text) => string;
  /** Why the key does nothing now, as a sentence; undefined when it works. */
  readonly blocked?: (view: View) => string | undefined;
  readonly run: (view: View) => void;
};

/** A row as help and the key bar show it. */
export type HelpLine = {
  readonly key: BoundKey;
  readonly twin: string | null;
  readonly typed: string | null;
  readonly label: string;
  readonly help: string;
  readonly blocked: string | null;
};

const twins: Partial<Record<BoundKey, string>> = {
  f1: 'Esc 1',
  f2: 'Esc 2',
  f3: 'Esc 3',
  f4: 'Esc 4',
  f5: 'Esc 5',
  f6: 'Esc 6',
  f7: 'Esc 7',
  f8: 'Esc 8',
  f9: 'Esc 9',
  f10: 'Esc 0',
} satisfies Partial<Record<FunctionKey, string>>;

/** What to press where the terminal eats the key: Esc, then the digit (the same bytes as Alt with it). */
export const twinOf = (key: BoundKey): string | null => twins[key] ?? null;

/** The name a table knows a key by; undefined for characters and for letters held with Ctrl that nothing is bound to. */
const boundName = (key: Key): BoundKey | undefined => {
  if (key.name === 'char') return undefined;
  if (key.name !== 'ctrl') return key.name;
  return key.text === 'c' ? 'ctrl-c' : key.text === 'l' ? 'ctrl-l' : undefined;
};

/** The press of a bound key. */
export const keyOf = (key: BoundKey): Key =>
  key === 'ctrl-c' ? { name: 'ctrl', text: 'c' } : key === 'ctrl-l' ? { name: 'ctrl', text: 'l' } : { name: key };

/** The row a key belongs to. */
export const rowFor = <Row extends Pick<KeyRow<never>, 'key'>>(rows: readonly Row[], key: Key): Row | undefined => {
  const name = boundName(key);
  return name && rows.find((row) => row.key === name);
};

export const helpLine = <View>(row: KeyRow<View>, text: Text, view: View): HelpLine => ({
  key: row.key,
  twin: twinOf(row.key),
  typed: row.typed ? `/${row.typed}` : null,
  label: row.label(text),
  help: row.help(text),
  blocked: row.blocked?.(view) ?? null,
});
