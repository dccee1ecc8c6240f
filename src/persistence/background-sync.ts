import { syncPath } from './disk-paths.ts';
import type { FileSystem } from './file-system.ts';
import { moveIntoPlace } from './replace-file.ts';

/** Syncs owed to a file whose newest content waits beside it. */
export type BackgroundSync = {
  /** The content beside it is new: sync it and move it into place within a second. */
  readonly owe: () => void;
  /** Does what is still owed. Throws when the disk refuses. */
  readonly close: () => void;
};

/**
 * Syncs what waits beside a file and only then moves it into place, so that a power cut never takes both the old content
 * and the new; at most once a second. Its timer never keeps the program running.
 */
export const backgroundSync = (fs: FileSystem, waiting: string, file: string): BackgroundSync => {
  let owed = false;
  let timer: NodeJS.Timeout | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!owed) return;
    // Owed once: after a failed sync a second one would report success for bytes that are gone.
    owed = false;
    syncPath(fs, waiting);
    moveIntoPlace(fs, waiting, file);
  };
  const settleInBackground = (): void => {
    try {
      settle();
    } catch {
      // Only the last second was ever at stake here: the next write makes new content, and what was in place still is.
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
