import { dirname } from 'node:path';
import { type FileSystem } from '../../src/persistence/file-system.ts';
import { type Chance } from './chance.ts';
import { type Fuse } from './machine-death.ts';
import { type Inode, inode } from './virtual-inode.ts';

/** A disk in memory that knows what would survive a power cut. */
export type VirtualDisk = {
  /** The disk as one process sees it; every step may be its last. */
  readonly mount: (fuse: Fuse) => FileSystem;
  /** What a reader finds now; undefined for a file that does not exist. */
  readonly content: (path: string) => Buffer | undefined;
  /** What a power cut would certainly leave, from a byte on. */
  readonly durable: (path: string, from?: number) => Buffer | undefined;
  readonly paths: () => readonly string[];
  /** The power is cut: what was not synced is lost, or kept in part, as chance will have it. */
  readonly cutPower: (chance: Chance) => void;
  /** Writing is refused for want of room until told otherwise. */
  readonly fill: (full: boolean) => void;
};

/** Told of a file whose content has just become durable. */
type Synced = (path: string) => void;

const systemError = (code: string): Error => Object.assign(new Error(`${code}: the simulated disk`), { code });

export const virtualDisk = (synced: Synced): VirtualDisk => {
  let live = new Map<string, Inode>();
  let kept = new Map<string, Inode>();
  const folders = new Set<string>(['/data']);
  const open = new Map<number, { readonly path: string; readonly file: Inode | null }>();
  let full = false;
  let counter = 0;

  const known = (path: string): Inode => {
    const file = live.get(path);
    if (!file) throw systemError('ENOENT');
    return file;
  };
  const opened = (descriptor: number): { readonly path: string; readonly file: Inode } => {
    const { path, file } = open.get(descriptor) ?? { path: '', file: null };
    if (!file) throw systemError('EBADF');
    return { path, file };
  };
  const keepNames = (folder: string): void => {
    for (const path of [...kept.keys()]) if (dirname(path) === folder && !live.has(path)) kept.delete(path);
    for (const [path, file] of live) {
      if (dirname(path) !== folder) continue;
      kept.set(path, file);
      synced(path);
    }
  };
  const sync = (descriptor: number): void => {
    const { path, file } = open.get(descriptor) ?? { path: '', file: null };
    if (!file) {
      keepNames(path);
      return;
    }
    file.sync();
    if (kept.get(path) === file) synced(path);
  };
  const openFile = (path: string, flags: 'a' | 'r' | 'w'): Inode | null => {
    if (folders.has(path)) return null;
    if (flags === 'r') return known(path);
    const file = live.get(path) ?? inode(++counter);
    live.set(path, file);
    if (flags === 'w') file.truncate(0);
    return file;
  };

  const mount = (fuse: Fuse): FileSystem => {
    const step =
      <Given extends readonly unknown[], Result>(run: (...given: Given) => Result): ((...given: Given) => Result) =>
      (...given) => {
        fuse.burn('disk');
        return run(...given);
      };

    return {
      openSync: step((path, flags) => {
        const file = openFile(path, flags);
        counter += 1;
        open.set(counter, { path, file });
        return counter;
      }),
      closeSync: step((descriptor) => void open.delete(descriptor)),
      readSync: step((descriptor, into, { position }) => opened(descriptor).file.read(into, position)),
      writeSync: step((descriptor, bytes) => {
        if (full) throw systemError('ENOSPC');
        opened(descriptor).file.append(bytes);
        return bytes.length;
      }),
      fsyncSync: step(sync),
      fdatasyncSync: step(sync),
      ftruncateSync: step((descriptor, length) => opened(descriptor).file.truncate(length)),
      fstatSync: step((descriptor) => opened(descriptor).file.stat()),
      statSync: step((path) => (folders.has(path) ? { ino: 0, size: 0 } : known(path).stat())),
      statfsSync: step(() => ({ bavail: 1e6, bsize: 4096 })),
      readFileSync: step((path) => known(path).content()),
      readdirSync: step((path) =>
        [...live.keys()].filter((each) => dirname(each) === path).map((each) => each.slice(path.length + 1)),
      ),
      renameSync: step((from, to) => {
        live.set(to, known(from));
        live.delete(from);
      }),
      unlinkSync: step((path) => {
        known(path);
        live.delete(path);
      }),
      mkdirSync: step((path) => void folders.add(path)),
    };
  };

  return {
    mount,
    content: (path) => live.get(path)?.content(),
    durable: (path, from = 0) => kept.get(path)?.durable(from),
    paths: () => [...live.keys()],
    cutPower: (chance) => {
      if (chance.percent(50)) live = new Map(kept);
      else kept = new Map(live);
      for (const file of live.values()) file.cutPower(chance);
      open.clear();
    },
    fill: (isFull) => {
      full = isFull;
    },
  };
};
