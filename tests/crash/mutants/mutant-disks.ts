import { type FileSystem } from '../../../src/persistence/file-system.ts';
import { partOf } from '../shop/places.ts';

/** A change to the program, made between it and the disk. */
export type Mutant = (fs: FileSystem) => FileSystem;

/** A commit that does not wait for the disk. */
const withoutFdatasync: Mutant = (fs) => ({ ...fs, fdatasyncSync: () => undefined });

/** Files are synced, the names they are given are not. */
const withoutFolderSync: Mutant = (fs) => {
  const folders = new Set<number>();
  return {
    ...fs,
    openSync: (path, flags) => {
      const descriptor = fs.openSync(path, flags);
      if (isFolder(fs, path)) folders.add(descriptor);
      else folders.delete(descriptor);
      return descriptor;
    },
    fsyncSync: (descriptor) => (folders.has(descriptor) ? undefined : fs.fsyncSync(descriptor)),
  };
};

const isFolder = (fs: FileSystem, path: string): boolean => {
  try {
    fs.readdirSync(path);
    return true;
  } catch {
    return false;
  }
};

/** A start that cuts a torn end off in place instead of writing the newest file anew; `believing` does what is left to do. */
const withoutRewriting =
  (believing: (fs: FileSystem, file: string) => void, syncsFolder: boolean): Mutant =>
  (fs) => {
    let skipsFolderSync = false;
    return {
      ...fs,
      renameSync: (from, to) => {
        const isRewrite = partOf(to) === 'books' && to.endsWith('.jsonl') && hasFile(fs, to);
        if (!isRewrite) return fs.renameSync(from, to);
        const { size } = fs.statSync(from);
        if (size < fs.statSync(to).size) cutInPlace(fs, to, size);
        fs.unlinkSync(from);
        believing(fs, to);
        skipsFolderSync = !syncsFolder;
        return undefined;
      },
      fsyncSync: (descriptor) => {
        if (!skipsFolderSync) fs.fsyncSync(descriptor);
        skipsFolderSync = false;
      },
    };
  };

const hasFile = (fs: FileSystem, path: string): boolean => {
  try {
    fs.statSync(path);
    return true;
  } catch {
    return false;
  }
};

const cutInPlace = (fs: FileSystem, file: string, size: number): void => {
  const descriptor = fs.openSync(file, 'a');
  fs.ftruncateSync(descriptor, size);
  fs.fsyncSync(descriptor);
  fs.closeSync(descriptor);
};

const syncInPlace = (fs: FileSystem, file: string): void => {
  const descriptor = fs.openSync(file, 'r');
  fs.fsyncSync(descriptor);
  fs.closeSync(descriptor);
};

/** Programs that look right and are not, by what is wrong with them. */
export const mutants = {
  'commits without fdatasync': withoutFdatasync,
  'never syncs a folder': withoutFolderSync,
  'starts on what it reads': withoutRewriting(() => undefined, false),
  'starts after no more than a sync': withoutRewriting(syncInPlace, true),
} satisfies Readonly<Record<string, Mutant>>;
