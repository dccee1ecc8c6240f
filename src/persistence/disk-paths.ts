import { dirname } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { isMissing } from './system-error.ts';

/** Makes names created, renamed or removed in the folder survive a power cut. */
export const syncFolder = (fs: FileSystem, folder: string): void => syncPath(fs, folder);

/** Makes the content found at the path survive a power cut. */
export const syncPath = (fs: FileSystem, path: string): void => {
  const descriptor = fs.openSync(path, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
};

/** Makes sure the folder exists, for good: its name is synced even when an earlier start had made it. */
export const ensureFolder = (fs: FileSystem, folder: string): void => {
  if (!exists(fs, folder)) fs.mkdirSync(folder);
  syncFolder(fs, dirname(folder));
};

/** Whether the path names a file or a folder. */
export const exists = (fs: FileSystem, path: string): boolean => {
  try {
    fs.statSync(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
};
