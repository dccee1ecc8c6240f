import { appendFileSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { StorageBroken } from '../../src/persistence/faults.ts';
import { nodeFileSystem } from '../../src/persistence/file-system.ts';
import { openJournal } from '../../src/persistence/journal.ts';
import { dataFolder } from './support/data-folder.ts';
import { opened, type Shop, type ShopFact, shopFold, sold } from './support/shop-fold.ts';
import { linesIn, openShop, recordShifts, segmentPath } from './support/shop-journal.ts';
import { recordingDisk } from './support/watched-disk.ts';

describe('a journal', () => {
  test('begins with one file that holds the blank state', () => {
    const folder = dataFolder();
    const journal = openShop(folder);
    expect(journal.read()).toEqual({ shift: 0, next: 1 });
    expect(journal.segments()).toEqual([1]);
    expect(linesIn(segmentPath(folder, 1)).map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ seq: 1, v: 1, type: 'checkpoint', state: { shift: 0, next: 1 }, prev: '0'.repeat(64) }),
    ]);
  });

  test('K-01 answers a commit only after its line was written and synced', () => {
    const { fs, take } = recordingDisk();
    const journal = openShop(dataFolder(), { fs });
    take();
    expect(journal.commit(sold(1))).toEqual({ kind: 'committed', state: { shift: 0, next: 2 } });
    expect(take().slice(-2)).toEqual(['writeSync', 'fdatasyncSync']);
  });

  test('K-01 starts a new file for a shift in one step: whole file, sync, rename, sync of the folder', () => {
    const folder = dataFolder();
    const { fs, take } = recordingDisk();
    const journal = openShop(folder, { fs });
    take();
    journal.commit(opened(1));
    expect(take().filter((step) => step !== 'fstatSync' && step !== 'statSync')).toEqual([
      ...(['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync'] as const),
      ...(['openSync', 'fsyncSync', 'closeSync'] as const),
      ...(['closeSync', 'openSync'] as const),
    ]);
    expect(linesIn(segmentPath(folder, 2)).map((line) => JSON.parse(line).type)).toEqual(['checkpoint', 'opened']);
  });

  test('K-02 holds the same state and the same facts after a restart', () => {
    const folder = dataFolder();
    recordShifts(folder, [3, 0, 2]);
    const journal = openShop(folder);
    expect(journal.read()).toEqual({ shift: 3, next: 6 });
    expect(journal.segments()).toEqual([1, 2, 3, 4]);
    expect(journal.segments().map((segment) => journal.facts(segment))).toEqual([
      [],
      [opened(1), sold(1), sold(2), sold(3)],
      [opened(2)],
      [opened(3), sold(4), sold(5)],
    ]);
    expect(journal.commit(sold(6)).kind).toBe('committed');
    expect(journal.facts(4)).toHaveLength(4);
  });

  test('never changes a sealed file', () => {
    const folder = dataFolder();
    recordShifts(folder, [2]);
    const sealed = readFileSync(segmentPath(folder, 2));
    const journal = openShop(folder);
    journal.commit(opened(2));
    journal.commit(sold(3));
    journal.close();
    openShop(folder).close();
    expect(readFileSync(segmentPath(folder, 2)).equals(sealed)).toBe(true);
  });

  test('writes nothing for a fact that is impossible', () => {
    const folder = dataFolder();
    const { fs, take } = recordingDisk();
    const journal = openShop(folder, { fs });
    take();
    expect(() => journal.commit(sold(7))).toThrow('number 7 where 1 is next');
    expect(take()).toEqual([]);
    expect(journal.commit(sold(1)).kind).toBe('committed');
  });

  test('cannot be made to take a fact for a checkpoint', () => {
    const fold = { blank: 0, evolve: () => 1, parse: () => ({ type: 'checkpoint' }), opensSegment: () => false };
    const journal = openJournal({ fs: nodeFileSystem, folder: dataFolder(), fold });
    expect(() => journal.commit({ type: 'checkpoint' })).toThrow('not a fact');
  });

  test('K-11 stops when a second program opens the same folder', () => {
    const folder = dataFolder();
    const first = openShop(folder);
    const second = openShop(folder);
    expect(() => first.commit(sold(1))).toThrow(StorageBroken);
    expect(second.commit(sold(1)).kind).toBe('committed');
  });

  test.each([
    ['a sale', sold(1)],
    ['the opening of a shift', opened(1)],
  ])('K-11 stops at %s when a second program wrote into its file', (_what, fact) => {
    const folder = dataFolder();
    const journal = openShop(folder);
    appendFileSync(segmentPath(folder, 1), 'theirs');
    expect(() => journal.commit(fact)).toThrow(/another program/);
    expect(readdirSync(join(folder, 'journal'))).toEqual(['000001.jsonl']);
  });

  test('K-11 does not overwrite the file of a shift that a second program opened', () => {
    const folder = dataFolder();
    openShop(folder).close();
    const second = openShop(folder);
    second.commit(opened(1));
    const first = readFileSync(segmentPath(folder, 2));
    recordForeignSegment(folder);
    expect(() => second.commit(opened(2))).toThrow(/another program/);
    expect(readFileSync(segmentPath(folder, 2)).equals(first)).toBe(true);
  });

  test('says in words that the outcome is unknown, and keeps saying so', () => {
    const fs = {
      ...nodeFileSystem,
      fdatasyncSync: () => {
        throw new Error('EIO');
      },
    };
    const journal = openShop(dataFolder(), { fs });
    expect(() => journal.commit(sold(1))).toThrow(/EIO.*unknown.*Start the register again/);
    expect(() => journal.commit(opened(1))).toThrow(StorageBroken);
    expect(journal.read().next).toBe(1);
    expect(journal.facts(1)).toEqual([]);
  });
});

