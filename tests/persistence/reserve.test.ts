import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../src/persistence/file-system.ts';
import { keepReserve, releaseReserve, spaceState } from '../../src/persistence/reserve.ts';
import { dataFolder } from './support/data-folder.ts';

const diskWith = (freeMegabytes: number) => ({
  ...nodeFileSystem,
  statfsSync: () => ({ bavail: freeMegabytes * 250, bsize: 4000 }),
});

describe('room on the disk', () => {
  test.each([
    [200, 'enough'],
    [199, 'low'],
    [20, 'low'],
    [19, 'none'],
    [0, 'none'],
  ] as const)('with %i MB left there is %s', (megabytes, state) => {
    expect(spaceState(diskWith(megabytes), '/')).toBe(state);
  });

  test('is read from the real disk too', () => {
    expect(['enough', 'low', 'none']).toContain(spaceState(nodeFileSystem, dataFolder()));
  });
});

describe('the reserve', () => {
  test('takes 4 MB, once, and gives them back', () => {
    const folder = dataFolder();
    const file = join(folder, 'reserve');
    keepReserve(diskWith(500), folder);
    const { ino, size } = statSync(file);
    expect(size).toBe(4_000_000);
    keepReserve(diskWith(500), folder);
    expect(statSync(file).ino).toBe(ino);
    expect(releaseReserve(nodeFileSystem, folder)).toBe(true);
    expect(existsSync(file)).toBe(false);
    expect(releaseReserve(nodeFileSystem, folder)).toBe(false);
  });

  test('is completed when it is short', () => {
    const folder = dataFolder();
    writeFileSync(join(folder, 'reserve'), 'short');
    keepReserve(diskWith(500), folder);
    expect(statSync(join(folder, 'reserve')).size).toBe(4_000_000);
  });

  test('is not set aside when room is already short', () => {
    const folder = dataFolder();
    keepReserve(diskWith(199), folder);
    expect(existsSync(join(folder, 'reserve'))).toBe(false);
  });
});
