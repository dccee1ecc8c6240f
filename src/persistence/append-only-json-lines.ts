import { LowSync, type SyncAdapter } from 'lowdb';
import { StorageBroken } from './faults.ts';
import type { FileSystem } from './file-system.ts';
import { reasonOf } from './reason.ts';
import { writeFully } from './replace-file.ts';
import { NotAppended, untilBroken } from './until-broken.ts';

/** What lowdb holds of a file of lines: where the durable part ends, in bytes, and what is to stand after it. */
type LinesEnd = { readonly size: number; readonly tail: Uint8Array };

const nothing = new Uint8Array();

/** `full`: the bytes were refused and taken back, the file is as before and the next append may succeed. */
export type AppendOutcome = { readonly kind: 'appended' } | { readonly kind: 'full'; readonly why: string };

/** A file that only grows at its end. */
export type JsonLines = {
  /** Appends whole lines, durable when it returns. Throws `StorageBroken` when the outcome is unknown. */
  readonly append: (tail: Uint8Array) => AppendOutcome;
  /** Throws `StorageBroken` when another program has replaced or extended the file. */
  readonly expectAsLeft: () => void;
  readonly close: () => void;
};

/** Opens an existing file of lines as a lowdb database whose writes cost one `write` and one `fdatasync`. */
export const openJsonLines = (fs: FileSystem, file: string): JsonLines => {
  const descriptor = fs.openSync(file, 'a');
  const { ino, size } = fs.fstatSync(descriptor);
  const open = { file, descriptor, ino };
  const db = new LowSync<LinesEnd>(appendOnlyJsonLines(fs, open, size), { size, tail: nothing });
  db.read();
  return {
    append: (tail) => {
      db.data = { ...db.data, tail };
      try {
        db.write();
        return { kind: 'appended' };
      } catch (error) {
        if (error instanceof NotAppended) return { kind: 'full', why: error.message };
        throw error;
      } finally {
        db.read();
      }
    },
    expectAsLeft: () => expectAsLeft(fs, open, db.data.size),
    close: () => fs.closeSync(descriptor),
  };
};

/** An open file keeps its inode: while the path leads to the same one, what the path tells is true of the open file. */
type OpenFile = { readonly file: string; readonly descriptor: number; readonly ino: number };

/**
 * A lowdb adapter whose `write` appends the new tail and nothing else. `read` answers from memory where the file ends;
 * the lines themselves are read by the recovery, never here.
 */
const appendOnlyJsonLines = (fs: FileSystem, open: OpenFile, sizeAtOpen: number): SyncAdapter<LinesEnd> => {
  const whileWhole = untilBroken(open.file);
  let size = sizeAtOpen;
  return {
    read: () => ({ size, tail: nothing }),
    write: (end) =>
      whileWhole(() => {
        expectAsLeft(fs, open, size);
        if (end.size !== size)
          throw new StorageBroken(`${open.file}: asked to write after byte ${end.size} of ${size}`);
        writeOrCutBack(fs, { ...open, size }, end.tail);
        fs.fdatasyncSync(open.descriptor);
        size += end.tail.length;
      }),
  };
};

/** A second program that replaced or extended the file would otherwise go unseen, and both would use one number. */
const expectAsLeft = (fs: FileSystem, { file, ino }: OpenFile, size: number): void => {
  const found = fs.statSync(file);
  if (found.ino !== ino || found.size !== size) {
    throw new StorageBroken(`${file} was changed by another program`);
  }
};

/** Before the sync nothing is promised, so a refused write can still be taken back; if that fails too, all is unknown. */
const writeOrCutBack = (fs: FileSystem, open: OpenFile & { readonly size: number }, bytes: Uint8Array): void => {
  try {
    writeFully(fs, open.descriptor, bytes);
  } catch (cause) {
    fs.ftruncateSync(open.descriptor, open.size);
    fs.fsyncSync(open.descriptor);
    throw new NotAppended(reasonOf(cause), { cause });
  }
};
