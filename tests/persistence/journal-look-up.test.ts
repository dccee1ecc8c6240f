import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../src/persistence/file-system.ts';
import { readJournal } from '../../src/persistence/journal-reader.ts';
import { registerFold } from '../../src/persistence/register-fold.ts';
import { segmentFile } from '../../src/persistence/segment-files.ts';
import { journalHistory } from '../../src/runtime/history.ts';
import { dataFolder } from './support/data-folder.ts';
import { fiscalNumberOf, growArchive, perShift } from './support/grown-archive.ts';
import { linesIn, writeLines } from './support/shop-journal.ts';

const documents = 100_000;
let archive = { folder: '', files: 0 };
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'kasa-look-up-'));
  archive = { folder, ...growArchive(folder, documents) };
}, 120_000);
afterAll(() => rmSync(archive.folder, { recursive: true, force: true }));

/** A disk that counts the files it opened and the bytes it gave. */
const countingDisk = () => {
  const spent = { files: 0, bytes: 0 };
  const fs: FileSystem = {
    ...nodeFileSystem,
    openSync: (path, flags) => {
      spent.files++;
      return nodeFileSystem.openSync(path, flags);
    },
    readSync: (descriptor, into, at) => {
      const taken = nodeFileSystem.readSync(descriptor, into, at);
      spent.bytes += taken;
      return taken;
    },
    readFileSync: (path) => {
      const content = nodeFileSystem.readFileSync(path);
      spent.files++;
      spent.bytes += content.length;
      return content;
    },
  };
  return { fs, spent };
};

const look = (folder = archive.folder) => {
  const { fs, spent } = countingDisk();
  const lines = { read: 0 };
  const parse: typeof registerFold.parse = (line) => {
    lines.read++;
    return registerFold.parse(line);
  };
  return { history: journalHistory(readJournal({ fs, folder, fold: { ...registerFold, parse } })), spent, lines };
};

const bytesOfFile = (segment: number): number => statSync(segmentFile(archive.folder, segment)).size;
const halvings = () => Math.ceil(Math.log2(archive.files)) + 1;
const piece = 8192;

/** The first number of a file might have been given out in the file before, and taken back. */
const wholeFiles = (number: number): number => (number % perShift === 1 ? 2 : 1);

describe('among 100,000 documents', () => {
  test.each([1, 2, 299, 300, 301, 50_001, 77_777, 99_900, 100_000])(
    'number %i is found with the beginnings of a few files and one whole one, or two at their border',
    (number) => {
      const { history, spent, lines } = look();
      expect(history.find(number)).toMatchObject({ number, fiscalNumber: fiscalNumberOf(number), state: 'accepted' });
      expect(spent.files).toBeLessThanOrEqual(halvings() + 5);
      expect(spent.bytes).toBeLessThanOrEqual((halvings() + 5) * piece + wholeFiles(number) * 1.1 * bytesOfFile(2));
      expect(lines.read).toBe(2);
    },
  );

  test('the number after the last is not found, at the same price', () => {
    const { history, spent } = look();
    expect(history.find(documents + 1)).toBeUndefined();
    expect(spent.files).toBeLessThanOrEqual(halvings() + 5);
  });

  test('a fiscal number of the current shift is found in the newest file alone', () => {
    const { history, spent } = look();
    expect(history.search(fiscalNumberOf(documents), 1)).toMatchObject([{ number: documents }]);
    expect(spent.files).toBeLessThanOrEqual(4);
  });

  test('an old fiscal number and an old word are found wherever they stand', () => {
    const { history } = look();
    expect(history.search(fiscalNumberOf(40), 200)).toMatchObject([{ number: 40 }]);
    expect(history.search('внесення 301"', 200)).toEqual([]);
    expect(history.search('внесення 12345', 200)).toMatchObject([{ number: 12_345 }]);
  });

  test('a word that is nowhere takes each file once, nothing twice, and places to pause', () => {
    const { history, spent } = look();
    const found = [...history.searching('Нічогісінько')];
    expect(found.every((each) => each === null)).toBe(true);
    expect(found.length).toBeGreaterThanOrEqual(Math.floor(archive.files / 16));
    const whole = Array.from({ length: archive.files }, (_, index) => bytesOfFile(index + 1)).reduce((a, b) => a + b);
    expect(spent.files).toBe(archive.files);
    expect(spent.bytes).toBeLessThan(whole * 1.01);
  });

  test('signed bytes are not searched, however their letters fall', () => {
    const { history, spent } = look();
    expect(history.search('c2lnbm', 200)).toEqual([]);
    expect(spent.files).toBe(archive.files);
  });

  test('the newest documents with a common word are the newest, and come out of the newest files', () => {
    const { history, spent } = look();
    const found = history.search('внесення', 200).map(({ number }) => number);
    expect(found).toHaveLength(200);
    expect(Math.min(...found)).toBeGreaterThan(documents - 2 * perShift);
    expect(spent.files).toBeLessThanOrEqual(12);
  });

  test('a range is read file by file, and nothing after it', () => {
    const { history, spent } = look();
    const numbers = [...history.each({ from: 50_000, to: 50_700 })].map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 701 }, (_, index) => 50_000 + index));
    expect(spent.bytes).toBeLessThanOrEqual((halvings() + 12) * piece + 2 * 4 * 1.1 * bytesOfFile(2));
  });

  test('a range with a text reads only files that hold it', () => {
    const { history } = look();
    const numbers = [...history.each({ from: 1, to: documents }, 'внесення 12345')].map(({ number }) => number);
    expect(numbers).toContain(12_345);
    expect(numbers).toHaveLength(perShift);
  });
});

describe('looking up in damage', () => {
  const small = (): string => {
    const folder = dataFolder();
    growArchive(folder, 650);
    return folder;
  };

  test.each([
    ['a line is missing', (lines: readonly string[]) => lines.toSpliced(20, 1)],
    ['a line stands twice', (lines: readonly string[]) => lines.toSpliced(20, 0, lines[20] ?? '')],
    [
      'another document’s line is flipped',
      (lines: readonly string[]) => lines.with(21, lines[21]?.replace('09:00', '09:01') ?? ''),
    ],
    ['the end is missing', (lines: readonly string[]) => lines.slice(0, -1)],
  ])('is refused although the wanted document is whole: %s', (_what, damage) => {
    const folder = small();
    const file = segmentFile(folder, 2);
    writeLines(file, damage(linesIn(file)));
    expect(() => look(folder).history.find(200)).toThrow(/00000[23]\.jsonl, line \d+/);
  });

  test('goes on while the last line is being written, and does not read it', () => {
    const folder = small();
    const file = segmentFile(folder, 4);
    const before = readFileSync(file);
    writeFileSync(file, before.subarray(0, before.length - 40));
    expect(look(folder).history.find(649)).toMatchObject({ number: 649, state: 'accepted' });
    expect(look(folder).history.find(650)).toMatchObject({ number: 650, state: 'uncertain' });
  });
});
