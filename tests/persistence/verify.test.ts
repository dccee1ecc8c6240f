import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../src/persistence/file-system.ts';
import { encodeLine, genesis, type Link } from '../../src/persistence/journal-line.ts';
import { type VerifyOptions, verifyJournal } from '../../src/persistence/verify.ts';
import { dataFolder } from './support/data-folder.ts';
import { type Shop, type ShopFact, shopFold } from './support/shop-fold.ts';
import { linesIn, recordShifts, segmentPath, writeLines } from './support/shop-journal.ts';
import { failingDisk } from './support/watched-disk.ts';

const verify = (folder: string, changes: Partial<VerifyOptions<Shop, ShopFact>> = {}) =>
  verifyJournal<Shop, ShopFact>({ fs: nodeFileSystem, folder, fold: shopFold, ...changes });

const recorded = (): string => {
  const folder = dataFolder();
  recordShifts(folder, [2, 3]);
  return folder;
};

/** Writes a whole journal of one file anew, with a good chain over whatever is said. */
const forge = (folder: string, bodies: readonly { v: number; type: string; [field: string]: unknown }[]): void => {
  let link: Link = genesis;
  const lines = bodies.map((body) => {
    const line = encodeLine(link, body);
    link = line.link;
    return line.bytes;
  });
  writeFileSync(segmentPath(folder, 1), Buffer.concat(lines));
};

describe('the full check', () => {
  test('counts the files and lines of a whole journal', () => {
    expect(verify(recorded())).toEqual({ ok: true, files: 3, lines: 10 });
  });

  test('finds a flipped bit in every byte of a sealed file', () => {
    const folder = recorded();
    const file = segmentPath(folder, 2);
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at++) {
      const flipped = Buffer.from(whole);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
      writeFileSync(file, flipped);
      const line = whole.subarray(0, at).toString('latin1').split('\n').length;
      expect(verify(folder)).toMatchObject({ ok: false, file, line, linesChecked: line });
    }
  });

  test('finds a line removed at the end of a sealed file, at the seam to the next', () => {
    const folder = recorded();
    const file = segmentPath(folder, 2);
    writeLines(file, linesIn(file).slice(0, -1));
    expect(verify(folder)).toMatchObject({ ok: false, file: segmentPath(folder, 3), line: 1 });
  });

  test('finds a missing and an empty file', () => {
    const folder = recorded();
    writeFileSync(segmentPath(folder, 2), '');
    expect(verify(folder)).toMatchObject({ ok: false, file: segmentPath(folder, 2), problem: 'the file is empty' });
    rmSync(segmentPath(folder, 2));
    expect(verify(folder)).toMatchObject({
      ok: false,
      file: segmentPath(folder, 2),
      problem: 'the file is missing',
      linesChecked: 1,
    });
  });

  test('finds a checkpoint that its facts do not make, though the chain is whole', () => {
    const folder = dataFolder();
    recordShifts(folder, []);
    forge(folder, [{ v: 1, type: 'checkpoint', state: { shift: 0, next: 5 } }]);
    expect(verify(folder)).toMatchObject({
      ok: false,
      line: 1,
      problem: expect.stringContaining('checkpoint differs'),
    });
  });

  test('takes a checkpoint with its fields in another order for the same', () => {
    const folder = dataFolder();
    recordShifts(folder, []);
    forge(folder, [{ v: 1, type: 'checkpoint', state: { next: 1, shift: 0 } }]);
    expect(verify(folder)).toMatchObject({ ok: true });
  });

  test.each([
    ['an impossible fact', { v: 1, type: 'sold', number: 2, note: '' }, 'number 2 where 1 is next'],
    ['a fact of an unknown type', { v: 1, type: 'stolen' }, 'type: Invalid'],
    ['a fact of a newer version', { v: 2, type: 'sold', number: 1, note: '' }, 'v: Invalid'],
    ['a second checkpoint', { v: 1, type: 'checkpoint', state: shopFold.blank }, 'inside the file'],
  ])('finds %s, though the chain is whole', (_what, body, problem) => {
    const folder = dataFolder();
    recordShifts(folder, []);
    forge(folder, [{ v: 1, type: 'checkpoint', state: shopFold.blank }, body]);
    expect(verify(folder)).toMatchObject({ ok: false, line: 2, problem: expect.stringContaining(problem) });
  });

  test('reports the law of the trade that the caller finds broken', () => {
    const folder = recorded();
    const audit = (fact: ShopFact, after: Shop) =>
      fact.type === 'sold' && after.shift === 2 && fact.number > 3 ? 'more than one sale in shift 2' : undefined;
    expect(verify(folder, { audit })).toEqual({
      ok: false,
      file: segmentPath(folder, 3),
      line: 4,
      problem: 'more than one sale in shift 2',
      linesChecked: 8,
    });
  });

  test('reports an empty folder and a disk that cannot be read instead of throwing', () => {
    expect(verify(dataFolder())).toMatchObject({ ok: false, linesChecked: 0 });
    const folder = recorded();
    for (const from of [1, 2, 3]) {
      const { fs } = failingDisk({ from, lasts: 'once', how: 'EIO' });
      expect(verify(folder, { fs })).toMatchObject({ ok: false, problem: expect.stringContaining('EIO') });
    }
  });
});
