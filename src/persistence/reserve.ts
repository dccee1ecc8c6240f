import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { syncFolder } from './disk-paths.ts';
import type { FileSystem } from './file-system.ts';
import { replaceFile } from './replace-file.ts';
import { isMissing } from './system-error.ts';

/** Room for new documents: `low` warns, `none` stops sales while a shift can still be closed. */
export type SpaceState = 'enough' | 'low' | 'none';

/** How much room the disk of the folder has left. */
export const spaceState = (fs: FileSystem, folder: string): SpaceState => {
  const { bavail, bsize } = fs.statfsSync(folder);
  const freeBytes = bavail * bsize;
  if (freeBytes < noneBelowBytes) return 'none';
  return freeBytes < lowBelowBytes ? 'low' : 'enough';
};

/** Sets aside a file whose only use is to be deleted when a shift must be closed on a full disk. */
export const keepReserve = (fs: FileSystem, folder: string): void => {
  if (reserveSize(fs, folder) === reserveBytes || spaceState(fs, folder) !== 'enough') return;
  // Random, because a disk that compresses would set nothing aside for zeros.
  replaceFile(fs, reserveFile(folder), randomBytes(reserveBytes));
};

/** Gives the reserve back to the disk; false when there was none. */
export const releaseReserve = (fs: FileSystem, folder: string): boolean => {
  if (reserveSize(fs, folder) === undefined) return false;
  const file = reserveFile(folder);
  fs.unlinkSync(file);
  syncFolder(fs, dirname(file));
  return true;
};

const reserveSize = (fs: FileSystem, folder: string): number | undefined => {
  try {
    return fs.statSync(reserveFile(folder)).size;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

const reserveFile = (folder: string): string => join(folder, 'reserve');

const megabyte = 1_000_000;
const lowBelowBytes = 200 * megabyte;
const noneBelowBytes = 20 * megabyte;
const reserveBytes = 4 * megabyte;
