import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { JournalBehindWitness } from '../../src/persistence/faults.ts';
import { nodeFileSystem } from '../../src/persistence/file-system.ts';
import { openHeadWitness } from '../../src/persistence/head-witness.ts';
import { dataFolder } from './support/data-folder.ts';
import { opened, sold } from './support/shop-fold.ts';
import { linesIn, openShop, segmentPath, writeLines } from './support/shop-journal.ts';
import { failingDisk, recordingDisk } from './support/watched-disk.ts';

const headOf = (folder: string): string => join(folder, 'head.json');
const witnessed = (folder: string) => openShop(folder, { witness: openHeadWitness(nodeFileSystem, headOf(folder)) });

/** A closed journal with a witness: a shift and three sales in file 2. */
const witnessedShop = (): string => {
  const folder = dataFolder();
  const journal = witnessed(folder);
  journal.commit(opened(1));
  for (const number of [1, 2, 3]) journal.commit(sold(number));
  journal.close();
  return folder;
};

describe('the head witness', () => {
  test('names the last line once the journal is closed', () => {
    const folder = witnessedShop();
    const last = JSON.parse(linesIn(segmentPath(folder, 2)).at(-1) ?? '');
    expect(JSON.parse(readFileSync(headOf(folder), 'utf8'))).toEqual({
      v: 1,
      segment: 2,
      seq: last.seq,
      hash: last.hash,
    });
    expect(witnessed(folder).read().next).toBe(4);
  });

  test('is written within a second or so, once for many commits, and no commit waits for it', async () => {
    const folder = dataFolder();
    const { fs, take } = recordingDisk();
    const journal = openShop(folder, { witness: openHeadWitness(fs, headOf(folder)) });
    take();
    for (let number = 1; number <= 20; number++) journal.commit(sold(number));
    expect(take()).toEqual([]);
    await expect.poll(() => existsSync(headOf(folder))).toBe(true);
    expect(take().filter((step) => step === 'renameSync')).toHaveLength(1);
    expect(JSON.parse(readFileSync(headOf(folder), 'utf8'))).toMatchObject({ segment: 1, seq: 21 });
    journal.close();
  });

  test('K-02 K-16 stops a journal whose last line was cut off cleanly', () => {
    const folder = witnessedShop();
    const file = segmentPath(folder, 2);
    writeLines(file, linesIn(file).slice(0, -1));
    expect(() => witnessed(folder)).toThrow(JournalBehindWitness);
    expect(() => witnessed(folder)).toThrow(
      /ends at line 5 in file 2, but line 6 in file 2 was recorded before.*Restore/,
    );
  });

  test('K-02 stops a journal whose last line was damaged, and leaves the damage where it is', () => {
    const folder = witnessedShop();
    const file = segmentPath(folder, 2);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"number":3', '"number":7'));
    const damaged = readFileSync(file);
    expect(() => witnessed(folder)).toThrow(JournalBehindWitness);
    expect(readFileSync(file).equals(damaged)).toBe(true);
    expect(existsSync(join(folder, 'quarantine'))).toBe(false);
  });

  test('K-16 stops a journal that is gone, and makes no new one in its place', () => {
    const folder = witnessedShop();
    rmSync(join(folder, 'journal'), { recursive: true });
    expect(() => witnessed(folder)).toThrow(JournalBehindWitness);
    expect(existsSync(segmentPath(folder, 1))).toBe(false);
  });

  test('K-16 stops a journal in which another line has the number of the one it saw', () => {
    const folder = witnessedShop();
    const other = dataFolder();
    const journal = openShop(other);
    journal.commit(opened(1));
    for (const number of [1, 2, 3, 4]) journal.commit(sold(number, 'other'));
    journal.close();
    writeFileSync(headOf(other), readFileSync(headOf(folder)));
    expect(() => witnessed(other)).toThrow(/Line 6 of the journal is not the line/);
  });

  test.each([
    [
      'a line of an older file',
      (folder: string) => writeFileSync(headOf(folder), `{"v":1,"segment":1,"seq":1,"hash":"${'a'.repeat(64)}"}`),
    ],
    ['nothing, being absent', (folder: string) => rmSync(headOf(folder))],
    ['nothing, being torn', (folder: string) => writeFileSync(headOf(folder), '{"v":1,"seg')],
    ['nothing, being zeros', (folder: string) => writeFileSync(headOf(folder), Buffer.alloc(100))],
    [
      'nothing, being no file',
      (folder: string) => {
        rmSync(headOf(folder));
        mkdirSync(headOf(folder));
      },
    ],
  ])('lets a journal open when it tells %s', (_what, change) => {
    const folder = witnessedShop();
    change(folder);
    expect(witnessed(folder).read().next).toBe(4);
  });

  test('never holds up a sale when it cannot be written', () => {
    const folder = dataFolder();
    const { fs } = failingDisk({ from: 1, lasts: 'for ever', how: 'ENOSPC' });
    const journal = openShop(folder, { witness: openHeadWitness(fs, headOf(folder)) });
    expect(journal.commit(sold(1)).kind).toBe('committed');
    journal.close();
    expect(openShop(folder).read().next).toBe(2);
  });
});
