import { type Files } from './memory-disk.ts';
import { type Chance } from './seeded.ts';

/** One way a folder was damaged: what was done, and the files afterwards. */
export type Damage = { readonly title: string; readonly files: Files };

const newline = 10;
const isSegment = (name: string): boolean => /^journal\/\d{6}\.jsonl$/.test(name);

/** The names of the journal's files, oldest first. */
export const segmentsOf = (files: Files): readonly string[] => [...files.keys()].filter(isSegment).toSorted();

/** The lines of a file, each with its newline. */
export const linesOf = (bytes: Buffer): readonly Buffer[] => {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(newline, start);
    const end = found < 0 ? bytes.length : found + 1;
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  return lines;
};

const put = (files: Files, name: string, bytes: Buffer): Files => new Map(files).set(name, bytes);

const without = (files: Files, name: string): Files => new Map([...files].filter(([each]) => each !== name));

const bytesOf = (files: Files, name: string): Buffer => files.get(name) ?? Buffer.alloc(0);

const flipped = (bytes: Buffer, at: number, bit: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ (1 << bit), at);
  return copy;
};

/** A file cut off after each byte from one on, or after every few, and each of these bytes with one bit turned over. */
export function* everyByteFrom(
  files: Files,
  name: string,
  place: { from: number; step: number; chance: Chance },
): Generator<Damage> {
  const bytes = bytesOf(files, name);
  for (let at = place.from; at < bytes.length; at += place.step) {
    yield { title: `${name} cut after ${at} bytes`, files: put(files, name, bytes.subarray(0, at)) };
    const bit = place.chance.below(8);
    yield { title: `${name}, bit ${bit} of byte ${at} turned`, files: put(files, name, flipped(bytes, at, bit)) };
  }
}

/** Where the last line of a file begins. */
export const lastLineStart = (bytes: Buffer): number => bytes.length - (linesOf(bytes).at(-1)?.length ?? 0);

/** Single bits turned over anywhere in the journal. */
export function* sampledBits(files: Files, count: number, chance: Chance): Generator<Damage> {
  for (let each = 0; each < count; each++) {
    const name = chance.pick(segmentsOf(files));
    const [at, bit] = [chance.below(bytesOf(files, name).length), chance.below(8)];
    yield {
      title: `${name}, bit ${bit} of byte ${at} turned`,
      files: put(files, name, flipped(bytesOf(files, name), at, bit)),
    };
  }
}

/** Each line of the journal taken out, written twice, swapped with the next, put at the end once more; each file cut after it. */
export function* wholeLines(files: Files): Generator<Damage> {
  for (const name of segmentsOf(files)) {
    const lines = linesOf(bytesOf(files, name));
    for (const [at, line] of lines.entries()) {
      const [before, after] = [lines.slice(0, at), lines.slice(at + 1)];
      const [next, ...rest] = after;
      const changes = {
        'taken out': [...before, ...after],
        doubled: [...before, line, line, ...after],
        'once more at the end': [...lines, line],
        'the last one left': [...before, line],
        ...(next && { 'swapped with the next': [...before, next, line, ...rest] }),
      };
      for (const [change, changed] of Object.entries(changes))
        yield { title: `${name}, line ${at + 1} ${change}`, files: put(files, name, Buffer.concat(changed)) };
    }
  }
}

const nothing: Buffer = Buffer.alloc(0);

/** Files taken away, emptied, swapped, copied to the next number, the whole journal gone. */
export function* wholeFiles(files: Files): Generator<Damage> {
  const names = segmentsOf(files);
  for (const [at, name] of names.entries()) {
    yield { title: `${name} taken away`, files: without(files, name) };
    yield { title: `${name} emptied`, files: put(files, name, nothing) };
    for (const other of names.slice(at + 1)) {
      const swapped = put(put(files, name, bytesOf(files, other)), other, bytesOf(files, name));
      yield { title: `${name} and ${other} swapped`, files: swapped };
    }
    const beyond = `journal/${String(names.length + 1).padStart(6, '0')}.jsonl`;
    yield { title: `${name} copied to ${beyond}`, files: put(files, beyond, bytesOf(files, name)) };
  }
  yield {
    title: 'all files of the journal taken away',
    files: new Map([...files].filter(([name]) => !isSegment(name))),
  };
}

/** NULs after the end, and from sampled places to the end, as a file system leaves them that grew a file before its data came. */
export function* nulTails(files: Files, count: number, chance: Chance): Generator<Damage> {
  const name = segmentsOf(files).at(-1) ?? '';
  const bytes = bytesOf(files, name);
  for (const length of [1, 2, 511, 512, 4095, 4096, 65_536])
    yield {
      title: `${name} with ${length} NULs after it`,
      files: put(files, name, Buffer.concat([bytes, Buffer.alloc(length)])),
    };
  for (let each = 0; each < count; each++) {
    const from = chance.below(bytes.length);
    const cut = Buffer.concat([bytes.subarray(0, from), Buffer.alloc(bytes.length - from)]);
    yield { title: `${name}, NULs from byte ${from}`, files: put(files, name, cut) };
  }
}
