import { type FileSystem } from '../../../src/persistence/file-system.ts';
import { apply, bytesOf, loseUnsynced, type SyncTarget, sync } from './changes.ts';
import { type Change, type DiskState, forked } from './disk-state.ts';
import { type OpenFile, type Works } from './open-files.ts';

type ByteCalls = Pick<
  FileSystem,
  'readSync' | 'writeSync' | 'fsyncSync' | 'fdatasyncSync' | 'ftruncateSync' | 'fstatSync'
>;

/** The calls on what is open. */
export const byteCalls = (works: Works): ByteCalls => {
  const { state, fail, fileAt, step } = works;
  return {
    readSync: (descriptor, into, { position }) => {
      const { path, inode } = fileAt(descriptor);
      fail('readSync', path);
      return bytesOf(state.seen, inode).copy(into, 0, position);
    },
    writeSync: (descriptor, bytes) => {
      const file = fileAt(descriptor);
      const taken = fail('writeSync', file.path) === 'short' ? bytes.length >> 1 : bytes.length;
      if (taken > 0) write(works, file, Buffer.from(bytes.subarray(0, taken)));
      return taken;
    },
    fsyncSync: (descriptor) => syncOrLose(works, 'fsyncSync', fileAt(descriptor)),
    fdatasyncSync: (descriptor) => syncOrLose(works, 'fdatasyncSync', fileAt(descriptor)),
    ftruncateSync: (descriptor, size) => {
      const { path, inode } = fileAt(descriptor);
      fail('ftruncateSync', path);
      step({ kind: 'truncate', path, inode, size });
    },
    fstatSync: (descriptor) => {
      const { path, inode } = fileAt(descriptor);
      fail('fstatSync', path);
      return { ino: inode, size: bytesOf(state.seen, inode).length };
    },
  };
};

const write = ({ state, watchers, step }: Works, file: OpenFile, bytes: Buffer): void => {
  const { path, inode, position } = file;
  const at = position === 'end' ? bytesOf(state.seen, inode).length : position;
  const whole: Change = { kind: 'write', path, inode, at, bytes };
  if (watchers.halfway && bytes.length > 1) watchers.halfway(halfDone(state, whole));
  if (position !== 'end') file.position = position + bytes.length;
  step(whole);
};

/** The state a kill leaves in the middle of a write. */
const halfDone = (state: DiskState, whole: Extract<Change, { kind: 'write' }>): DiskState => {
  const half = forked(state);
  const part: Change = { ...whole, bytes: whole.bytes.subarray(0, whole.bytes.length >> 1) };
  apply(half.seen, part);
  half.pending = [...half.pending, part];
  return half;
};

const syncOrLose = (
  { state, watchers, fail }: Works,
  call: 'fsyncSync' | 'fdatasyncSync',
  { path, inode }: OpenFile,
): void => {
  const target: SyncTarget = { inode, folder: state.seen.contents.get(inode) === 'folder' ? path : undefined };
  try {
    fail(call, path);
  } catch (error) {
    loseUnsynced(state, target);
    throw error;
  }
  sync(state, target);
  watchers.stepped?.(state);
};
