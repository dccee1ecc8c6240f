import { type FileSystem } from '../../../src/persistence/file-system.ts';
import { change } from './changes.ts';
import { type Change, type DiskState, folderOf, type Inode } from './disk-state.ts';
import { type Failing } from './faults.ts';

/** Whom the disk tells, and who makes it fail; all of it may be changed while a process runs. */
export type Watchers = {
  /** Called after each step that a crash could come after. */
  stepped?: ((state: DiskState) => void) | undefined;
  /** Called with the disk as it is when only half of a write was done. */
  halfway?: ((state: DiskState) => void) | undefined;
  /** Asked before each call whether it fails, and how. */
  failing?: Failing | undefined;
};

/** A file or folder a process has open; `position` is where it writes next. */
export type OpenFile = { readonly path: string; readonly inode: Inode; position: number | 'end' };

/** What every call to the disk is made of. */
export type Works = {
  readonly state: DiskState;
  readonly watchers: Watchers;
  /** Throws when the call is to fail; `short` when only a part is to be done. */
  readonly fail: (call: keyof FileSystem, what: string) => 'short' | undefined;
  /** Makes a change, and tells. */
  readonly step: (made: Change) => void;
  /** Throws ENOENT. */
  readonly inodeAt: (path: string) => Inode;
  /** Gives a new inode its name. Throws ENOENT when the folder is not there. */
  readonly create: (path: string) => Inode;
  readonly open: (file: OpenFile) => number;
  /** Throws EBADF. */
  readonly fileAt: (descriptor: number) => OpenFile;
  readonly close: (descriptor: number) => void;
};

export const systemError = (code: string, what: string): Error =>
  Object.assign(new Error(`${code}: ${what}`), { code });

export const openWorks = (state: DiskState, watchers: Watchers): Works => {
  const files = new Map<number, OpenFile>();
  let nextDescriptor = 3;
  const step = (made: Change): void => {
    change(state, made);
    watchers.stepped?.(state);
  };
  const inodeAt = (path: string): Inode => state.seen.names.get(path) ?? missing('ENOENT', path);
  return {
    state,
    watchers,
    fail: (call, what) => {
      const how = watchers.failing?.(call);
      if (how === undefined || how === 'short') return how;
      throw systemError(how, `${call} ${what}`);
    },
    step,
    inodeAt,
    create: (path) => {
      inodeAt(folderOf(path));
      const inode = state.nextInode++;
      step({ kind: 'link', path, inode });
      return inode;
    },
    open: (file) => {
      files.set(nextDescriptor, file);
      return nextDescriptor++;
    },
    fileAt: (descriptor) => files.get(descriptor) ?? missing('EBADF', String(descriptor)),
    close: (descriptor) => void files.delete(descriptor),
  };
};

const missing = (code: string, what: string): never => {
  throw systemError(code, what);
};
