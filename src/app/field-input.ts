import { Readable } from 'node:stream';
import { type Key } from '../terminal/key.ts';

/** Ink's standard input: carries nothing but the keys that are meant for a form field, one chunk a key. */
export type FieldInput = Readable & {
  readonly isTTY: true;
  readonly setRawMode: () => void;
  readonly ref: () => void;
  readonly unref: () => void;
  readonly feed: (key: Key) => void;
};

const codes: Partial<Record<Key['name'], string>> = {
  enter: '\r',
  backspace: '\x7f',
  delete: '\x1b[3~',
  left: '\x1b[D',
  right: '\x1b[C',
};

/** An input that a program fills. The terminal itself is read by the key decoder alone. */
export const createFieldInput = (): FieldInput => {
  const stream = new Readable({ objectMode: true, read: () => {} });
  const nothing = (): void => {};
  return Object.assign(stream, {
    isTTY: true as const,
    setRawMode: nothing,
    ref: nothing,
    unref: nothing,
    feed: (key: Key): void => {
      const text = key.name === 'char' ? key.text : codes[key.name];
      if (text !== undefined) stream.push(text);
    },
  });
};
