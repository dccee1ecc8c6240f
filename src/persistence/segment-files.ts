import { join } from 'node:path';
import { isIn, isInSignedBytes, type Needle } from './byte-search.ts';
import { JournalDamaged } from './faults.ts';
import type { FileSystem } from './file-system.ts';
import { decodeLine, type JournalLine } from './journal-line.ts';
import { countLines, newlineByte } from './line-scan.ts';

/** The folder of the journal inside the data folder. */
export const journalFolder = (dataFolder: string): string => join(dataFolder, 'journal');

/** The path of a file of the journal; files are numbered from 1 and ordered by number alone. */
export const segmentFile = (dataFolder: string, segment: number): string =>
  join(journalFolder(dataFolder), `${String(segment).padStart(6, '0')}.jsonl`);

/** The numbers of the files present, lowest first, gaps and all. */
export const listSegments = (fs: FileSystem, dataFolder: string): readonly number[] =>
  fs
    .readdirSync(journalFolder(dataFolder))
    .filter((name) => /^\d{6}\.jsonl$/.test(name))
    .map((name) => Number(name.slice(0, 6)))
    .sort((a, b) => a - b);

/** The first number from 1 on that has no file although a later one does. */
export const missingSegment = (segments: readonly number[]): number | undefined => {
  const gap = segments.findIndex((segment, index) => segment !== index + 1);
  return gap < 0 ? undefined : gap + 1;
};

/** The first line of a file, its checkpoint, read without the rest. Throws `JournalDamaged`. */
export const readFirstLine = (fs: FileSystem, file: string): JournalLine =>
  withFile(fs, file, (descriptor, size) => {
    for (let length = pieceBytes; ; length *= 2) {
      const piece = readRange(fs, descriptor, { from: 0, to: Math.min(length, size) });
      const newline = piece.indexOf(newlineByte);
      if (newline >= 0) return soundLine(piece.subarray(0, newline), file, () => 1);
      if (piece.length < length) throw new JournalDamaged(file, 1, 'it is not whole');
    }
  });

/** The last line of a sealed file, read without the rest. Throws `JournalDamaged`. */
export const readLastLine = (fs: FileSystem, file: string): JournalLine =>
  withFile(fs, file, (descriptor, size) => {
    for (let length = pieceBytes; ; length *= 2) {
      const piece = readRange(fs, descriptor, { from: Math.max(0, size - length), to: size });
      const line = lastLineIn(piece, piece.length === size);
      if (line) return soundLine(line, file, () => countLines(fs.readFileSync(file)));
    }
  });

/**
 * Whether a text stands after the first line of a file, signed bytes passed over. The file is read in pieces through one buffer: a
 * whole archive is looked through this way, and reading each file into memory of its own would take most of the time.
 */
export const holdsAfterFirstLine = (fs: FileSystem, file: string, needles: readonly Needle[]): boolean =>
  withFile(fs, file, (descriptor, size) => {
    const overlap = Math.max(...needles.map(({ bytes }) => bytes.length)) - 1;
    let isFirstLine = true;
    for (let position = 0; position < size; position += searchBuffer.length - overlap) {
      const taken = readInto(fs, descriptor, { into: searchBuffer, position });
      const piece = searchBuffer.subarray(0, taken);
      const from: number = isFirstLine ? piece.indexOf(newlineByte) : 0;
      isFirstLine = from < 0;
      const counts = (at: number): boolean => !isInSignedBytes(piece, at);
      if (!isFirstLine && needles.some((needle) => isIn(piece, needle, { from, counts }))) return true;
      if (taken < searchBuffer.length) break;
    }
    return false;
  });

/** The bytes of the last line, nothing of it when it has no newline; undefined when it starts before the piece. */
const lastLineIn = (piece: Buffer, isWholeFile: boolean): Buffer | undefined => {
  if (piece.at(-1) !== newlineByte) return Buffer.of();
  const start = piece.subarray(0, -1).lastIndexOf(newlineByte) + 1;
  return start > 0 || isWholeFile ? piece.subarray(start, -1) : undefined;
};

const soundLine = (bytes: Buffer, file: string, lineNumber: () => number): JournalLine => {
  const decoded = decodeLine(bytes);
  if (decoded.ok) return decoded.line;
  throw new JournalDamaged(file, lineNumber(), decoded.problem);
};

const withFile = <T>(fs: FileSystem, file: string, read: (descriptor: number, size: number) => T): T => {
  const descriptor = fs.openSync(file, 'r');
  try {
    return read(descriptor, fs.fstatSync(descriptor).size);
  } finally {
    fs.closeSync(descriptor);
  }
};

const readRange = (
  fs: FileSystem,
  descriptor: number,
  { from, to }: { readonly from: number; readonly to: number },
): Buffer => {
  const bytes = Buffer.alloc(to - from);
  return bytes.subarray(0, readInto(fs, descriptor, { into: bytes, position: from }));
};

/** Fills the buffer from a place in the file; gives how many bytes there were. */
const readInto = (
  fs: FileSystem,
  descriptor: number,
  { into, position }: { readonly into: Buffer; readonly position: number },
): number => {
  let filled = 0;
  while (filled < into.length) {
    const taken = fs.readSync(descriptor, into.subarray(filled), { position: position + filled });
    if (taken === 0) break;
    filled += taken;
  }
  return filled;
};

/** Most checkpoints and last lines are shorter than this. */
const pieceBytes = 8192;

/** Small enough to stay in the processor's cache while it is searched. */
const searchBuffer = Buffer.alloc(262_144);
