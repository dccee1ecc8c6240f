import { type DecodedLine, decodeLine } from './journal-line.ts';

/** One line of a file: its number from 1, the byte after its newline, and what it says. */
export type ScannedLine = { readonly number: number; readonly end: number; readonly decoded: DecodedLine };

/** Reads the lines of a file one by one; bytes after the last newline come as one line that is not whole. */
export function* scanLines(bytes: Buffer): Generator<ScannedLine> {
  let start = 0;
  for (let number = 1; start < bytes.length; number++) {
    const newline = bytes.indexOf(newlineByte, start);
    if (newline < 0) {
      yield { number, end: bytes.length, decoded: { ok: false, problem: 'it is not whole' } };
      return;
    }
    yield { number, end: newline + 1, decoded: decodeLine(bytes.subarray(start, newline)) };
    start = newline + 1;
  }
}

/** How many lines start in the bytes. */
export const countLines = (bytes: Buffer): number => {
  let count = 0;
  for (let start = 0; start < bytes.length; count++) {
    const newline = bytes.indexOf(newlineByte, start);
    start = newline < 0 ? bytes.length : newline + 1;
  }
  return count;
};

/** The byte that ends a line. */
export const newlineByte = 10;
