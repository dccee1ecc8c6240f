import { createNumberList } from './number-list.ts';

/** Texts in the order they were added, as bytes in one piece of memory. */
export type TextList = {
  /** Adds a text and gives its number, from 0. */
  readonly add: (text: string) => number;
  readonly at: (number: number) => string;
  readonly length: () => number;
  /** Where the bytes of a text begin and end in `bytes`. */
  readonly start: (number: number) => number;
  readonly end: (number: number) => number;
  /** The bytes of all texts, and unused room behind them; another array after the next `add`. */
  readonly bytes: () => Uint8Array;
};

/** `utf16le` keeps any text; `utf8` is smaller and keeps all but halves of surrogate pairs; `latin1` one byte a letter. */
type Encoding = 'utf16le' | 'utf8' | 'latin1';

const mostBytesALetter = 3;
const firstRoomBytes = 4096;

const grown = (sizeBytes: number): number => Math.ceil(sizeBytes * 1.5);

export const createTextList = (encoding: Encoding): TextList => {
  let bytes = Buffer.from(new ArrayBuffer(firstRoomBytes));
  let used = 0;
  const ends = createNumberList();
  const start = (number: number): number => (number === 0 ? 0 : ends.at(number - 1));
  return {
    add: (text) => {
      const needed = used + text.length * mostBytesALetter;
      // What was there before is let go at once.
      if (needed > bytes.length) bytes = Buffer.from(bytes.buffer.transfer(Math.max(grown(bytes.length), needed)));
      used += bytes.write(text, used, encoding);
      ends.add(used);
      return ends.length() - 1;
    },
    at: (number) => bytes.toString(encoding, start(number), ends.at(number)),
    length: ends.length,
    start,
    end: ends.at,
    bytes: () => bytes,
  };
};
