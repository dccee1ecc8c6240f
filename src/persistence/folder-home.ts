import { statSync } from 'node:fs';
import { journalFolder } from './segment-files.ts';

/**
 * What tells a data folder from a copy of it: which folder of the disk its journal is, and since when. Undefined where the
 * disk does not keep the time of birth: node then gives the time of the last change instead.
 */
export const folderHome = (folder: string): string | undefined => {
  const { ino, birthtimeMs, ctimeMs } = statSync(journalFolder(folder));
  return birthtimeMs === ctimeMs || birthtimeMs === 0 ? undefined : `${ino}-${Math.round(birthtimeMs)}`;
};
