import { type FileStat } from '../../src/persistence/file-system.ts';
import { type Chance } from './chance.ts';

/** The bytes of a file: as a reader finds them, and as a power cut would leave them. */
export type Inode = {
  readonly stat: () => FileStat;
  readonly content: () => Buffer;
  readonly durable: (from: number) => Buffer;
  readonly read: (into: Uint8Array, position: number) => number;
  readonly append: (bytes: Uint8Array) => void;
  readonly truncate: (length: number) => void;
  readonly sync: () => void;
  /** Everything durable stays; of what was written since, a part as chance will have it. */
  readonly cutPower: (chance: Chance) => void;
};

export const inode = (ino: number): Inode => {
  let bytes = Buffer.alloc(4096);
  let size = 0;
  let durableSize = 0;
  /** What a power cut would leave of a file that was cut shorter than its durable part. */
  let before: Buffer | null = null;

  const content = (): Buffer => Buffer.from(bytes.subarray(0, size));
  const durable = (): Buffer => before ?? bytes.subarray(0, durableSize);
  const replace = (by: Uint8Array): void => {
    bytes = Buffer.from(by);
    size = by.length;
    durableSize = size;
    before = null;
  };
  return {
    stat: () => ({ ino, size }),
    content,
    durable: (from) => Buffer.from(durable().subarray(from)),
    read: (into, position) => {
      const piece = bytes.subarray(position, Math.min(size, position + into.length));
      into.set(piece);
      return piece.length;
    },
    append: (more) => {
      if (size + more.length > bytes.length) {
        const larger = Buffer.alloc((size + more.length) * 2);
        larger.set(bytes.subarray(0, size));
        bytes = larger;
      }
      bytes.set(more, size);
      size += more.length;
    },
    truncate: (length) => {
      if (length < durableSize) {
        before ??= Buffer.from(bytes.subarray(0, durableSize));
        durableSize = length;
      }
      size = Math.min(size, length);
    },
    sync: () => {
      durableSize = size;
      before = null;
    },
    cutPower: (chance) => {
      if (before) return replace(chance.percent(50) ? before : content());
      const pending = size - durableSize;
      replace(bytes.subarray(0, durableSize + (pending > 0 ? chance.between(0, pending) : 0)));
    },
  };
};