/** What another program leaves behind that opened shift 2 at the same moment. */
const recordForeignSegment = (folder: string): void =>
  nodeFileSystem.closeSync(nodeFileSystem.openSync(segmentPath(folder, 3), 'w'));

describe('looking things up in a journal', () => {
  const journalOf = (salesPerShift: readonly number[]) => {
    const folder = dataFolder();
    recordShifts(folder, salesPerShift);
    const disk = recordingDisk();
    return { folder, journal: openShop(folder, { fs: disk.fs }), take: disk.take };
  };

  test('gives the state a file starts with without reading the file', () => {
    const { journal, take } = journalOf([2, 3]);
    take();
    expect(journal.checkpoint(3)).toEqual({ shift: 1, next: 3 });
    expect(take()).toEqual(['openSync', 'fstatSync', 'readSync', 'closeSync']);
  });

  test('finds the file of a number by its checkpoints, for every number and any count of files', () => {
    for (const shifts of [[], [1], [4, 1, 3], [2, 2, 2, 2, 2, 2, 2]]) {
      const { journal } = journalOf(shifts);
      for (let number = 1; number < journal.read().next; number++) {
        const segment = journal.lastSegmentWhere(({ next }) => next <= number) ?? 0;
        expect(journal.facts(segment)).toContainEqual(sold(number));
      }
      expect(journal.lastSegmentWhere(() => true)).toBe(shifts.length + 1);
      expect(journal.lastSegmentWhere(() => false)).toBeUndefined();
    }
  });

  test('finds text newest first, one file at a time', () => {
    const folder = dataFolder();
    const disk = recordingDisk();
    const journal = openShop(folder, { fs: disk.fs });
    const notes = ['milk', 'сіль "морська"', 'milk and bread', 'tea'];
    for (const [index, note] of notes.entries()) {
      journal.commit(opened(index + 1));
      journal.commit(sold(index + 1, note));
    }
    disk.take();
    const found = journal.segmentsContaining('milk')[Symbol.iterator]();
    expect(found.next().value).toBe(4);
    const search = ['openSync', 'fstatSync', 'readSync', 'readSync', 'closeSync'];
    expect(disk.take()).toEqual([...search, ...search]);
    expect(found.next().value).toBe(2);
    expect([...journal.segmentsContaining(String.raw`\"морська\"`)]).toEqual([3]);
    expect([...journal.segmentsContaining('checkpoint')]).toEqual([]);
  });

  test('does not wait for ever for the end of a checkpoint that was cut', () => {
    const { folder, journal } = journalOf([1]);
    truncateSync(segmentPath(folder, 1), 50);
    expect(() => journal.checkpoint(1)).toThrow(/000001\.jsonl, line 1: it is not whole/);
    expect(() => journal.facts(1)).toThrow(/000001\.jsonl, line 1: it is not whole/);
  });

  test('reads a checkpoint longer than one piece', () => {
    type Long = { readonly text: string };
    const fold = {
      blank: { text: 'ї'.repeat(100_000) },
      evolve: (long: Long) => long,
      parse: () => ({ type: 'turned' }),
      opensSegment: () => true,
    };
    const folder = dataFolder();
    const open = () => openJournal<Long, { type: string }>({ fs: nodeFileSystem, folder, fold });
    open().commit({ type: 'turned' });
    expect(open().checkpoint(2)).toEqual(fold.blank);
  });
});

describe('versions of the lines', () => {
  test('an older line is brought up to date, its checkpoint too, and the file is not changed', () => {
    const folder = dataFolder();
    recordShifts(folder, [2]);
    const before = readFileSync(segmentPath(folder, 2), 'utf8');
    const fold = {
      ...shopFold,
      version: 2,
      parse: (line: unknown): ShopFact => shopFold.parse({ ...Object(line), v: 1 }),
      parseState: (state: unknown, v: number): Shop => (v === 1 ? { ...Object(state), shift: 100 } : Object(state)),
    };
    const journal = openJournal<Shop, ShopFact>({ fs: nodeFileSystem, folder, fold });
    expect(journal.checkpoint(2).shift).toBe(100);
    expect(readFileSync(segmentPath(folder, 2), 'utf8')).toBe(before);
    journal.commit(sold(3));
    expect(JSON.parse(linesIn(segmentPath(folder, 2)).at(-1) ?? '')).toMatchObject({ v: 2, number: 3 });
    journal.close();
    expect(() => openShop(folder)).toThrow(/000002.jsonl, line 5 is whole but cannot be understood/);
    expect(readdirSync(join(folder, 'journal'))).toEqual(['000001.jsonl', '000002.jsonl']);
  });
});
