import { dirname } from 'node:path';
import { syncFolder, syncPath } from './disk-paths.ts';
import type { FileSystem } from './file-system.ts';

/** Syncs owed to a file that is replaced without waiting. */
export type BackgroundSync = {
  /** The file has just been replaced: sync it within a second. */
  readonly owe: () => void;
  /** Does what is still owed. Throws when the disk refuses. */
  readonly close: () => void;
};

/** Syncs a file and its folder at most once a second; its timer never keeps the program running. */
export const backgroundSync = (fs: FileSystem, file: string): BackgroundSync => {
  let owed = false;
  let timer: NodeJS.Timeout | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!owed) return;
    syncPath(fs, file);
    syncFolder(fs, dirname(file));
    owed = false;
  };
  const settleInBackground = (): void => {
    try {
      settle();
    } catch {
      // Only the last second was ever at stake here: the next write makes a new file, and closing reports what is still owed.
    }
  };
  return {
    owe: () => {
      owed = true;
      timer ??= setTimeout(settleInBackground, syncEveryMs).unref();
    },
    close: settle,
  };
};

const syncEveryMs = 1000;
