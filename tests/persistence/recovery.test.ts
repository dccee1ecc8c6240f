import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { JournalDamaged } from '../../src/persistence/faults.ts';
import { dataFolder } from './support/data-folder.ts';
import { sold } from './support/shop-fold.ts';
import { linesIn, openShop, recordShifts, segmentPath, writeLines } from './support/shop-journal.ts';
import { recordingDisk } from './support/watched-disk.ts';

/** Two sealed files and a newest one of five lines: checkpoint, opening, three sales. */
const threeFiles = (): { readonly folder: string; readonly newest: string } => {
  const folder = dataFolder();
  recordShifts(folder, [2, 3]);
  return { folder, newest: segmentPath(folder, 3) };
};

/** Seals an edited line anew, as somebody would who knows how. */
const resealed = (line: string): string => {
  const unsealed = `${line.slice(0, line.lastIndexOf(',"hash":"'))}}`;
  return `${unsealed.slice(0, -1)},"hash":"${createHash('sha256').update(unsealed).digest('hex')}"}`;
};

describe('starting after a torn write', () => {
  test('K-02 drops a last line torn at any byte, keeps the rest, and sells on with that number', () => {
    const { folder, newest } = threeFiles();
    const whole = readFileSync(newest);
    const lastStart = whole.lastIndexOf('\n', whole.length - 2) + 1;
    for (let size = lastStart; size < whole.length; size++) {
      writeFileSync(newest, whole.subarray(0, size));
      const journal = openShop(folder);
      expect(journal.read()).toEqual({ shift: 2, next: 5 });
      expect(journal.commit(sold(5)).kind).toBe('committed');
      journal.close();
      expect(readFileSync(newest).equals(whole)).toBe(true);
    }
    expect(readdirSync(join(folder, 'quarantine'))).toHaveLength(whole.length - lastStart - 1);
  });

  test('drops a whole last line whose newline alone did not reach the disk', () => {
    const { folder, newest } = threeFiles();
    const whole = readFileSync(newest);
    whole.writeUInt8(0, whole.length - 1);
    writeFileSync(newest, whole);
    expect(openShop(folder).read()).toEqual({ shift: 2, next: 5 });
  });

  test('keeps the cut-off bytes in quarantine', () => {
    const { folder, newest } = threeFiles();
    const whole = readFileSync(newest);
    writeFileSync(newest, Buffer.concat([whole, Buffer.from('{"seq":9,"v'), Buffer.alloc(20)]));
    openShop(folder).close();
    const [name = ''] = readdirSync(join(folder, 'quarantine'));
    expect(name).toMatch(/^000003-after-10-[0-9a-f]{12}\.tail$/);
    expect(readFileSync(join(folder, 'quarantine', name), 'latin1')).toBe(`{"seq":9,"v${'\0'.repeat(20)}`);
    expect(readFileSync(newest).equals(whole)).toBe(true);
  });

  test('writes the newest file anew and syncs it before anything is shown, even after a clean end', () => {
    const { folder, newest } = threeFiles();
    const before = statSync(newest).ino;
    const { fs, take } = recordingDisk();
    openShop(folder, { fs });
    expect(statSync(newest).ino).not.toBe(before);
    const steps = take();
    const written = steps.slice(steps.lastIndexOf('writeSync'));
    expect(written.slice(0, 6)).toEqual([
      ...(['writeSync', 'fsyncSync', 'closeSync', 'renameSync', 'openSync', 'fsyncSync'] as const),
    ]);
    expect(existsSync(join(folder, 'quarantine'))).toBe(false);
  });

  test('removes temporary files, also those of a first start that was cut off', () => {
    const folder = dataFolder();
    mkdirSync(join(folder, 'journal'));
    for (const segment of [1, 2]) writeFileSync(join(folder, 'journal', `.00000${segment}.jsonl.tmp`), '{"seq":1');
    expect(openShop(folder).read().next).toBe(1);
    expect(readdirSync(join(folder, 'journal'))).toEqual(['000001.jsonl']);
  });

  test('reads only the newest file whole', () => {
    const { folder } = threeFiles();
    const { fs, take } = recordingDisk();
    openShop(folder, { fs });
    expect(take().filter((step) => step === 'readFileSync')).toHaveLength(1);
  });
});

