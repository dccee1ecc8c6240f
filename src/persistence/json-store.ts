import { LowSync } from 'lowdb';
import { durableJsonFile, type JsonFileOptions } from './durable-json-file.ts';
import type { FileSystem } from './file-system.ts';

/** One small value kept in one file, as a lowdb database. */
export type JsonStore<T> = {
  /** What the file holds now; undefined when there is none. Throws `UnreadableFile` when it cannot be used. */
  readonly read: () => T | undefined;
  /** Replaces the value. Throws, keeping the old one, when it does not fit the schema or the disk refuses. */
  readonly write: (value: T) => void;
  /** Waits for syncs still owed. */
  readonly close: () => void;
};

/** Opens a store; the file is first touched by `read` or `write`. */
export const openJsonStore = <T extends object>(
  fs: FileSystem,
  file: string,
  options: JsonFileOptions<T>,
): JsonStore<T> => {
  const adapter = durableJsonFile(fs, file, options);
  const db = new LowSync<T | null>(adapter, null);
  return {
    // lowdb keeps in memory a change it failed to write, and its old data when the file is gone: only the disk is asked.
    read: () => {
      db.data = null;
      db.read();
      return db.data ?? undefined;
    },
    write: (value) => {
      db.data = value;
      db.write();
    },
    close: adapter.close,
  };
};
