import { appendFileSync, copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openJsonLines } from '../../src/persistence/append-only-json-lines.ts';
import { StorageBroken } from '../../src/persistence/faults.ts';
import { nodeFileSystem } from '../../src/persistence/file-system.ts';
import { dataFolder } from './support/data-folder.ts';
import { type DiskStep, recordingDisk, watchedDisk } from './support/watched-disk.ts';

const fileWith = (content: string): string => {
  const file = join(dataFolder(), 'lines.jsonl');
  writeFileSync(file, content);
  return file;
};

/** The real disk, on which the steps named refuse as often as stated. */
const refusing = (refusals: Partial<Record<DiskStep, number>>) =>
  watchedDisk((step) => {
    const left = refusals[step] ?? 0;
    if (left > 0) {
      refusals[step] = left - 1;
      throw new Error(`EIO in ${step}`);
    }
  });

describe('a file of lines', () => {
  test('grows by one write and one fdatasync, after two looks at who else was there', () => {
    const file = fileWith('first\n');
    const { fs, take } = recordingDisk();
    const lines = openJsonLines(fs, file);
    take();
    expect(lines.append(Buffer.from('second\n'))).toEqual({ kind: 'appended' });
    expect(take()).toEqual(['statSync', 'writeSync', 'fdatasyncSync']);
    expect(lines.append(Buffer.from('third\n'))).toEqual({ kind: 'appended' });
    expect(readFileSync(file, 'utf8')).toBe('first\nsecond\nthird\n');
    lines.close();
  });

  test('takes a refused write back, durably, and goes on', () => {
    const file = fileWith('first\n');
    let isFull = true;
    const { fs, take } = recordingDisk();
    const half = (descriptor: number, bytes: Uint8Array): number => {
      if (!isFull) return fs.writeSync(descriptor, bytes);
      fs.writeSync(descriptor, bytes.subarray(0, 3));
      throw new Error('ENOSPC');
    };
    const lines = openJsonLines({ ...fs, writeSync: half }, file);
    take();
    expect(lines.append(Buffer.from('second\n'))).toEqual({ kind: 'full', why: 'ENOSPC' });
    expect(take()).toEqual(['statSync', 'writeSync', 'ftruncateSync', 'fsyncSync']);
    expect(readFileSync(file, 'utf8')).toBe('first\n');
    isFull = false;
    expect(lines.append(Buffer.from('third\n'))).toEqual({ kind: 'appended' });
    expect(readFileSync(file, 'utf8')).toBe('first\nthird\n');
  });

  test.each([
    ['the sync fails', { fdatasyncSync: 1 }],
    ['a refused write cannot be cut back', { writeSync: 1, ftruncateSync: 1 }],
    ['the cut cannot be synced', { writeSync: 1, fsyncSync: 1 }],
    ['its own file cannot be looked at', { statSync: 1 }],
  ])('is broken for ever when %s, though the disk recovers', (_when, refusals) => {
    const file = fileWith('first\n');
    const lines = openJsonLines(refusing(refusals), file);
    expect(() => lines.append(Buffer.from('second\n'))).toThrow(StorageBroken);
    const left = readFileSync(file, 'utf8');
    expect(() => lines.append(Buffer.from('third\n'))).toThrow(StorageBroken);
    expect(readFileSync(file, 'utf8')).toBe(left);
  });

  test('is broken when another program extended it', () => {
    const file = fileWith('first\n');
    const lines = openJsonLines(nodeFileSystem, file);
    appendFileSync(file, 'theirs\n');
    expect(() => lines.append(Buffer.from('second\n'))).toThrow(/another program/);
    expect(readFileSync(file, 'utf8')).toBe('first\ntheirs\n');
  });

  test('is broken when another program put a copy in its place', () => {
    const file = fileWith('first\n');
    const lines = openJsonLines(nodeFileSystem, file);
    copyFileSync(file, `${file}.copy`);
    renameSync(`${file}.copy`, file);
    expect(() => lines.append(Buffer.from('second\n'))).toThrow(/another program/);
    expect(readFileSync(file, 'utf8')).toBe('first\n');
  });
});
