import { exists } from '../../../src/persistence/disk-paths.ts';
import { type FileSystem } from '../../../src/persistence/file-system.ts';
import { keepFolderName } from '../../../src/persistence/folder-lock.ts';
import { dataFolder } from './places.ts';

/** What taking the data folder does to the disk before anything in it is opened; the lock itself is the kernel's. */
export const takeFolder = (fs: FileSystem): void => {
  if (!exists(fs, dataFolder)) fs.mkdirSync(dataFolder);
  keepFolderName(fs, dataFolder);
};
