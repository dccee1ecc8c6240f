import { type FileSystem } from '../../../src/persistence/file-system.ts';
import { byteCalls } from './byte-calls.ts';
import { bytesOf } from './changes.ts';
import { type DiskState } from './disk-state.ts';
import { nameCalls } from './name-calls.ts';
import { openWorks, systemError, type Watchers, type Works } from './open-files.ts';

/** A disk in memory behind the port of the stores. It never forgets anything by itself: crashes are made from its state. */
export const simulatedDisk = (state: DiskState, watchers: Watchers = {}): FileSystem => {
  const works = openWorks(state, watchers);
  return { ...openingCalls(works), ...byteCalls(works), ...nameCalls(works) };
};

const openingCalls = (works: Works): Pick<FileSystem, 'openSync' | 'closeSync'> => {
  const { state, fail, fileAt, step, create, open, close } = works;
  return {
    openSync: (path, flags) => {
      fail('openSync', path);
      const found = state.seen.names.get(path);
      if (found === undefined && flags === 'r') throw systemError('ENOENT', path);
      const inode = found ?? create(path);
      if (flags === 'w' && bytesOf(state.seen, inode).length > 0) step({ kind: 'truncate', path, inode, size: 0 });
      return open({ path, inode, position: flags === 'a' ? 'end' : 0 });
    },
    closeSync: (descriptor) => {
      const { path } = fileAt(descriptor);
      close(descriptor);
      fail('closeSync', path);
    },
  };
};
