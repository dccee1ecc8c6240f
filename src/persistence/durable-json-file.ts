import type { SyncAdapter } from 'lowdb';
import { type BackgroundSync, backgroundSync } from './background-sync.ts';
import { UnreadableFile } from './faults.ts';
import type { FileSystem } from './file-system.ts';
import { replaceFile, replaceFileUnsynced } from './replace-file.ts';
import { isMissing } from './system-error.ts';
import { decodeFile, encodeFile, type FileShape, newestVersion } from './versioned-json.ts';

/**
 * How long a write waits. `now`: until it survives a power cut. `background`: until it survives a kill; the disk
 * follows within about a second, and until then the newest content stands beside the file as `.new`.
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
  const waiting = `${file}.new`;
  const later = options.sync === 'background' ? backgroundSync(fs, waiting, file) : undefined;
  return {
    read: () => (later && takeUp(fs, { waiting, later, shape: options })) ?? readCurrent(fs, file, options),
    write: (value) => {
      if (value === null) throw new Error(`${file}: there is nothing to write`);
      const bytes = Buffer.from(encodeFile(options, value));
      if (later) putBeside(fs, { waiting, bytes, later });
      else replaceFile(fs, file, bytes);
    },
    close: () => later?.close(),
  };
};

type Beside = { readonly waiting: string; readonly later: BackgroundSync };

const putBeside = (fs: FileSystem, { waiting, bytes, later }: Beside & { readonly bytes: Uint8Array }): void => {
  replaceFileUnsynced(fs, waiting, bytes);
  later.owe();
};

/** What a killed process had not yet moved into place; torn by a power cut it is nothing, and what is in place stands. */
const takeUp = <T extends object>(
  fs: FileSystem,
  { waiting, later, shape }: Beside & { readonly shape: FileShape<T> },
): T | null => {
  const bytes = contentOf(fs, waiting);
  if (!bytes) return null;
  const decoded = decodeFile(shape, bytes.toString());
  if (!decoded.ok) return null;
  try {
    // Written anew, as a journal is at its start: what is read after a crash may never have reached the disk.
    putBeside(fs, { waiting, bytes, later });
  } catch {
    // A disk that takes nothing now leaves the value where it is; it can still be read.
  }
  return decoded.value;
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
