import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ensureFolder } from '../../src/persistence/disk-paths.ts';
import { nodeFileSystem } from '../../src/persistence/file-system.ts';
import { replaceFile, replaceFileUnsynced } from '../../src/persistence/replace-file.ts';
import { dataFolder } from './support/data-folder.ts';
import { failingDisk, recordingDisk } from './support/watched-disk.ts';

describe('replacing a file', () => {
  test('syncs the temporary file before the rename and the folder after it', () => {
    const { fs, take } = recordingDisk();
    replaceFile(fs, join(dataFolder(), 'a.json'), Buffer.from('new'));
    expect(take()).toEqual([
      ...(['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync'] as const),
      ...(['openSync', 'fsyncSync', 'closeSync'] as const),
    ]);
  });

  test('syncs nothing when it need not wait', () => {
    const { fs, take } = recordingDisk();
    replaceFileUnsynced(fs, join(dataFolder(), 'a.json'), Buffer.from('new'));
    expect(take()).toEqual(['openSync', 'writeSync', 'closeSync', 'renameSync']);
  });

  test('goes on when the system takes the bytes piece by piece', () => {
    const file = join(dataFolder(), 'a.json');
    const writeSync = (descriptor: number, bytes: Uint8Array) =>
      nodeFileSystem.writeSync(descriptor, bytes.subarray(0, 3));
    replaceFile({ ...nodeFileSystem, writeSync }, file, Buffer.from('0123456789'));
    expect(readFileSync(file, 'utf8')).toBe('0123456789');
  });

  test('throws instead of waiting for ever on a disk that takes nothing', () => {
    const fs = { ...nodeFileSystem, writeSync: () => 0 };
    expect(() => replaceFile(fs, join(dataFolder(), 'a.json'), Buffer.from('new'))).toThrow('took 0 of 3');
  });

  test.each(['EIO', 'ENOSPC', 'short write'] as const)(
    'leaves old or new, and no temporary file, at each %s',
    (how) => {
      for (let from = 1; from <= 8; from++) {
        const folder = dataFolder();
        const file = join(folder, 'a.json');
        writeFileSync(file, 'old content');
        expect(() => replaceFile(failingDisk({ from, lasts: 'once', how }).fs, file, Buffer.from('new'))).toThrow(
          'fail',
        );
        expect(readFileSync(file, 'utf8')).toBe(from <= 5 ? 'old content' : 'new');
        if (from !== 5) expect(readdirSync(folder)).toEqual(['a.json']);
      }
    },
  );

  test('makes a folder for good, also when it is there already', () => {
    const folder = join(dataFolder(), 'journal');
    const { fs, take } = recordingDisk();
    ensureFolder(fs, folder);
    expect(existsSync(folder)).toBe(true);
    expect(take()).toEqual(['statSync', 'mkdirSync', 'openSync', 'fsyncSync', 'closeSync']);
    ensureFolder(fs, folder);
    expect(take()).toEqual(['statSync', 'openSync', 'fsyncSync', 'closeSync']);
  });

  test('does not take an unreadable folder for a missing one', () => {
    const folder = join(dataFolder(), 'journal');
    mkdirSync(folder);
    expect(() => ensureFolder(failingDisk({ from: 1, lasts: 'once', how: 'EIO' }).fs, folder)).toThrow('EIO');
  });
});
