import { type DecodedLine, decodeLine } from './journal-line.ts';

/** One line of a file: its number from 1, the byte after its newline, and what it says. */
export type ScannedLine = { readonly number: number; readonly end: number; readonly decoded: DecodedLine };

/** One line of a file before it is read: without its newline, and whether it had one. */
export type UncheckedLine = {
  readonly number: number;
  readonly end: number;
  readonly bytes: Buffer;
  readonly isWhole: boolean;
};

/** The lines of a file one by one; bytes after the last newline come as one line that is not whole. */
export function* linesOf(bytes: Buffer): Generator<UncheckedLine> {
  let start = 0;
  for (let number = 1; start < bytes.length; number++) {
    const newline = bytes.indexOf(newlineByte, start);
    const isWhole = newline >= 0;
    const end = isWhole ? newline + 1 : bytes.length;
    yield { number, end, bytes: bytes.subarray(start, isWhole ? newline : end), isWhole };
    start = end;
  }
}

/** What a line says; one without a newline says nothing. */
export const decode = ({ bytes, isWhole }: UncheckedLine): DecodedLine =>
  isWhole ? decodeLine(bytes) : { ok: false, problem: 'it is not whole' };

/** Reads the lines of a file one by one. */
export function* scanLines(bytes: Buffer): Generator<ScannedLine> {
  for (const line of linesOf(bytes)) yield { number: line.number, end: line.end, decoded: decode(line) };
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
