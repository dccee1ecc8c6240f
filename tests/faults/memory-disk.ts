import { dirname, join } from 'node:path';
import { type FileSystem } from '../../src/persistence/file-system.ts';

/** The files of a disk by path. A change puts other bytes in place, so bytes that were taken out stay as they were. */
export type Files = Map<string, Buffer>;

type Open = { readonly path: string };
type Held = { readonly ino: number; bytes: Buffer };

const missing = (path: string): Error =>
  Object.assign(new Error(`ENOENT: no such file or directory, '${path}'`), { code: 'ENOENT' });

/** A disk in memory that holds these files and may be changed; `files` tells what is on it now. */
export const memoryDisk = (initial: Files): { readonly fs: FileSystem; readonly files: () => Files } => {
  const held = new Map<string, Held>();
  const folders = new Set<string>();
  const open = new Map<number, Open>();
  let [nextIno, nextDescriptor] = [1, 3];

  const makeFolders = (path: string): void => {
    for (let each = dirname(path); !folders.has(each); each = dirname(each)) folders.add(each);
  };
  const put = (path: string, bytes: Buffer): void => {
    held.set(path, { ino: nextIno++, bytes });
    makeFolders(path);
  };
  for (const [path, bytes] of initial) put(path, bytes);

  const at = (path: string): Held => {
    const file = held.get(path);
    if (!file) throw missing(path);
    return file;
  };
  const behind = (descriptor: number): Held => at(open.get(descriptor)?.path ?? '');
  const statOf = ({ ino, bytes }: Held) => ({ ino, size: bytes.length });

  const fs: FileSystem = {
    openSync: (path, flags) => {
      if (flags === 'w') put(path, Buffer.alloc(0));
      else if (flags === 'a' && !held.has(path)) put(path, Buffer.alloc(0));
      else if (!folders.has(path)) at(path);
      open.set(nextDescriptor, { path });
      return nextDescriptor++;
    },
    closeSync: (descriptor) => void open.delete(descriptor),
    readSync: (descriptor, into, { position }) => behind(descriptor).bytes.copy(into, 0, position),
    writeSync: (descriptor, bytes) => {
      const file = behind(descriptor);
      file.bytes = Buffer.concat([file.bytes, bytes]);
      return bytes.length;
    },
    fsyncSync: () => undefined,
    fdatasyncSync: () => undefined,
    ftruncateSync: (descriptor, length) => {
      const file = behind(descriptor);
      file.bytes = Buffer.from(file.bytes.subarray(0, length));
    },
    fstatSync: (descriptor) => statOf(behind(descriptor)),
    statSync: (path) => (folders.has(path) ? { ino: 0, size: 0 } : statOf(at(path))),
    statfsSync: () => ({ bavail: 1_000_000, bsize: 4096 }),
    readFileSync: (path) => at(path).bytes,
    readdirSync: (folder) => {
      if (!folders.has(folder)) throw missing(folder);
      const inside = [...held.keys(), ...folders].filter((path) => dirname(path) === folder && path !== folder);
      return inside.map((path) => path.slice(join(folder, '/').length));
    },
    renameSync: (from, to) => {
      held.set(to, at(from));
      held.delete(from);
    },
    unlinkSync: (path) => {
      at(path);
      held.delete(path);
    },
    mkdirSync: (path) => {
      folders.add(path);
      makeFolders(path);
    },
  };
  return { fs, files: () => new Map([...held].map(([path, { bytes }]) => [path, bytes])) };
};
