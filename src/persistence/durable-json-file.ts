import type { SyncAdapter } from 'lowdb';
import { type BackgroundSync, backgroundSync } from './background-sync.ts';
import { UnreadableFile } from './faults.ts';
import type { FileSystem } from './file-system.ts';
import { replaceFile, replaceFileUnsynced } from './replace-file.ts';
import { isMissing } from './system-error.ts';
import { decodeFile, encodeFile, type FileShape, newestVersion } from './versioned-json.ts';

/**
 * How long a write waits. `now`: until it survives a power cut. `background`: until it survives a kill; the disk
 * follows within about a second.
 */
export type JsonFileOptions<T extends object> = FileShape<T> & { readonly sync: 'now' | 'background' };

/** A lowdb adapter that must be closed, so that a sync still owed is done. It holds null while there is no file. */
type DurableJsonFile<T> = SyncAdapter<T | null> & { readonly close: () => void };

/**
 * A JSON file that is replaced whole and checked against its schema on the way in and out. `read` gives null when there
 * is no file and throws `UnreadableFile` when there is one that cannot be used. An older version is brought up to date
 * on reading; the old file stays beside it as `.v1`, `.v2`, ...
 */
export const durableJsonFile = <T extends object>(
  fs: FileSystem,
  file: string,
  options: JsonFileOptions<T>,
): DurableJsonFile<T> => {
  const later = options.sync === 'background' ? backgroundSync(fs, file) : undefined;
  return {
    read: () => readCurrent(fs, file, options),
    write: (value) => {
      if (value === null) throw new Error(`${file}: there is nothing to write`);
      const bytes = Buffer.from(encodeFile(options, value));
      if (later) replaceAndSyncLater(fs, { file, bytes, later });
      else replaceFile(fs, file, bytes);
    },
    close: () => later?.close(),
  };
};

type LaterSynced = { readonly file: string; readonly bytes: Uint8Array; readonly later: BackgroundSync };

const replaceAndSyncLater = (fs: FileSystem, { file, bytes, later }: LaterSynced): void => {
  replaceFileUnsynced(fs, file, bytes);
  later.owe();
};

const readCurrent = <T extends object>(fs: FileSystem, file: string, shape: FileShape<T>): T | null => {
  const bytes = contentOf(fs, file);
  if (!bytes) return null;
  const decoded = decodeFile(shape, bytes.toString());
  if (!decoded.ok) throw new UnreadableFile(file, decoded);
  if (decoded.version < newestVersion(shape)) {
    replaceFile(fs, `${file}.v${decoded.version}`, bytes);
    replaceFile(fs, file, Buffer.from(encodeFile(shape, decoded.value)));
  }
  return decoded.value;
};

const contentOf = (fs: FileSystem, file: string): Buffer | undefined => {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};
