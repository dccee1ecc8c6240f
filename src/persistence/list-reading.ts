import { createHash, type Hash } from 'node:crypto';
import { type FileSystem } from './file-system.ts';

/** What comes of reading a list: its elements were all handed out and the seal is theirs, or nothing may be believed. */
export type ListReading = 'sound' | 'to be read whole';

/** How the text of a sealed file with one list is laid out (see `encodeFile`). */
type Layout = { readonly head: string; readonly said: string };

const layoutOf = (version: number, field: string): Layout => ({
  head: `{\n  "v": ${version},\n  "${field}": [\n`,
  said: `{"v":${version},"${field}":[`,
});

/** Where one element ends and the next begins; what stands in a text has no line breaks. */
const between = Buffer.from('\n    },\n');
const kept = '\n    }'.length;
const tail = /^([\s\S]*\n {4}\})\n {2}\](?:,\n {2}"seal": "([0-9a-f]{64})")?\n\}\n$/;

/** Small: what is taken apart when the young heap is swept is taken for something that stays. */
const readAtOnceBytes = 8 * 1024;

export type SealedList = {
  readonly fs: FileSystem;
  readonly file: string;
  readonly version: number;
  readonly field: string;
};

/**
 * Hands out the elements of a file with one list, some at a time, without ever holding the whole file. The end of the file alone
 * tells whether they may be believed. A file that is not laid out as we write it, or is damaged, is to be read whole,
 * which knows what is wrong with it. Throws when the file cannot be opened.
 */
export function* readList({ fs, file, version, field }: SealedList): Generator<readonly unknown[], ListReading> {
  const { head, said } = layoutOf(version, field);
  const seal = createHash('sha256').update(said);
  const descriptor = fs.openSync(file, 'r');
  try {
    let batches = 0;
    for (const part of partsOf(fs, descriptor, Buffer.from(head))) {
      const elements = part === undefined ? undefined : elementsOf(part.text);
      if (part === undefined || elements === undefined) return 'to be read whole';
      seal.update(`${batches === 0 ? '' : ','}${JSON.stringify(elements).slice(1, -1)}`);
      batches += 1;
      yield elements;
      if (part.isLast) return isSealedBy(seal, part.seal) ? 'sound' : 'to be read whole';
    }
    return 'to be read whole';
  } finally {
    fs.closeSync(descriptor);
  }
}

/** A file without a seal was changed by a person, and stands as it is. */
const isSealedBy = (seal: Hash, written: string | undefined): boolean =>
  written === undefined || written === seal.update(']}').digest('hex');

const elementsOf = (text: string): readonly unknown[] | undefined => {
  try {
    const elements: unknown = JSON.parse(`[${text}]`);
    return Array.isArray(elements) && elements.length > 0 ? elements : undefined;
  } catch {
    return undefined;
  }
};

/** The text of some elements; the last part knows the seal that is written behind it, if any is. */
type Part =
  | { readonly isLast: false; readonly text: string }
  | { readonly isLast: true; readonly text: string; readonly seal: string | undefined };

/** The parts of a file behind its head; undefined where the layout is another one. */
function* partsOf(fs: FileSystem, descriptor: number, head: Buffer): Generator<Part | undefined> {
  let bytes = Buffer.allocUnsafeSlow(2 * readAtOnceBytes);
  let [held, position] = [0, 0];
  for (;;) {
    if (held + readAtOnceBytes > bytes.length) bytes = Buffer.concat([bytes], 2 * bytes.length);
    const taken = fs.readSync(descriptor, bytes.subarray(held, held + readAtOnceBytes), { position });
    const isFirst = position === 0;
    [held, position] = [held + taken, position + taken];
    if (isFirst) {
      if (!bytes.subarray(0, Math.min(held, head.length)).equals(head)) return yield undefined;
      bytes.copyWithin(0, head.length, held);
      held -= head.length;
    }
    if (taken === 0) return yield lastPart(bytes.toString('utf8', 0, held));
    const cut = bytes.subarray(0, held).lastIndexOf(between);
    if (cut < 0) continue;
    yield { isLast: false, text: bytes.toString('utf8', 0, cut + kept) };
    bytes.copyWithin(0, cut + between.length, held);
    held -= cut + between.length;
  }
}

const lastPart = (text: string): Part | undefined => {
  const [, elements, seal] = tail.exec(text) ?? [];
  return elements === undefined ? undefined : { isLast: true, text: elements, seal };
};