describe('starting on a damaged journal', () => {
  /** Starts on the damage; the file and line that are named. Nothing may have been changed on disk. */
  const damageFound = (folder: string): string => {
    const content = () =>
      readdirSync(join(folder, 'journal')).map((name) => [name, readFileSync(join(folder, 'journal', name))]);
    const before = content();
    try {
      openShop(folder);
    } catch (error) {
      expect(content()).toEqual(before);
      expect(existsSync(join(folder, 'quarantine'))).toBe(false);
      if (error instanceof JournalDamaged) return `${error.file.slice(-12)}:${error.line}`;
      throw error;
    }
    throw new Error('the journal opened');
  };

  test('finds a flipped bit in every byte of every line but the last', () => {
    const { folder, newest } = threeFiles();
    const whole = readFileSync(newest);
    const lastStart = whole.lastIndexOf('\n', whole.length - 2) + 1;
    for (let at = 0; at < lastStart; at++) {
      const flipped = Buffer.from(whole);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
      writeFileSync(newest, flipped);
      const line = whole.subarray(0, at).toString('latin1').split('\n').length;
      expect(damageFound(folder)).toBe(`000003.jsonl:${line}`);
    }
  });

  test.each([1, 2, 3, 4])('finds that line %i was removed', (line) => {
    const { folder, newest } = threeFiles();
    writeLines(newest, linesIn(newest).toSpliced(line - 1, 1));
    expect(damageFound(folder)).toBe(`000003.jsonl:${line}`);
  });

  test('finds lines that changed places, and a line twice', () => {
    const { folder, newest } = threeFiles();
    const [checkpoint = '', opening = '', first = '', second = '', third = ''] = linesIn(newest);
    writeLines(newest, [checkpoint, opening, second, first, third]);
    expect(damageFound(folder)).toBe('000003.jsonl:3');
    writeLines(newest, [checkpoint, opening, first, first, second, third]);
    expect(damageFound(folder)).toBe('000003.jsonl:4');
  });

  test('finds an edited line that was sealed anew', () => {
    const { folder, newest } = threeFiles();
    const lines = linesIn(newest);
    writeLines(newest, lines.with(2, resealed((lines[2] ?? '').replace('bread', 'cake'))));
    expect(damageFound(folder)).toBe('000003.jsonl:4');
  });

  test('finds a line whose number was changed and that was sealed anew', () => {
    const { folder, newest } = threeFiles();
    const lines = linesIn(newest);
    writeLines(newest, lines.with(4, resealed((lines[4] ?? '').replace('"seq":10', '"seq":11'))));
    expect(damageFound(folder)).toBe('000003.jsonl:5');
  });

  test('finds an edited checkpoint', () => {
    const { folder, newest } = threeFiles();
    const lines = linesIn(newest);
    const edited = (lines[0] ?? '').replace('"next":3', '"next":9');
    writeLines(newest, lines.with(0, edited));
    expect(damageFound(folder)).toBe('000003.jsonl:1');
    writeLines(newest, lines.with(0, resealed(edited)));
    expect(damageFound(folder)).toBe('000003.jsonl:2');
  });

  test.each([1, 2])('finds that file %i is missing', (segment) => {
    const { folder } = threeFiles();
    rmSync(segmentPath(folder, segment));
    expect(damageFound(folder)).toBe(`00000${segment}.jsonl:1`);
  });

  test('finds that the file before the newest was cut, torn or emptied', () => {
    const { folder } = threeFiles();
    const sealed = segmentPath(folder, 2);
    const lines = linesIn(sealed);
    writeLines(sealed, lines.slice(0, -1));
    expect(damageFound(folder)).toBe('000003.jsonl:1');
    writeFileSync(sealed, lines.join('\n'));
    expect(damageFound(folder)).toBe(`000002.jsonl:${lines.length}`);
    writeFileSync(sealed, `${lines.join('\n')} `);
    expect(damageFound(folder)).toBe(`000002.jsonl:${lines.length}`);
    writeFileSync(sealed, '');
    expect(damageFound(folder)).toMatch('000002.jsonl');
  });

  test('does not take the two lines a file was born with for a torn write', () => {
    const { folder, newest } = threeFiles();
    const [checkpoint = '', opening = ''] = linesIn(newest);
    writeFileSync(newest, '');
    expect(damageFound(folder)).toBe('000003.jsonl:1');
    writeLines(newest, [checkpoint]);
    expect(damageFound(folder)).toBe('000003.jsonl:2');
    writeLines(newest, [checkpoint, opening.slice(0, -5)]);
    expect(damageFound(folder)).toBe('000003.jsonl:2');
  });

  test('says what to do', () => {
    const { folder, newest } = threeFiles();
    writeFileSync(newest, '');
    expect(() => openShop(folder)).toThrow(/000003\.jsonl, line 1: .*nothing is sold.*restore/);
  });
});
