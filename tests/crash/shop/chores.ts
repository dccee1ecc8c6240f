import { z } from 'zod';
import { type FileSystem } from '../../../src/persistence/file-system.ts';
import { openJsonStore } from '../../../src/persistence/json-store.ts';
import { reasonOf } from '../../../src/persistence/reason.ts';
import { keepReserve, releaseReserve } from '../../../src/persistence/reserve.ts';
import { bytesOf } from '../disk/changes.ts';
import { type Content, type DiskState, type View } from '../disk/disk-state.ts';
import { simulatedDisk } from '../disk/simulated-disk.ts';
import { type Chore } from '../families/chore.ts';
import { dataFolder } from './places.ts';

const folderWith = (files: Readonly<Record<string, Buffer>>): View => {
  const paths = Object.entries(files);
  return {
    names: new Map([['/', 0], [dataFolder, 1], ...paths.map(([path], at): [string, number] => [path, at + 2])]),
    contents: new Map<number, Content>([
      [0, 'folder'],
      [1, 'folder'],
      ...paths.map(([, bytes], at): [number, Content] => [at + 2, bytes]),
    ]),
  };
};

const contentAt = ({ seen }: DiskState, path: string): Buffer | undefined => {
  const inode = seen.names.get(path);
  return inode === undefined ? undefined : bytesOf(seen, inode);
};

const failing = (work: () => string | undefined): string | undefined => {
  try {
    return work();
  } catch (error) {
    return reasonOf(error);
  }
};

const tillFile = `${dataFolder}/till.json`;
const firstVersion = Buffer.from(JSON.stringify({ v: 1, name: 'Каса 1' }));

const openTill = (fs: FileSystem) =>
  openJsonStore(fs, tillFile, {
    schema: z.object({ till: z.string(), copies: z.int() }),
    migrations: [({ name }) => ({ till: name }), (old) => ({ ...old, copies: 1 })],
    sync: 'now',
  });

/** A file of an older program is brought up to date; what it held stays beside it, whatever happens on the way. */
const migration: Chore = {
  name: 'a file is migrated',
  before: () => folderWith({ [tillFile]: firstVersion }),
  run: (fs) => void openTill(fs).read(),
  wrong: (state, isDone) =>
    failing(() => {
      const isOld = contentAt(state, tillFile)?.equals(firstVersion) === true;
      const isKept = contentAt(state, `${tillFile}.v1`)?.equals(firstVersion) === true;
      if (isOld && isDone) return 'the migration is undone';
      if (!isOld && !isKept) return 'what the old file held is gone';
      const value = JSON.stringify(openTill(simulatedDisk(state)).read());
      return value === '{"till":"Каса 1","copies":1}' ? undefined : `it reads ${value}`;
    }),
  failures: ['EIO', 'ENOSPC', 'short'],
};

const reserveFile = `${dataFolder}/reserve`;
const reserveBytes = 4_000_000;

const reserveKept: Chore = {
  name: 'the reserve is set aside',
  before: () => folderWith({}),
  run: (fs) => keepReserve(fs, dataFolder),
  wrong: (state, isDone) => {
    const size = contentAt(state, reserveFile)?.length;
    return size === reserveBytes || (size === undefined && !isDone) ? undefined : `the reserve has ${size} bytes`;
  },
  failures: [],
};

const reserveReleased: Chore = {
  name: 'the reserve is given back',
  before: () => folderWith({ [reserveFile]: Buffer.alloc(reserveBytes, 'x') }),
  run: (fs) => void releaseReserve(fs, dataFolder),
  wrong: (state, isDone) => (isDone && contentAt(state, reserveFile) ? 'the reserve is back' : undefined),
  failures: ['EIO', 'ENOSPC', 'short'],
};

/** Work on files that no day of a shop comes to. */
export const chores: readonly Chore[] = [migration, reserveKept, reserveReleased];
