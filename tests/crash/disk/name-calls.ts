import { type FileSystem } from '../../../src/persistence/file-system.ts';
import { bytesOf } from './changes.ts';
import { folderOf } from './disk-state.ts';
import { systemError, type Works } from './open-files.ts';

type NameCalls = Pick<
  FileSystem,
  'statSync' | 'statfsSync' | 'readFileSync' | 'readdirSync' | 'renameSync' | 'unlinkSync' | 'mkdirSync'
>;

/** The calls on paths. */
export const nameCalls = ({ state, fail, step, inodeAt, create }: Works): NameCalls => ({
  statSync: (path) => {
    fail('statSync', path);
    const ino = inodeAt(path);
    return { ino, size: bytesOf(state.seen, ino).length };
  },
  statfsSync: (path) => {
    fail('statfsSync', path);
    return { bavail: 1_000_000, bsize: 4096 };
  },
  readFileSync: (path) => {
    fail('readFileSync', path);
    return Buffer.from(bytesOf(state.seen, inodeAt(path)));
  },
  readdirSync: (path) => {
    fail('readdirSync', path);
    if (state.seen.contents.get(inodeAt(path)) !== 'folder') throw systemError('ENOTDIR', path);
    const inside = [...state.seen.names.keys()].filter((each) => folderOf(each) === path);
    return inside.map((each) => each.slice(path.length + 1)).sort();
  },
  renameSync: (from, to) => {
    fail('renameSync', from);
    step({ kind: 'rename', path: to, from, inode: inodeAt(from), isOver: state.seen.names.has(to) });
  },
  unlinkSync: (path) => {
    fail('unlinkSync', path);
    inodeAt(path);
    step({ kind: 'unlink', path });
  },
  mkdirSync: (path) => {
    fail('mkdirSync', path);
    if (state.seen.names.has(path)) throw systemError('EEXIST', path);
    for (const { contents } of [state.seen, state.durable]) contents.set(state.nextInode, 'folder');
    create(path);
  },
});
