import { basename, dirname, join } from 'node:path';
import { syncFolder } from './disk-paths.ts';
import type { FileSystem } from './file-system.ts';

/**
 * Replaces a file whole. When this returns the new content survives a power cut; when it throws, or power is lost
 * on the way, the file holds the old content or the new one and never a mixture.
 */
export const replaceFile = (fs: FileSystem, file: string, bytes: Uint8Array): void =>
  moveIntoPlace(fs, writeBeside(fs, file, bytes), file);

/** Replaces a file whole without waiting for the disk: safe against a kill, not yet against a power cut. */
export const replaceFileUnsynced = (fs: FileSystem, file: string, bytes: Uint8Array): void =>
  fs.renameSync(
    writeTemporary(fs, file, (descriptor) => writeFully(fs, descriptor, bytes)),
    file,
  );

/** First half of `replaceFile`: a synced temporary file in the same folder, whose path is returned. */
export const writeBeside = (fs: FileSystem, file: string, bytes: Uint8Array): string =>
  writeTemporary(fs, file, (descriptor) => {
    writeFully(fs, descriptor, bytes);
    fs.fsyncSync(descriptor);
  });

/** Second half of `replaceFile`: done for good only when the folder is synced. */
export const moveIntoPlace = (fs: FileSystem, temporary: string, file: string): void => {
  fs.renameSync(temporary, file);
  syncFolder(fs, dirname(file));
};

/** Writes all the bytes; the system may take them in several pieces. */
export const writeFully = (fs: FileSystem, descriptor: number, bytes: Uint8Array): void => {
  let written = 0;
  while (written < bytes.length) {
    const taken = fs.writeSync(descriptor, written === 0 ? bytes : bytes.subarray(written));
    if (taken <= 0) throw new Error(`the disk took ${written} of ${bytes.length} bytes`);
    written += taken;
  }
};

const writeTemporary = (fs: FileSystem, file: string, write: (descriptor: number) => void): string => {
  const temporary = join(dirname(file), `.${basename(file)}.tmp`);
  const descriptor = fs.openSync(temporary, 'w');
  try {
    try {
      write(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  } catch (error) {
    removeLeftover(fs, temporary);
    throw error;
  }
  return temporary;
};

const removeLeftover = (fs: FileSystem, temporary: string): void => {
  try {
    fs.unlinkSync(temporary);
  } catch {
    // The first error is the one to report; a temporary file left behind is overwritten or removed by the next start.
  }
};
