import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { JsonFileOptions } from '../../src/persistence/durable-json-file.ts';
import { UnreadableFile } from '../../src/persistence/faults.ts';
import { type FileSystem, nodeFileSystem } from '../../src/persistence/file-system.ts';
import { openJsonStore } from '../../src/persistence/json-store.ts';
import { dataFolder } from './support/data-folder.ts';
import { failingDisk, recordingDisk } from './support/watched-disk.ts';

type Settings = { till: string; copies: number };
const schema = z.strictObject({ till: z.string(), copies: z.int() });
const settings = { till: 'Каса 1', copies: 2 };

const openSettings = (
  file: string,
  { fs = nodeFileSystem, ...changes }: Partial<JsonFileOptions<Settings>> & { fs?: FileSystem } = {},
) => openJsonStore(fs, file, { schema, migrations: [], sync: 'now', ...changes });

describe('a JSON store', () => {
  test('keeps its value for the next start, readable by people, with its version first', () => {
    const file = join(dataFolder(), 'config.json');
    openSettings(file).write(settings);
    expect(openSettings(file).read()).toEqual(settings);
    expect(readFileSync(file, 'utf8')).toBe('{\n  "v": 1,\n  "till": "Каса 1",\n  "copies": 2\n}\n');
  });

  test('tells a missing file apart', () => {
    expect(openSettings(join(dataFolder(), 'config.json')).read()).toBeUndefined();
  });

  test('does not answer from memory when the file is gone', () => {
    const file = join(dataFolder(), 'config.json');
    const store = openSettings(file);
    store.write(settings);
    rmSync(file);
    expect(store.read()).toBeUndefined();
  });

  test.each([
    ['', 'it is empty'],
    ['\0\0\0\0', 'it is not JSON'],
    ['{"v":1,', 'it is not JSON'],
    ['null', 'expected object'],
    ['0', 'expected object'],
    ['[]', 'expected object'],
    ['{"till":"1","copies":2}', 'v: '],
    ['{"v":1,"till":"1","copies":2.5}', 'copies: '],
    ['{"v":1,"till":"1","copies":2,"extra":1}', 'extra'],
    ['{"v":2,"till":"1","copies":2}', 'newer version (2)'],
  ])('refuses a file holding %j instead of starting afresh', (text, found) => {
    const file = join(dataFolder(), 'config.json');
    writeFileSync(file, text);
    const reading = () => openSettings(file).read();
    expect(reading).toThrow(UnreadableFile);
    expect(reading).toThrow(file);
    expect(reading).toThrow(found);
    expect(reading).toThrow(/copy/);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('does not take a file the disk cannot read for a missing one', () => {
    const file = join(dataFolder(), 'config.json');
    openSettings(file).write(settings);
    const { fs } = failingDisk({ from: 1, lasts: 'for ever', how: 'EIO' });
    expect(() => openSettings(file, { fs }).read()).toThrow('EIO');
  });

  test('refuses to write what it could not read again', () => {
    const file = join(dataFolder(), 'config.json');
    const store = openSettings(file);
    store.write(settings);
    expect(() => store.write({ till: '1', copies: Number.NaN })).toThrow('copies');
    expect(store.read()).toEqual(settings);
  });

  test('does not keep a change whose write failed, wherever the disk fails', () => {
    for (let from = 1; from <= 5; from++) {
      const file = join(dataFolder(), 'config.json');
      openSettings(file).write(settings);
      const { fs } = failingDisk({ from, lasts: 'once', how: 'ENOSPC' });
      const store = openSettings(file, { fs });
      expect(() => store.write({ ...settings, copies: 9 })).toThrow('ENOSPC');
      expect(store.read()).toEqual(settings);
    }
  });

  test('brings an old file up to date step by step and keeps the old ones beside it', () => {
    const folder = dataFolder();
    const file = join(folder, 'config.json');
    const old = '{"v":1,"name":"Каса 1"}';
    writeFileSync(file, old);
    const migrations = [
      ({ name }: Readonly<Record<string, unknown>>) => ({ till: name }),
      (before: Readonly<Record<string, unknown>>) => ({ ...before, copies: 1 }),
    ];
    const store = openSettings(file, { migrations });
    expect(store.read()).toEqual({ till: 'Каса 1', copies: 1 });
    expect(readFileSync(`${file}.v1`, 'utf8')).toBe(old);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ v: 3, till: 'Каса 1', copies: 1 });
    expect(readdirSync(folder)).toEqual(['config.json', 'config.json.v1']);
  });

  test('leaves a file alone that no migration can bring up to date', () => {
    const file = join(dataFolder(), 'config.json');
    writeFileSync(file, '{"v":1}');
    const migrations = [
      () => {
        throw new Error('no till in it');
      },
    ];
    expect(() => openSettings(file, { migrations }).read()).toThrow('no till in it');
    expect(readFileSync(file, 'utf8')).toBe('{"v":1}');
  });
});

describe('a JSON store synced in the background', () => {
  test('replaces the file at once and syncs file and folder within about a second, once for many writes', async () => {
    const file = join(dataFolder(), 'draft.json');
    const { fs, take } = recordingDisk();
    const store = openSettings(file, { fs, sync: 'background' });
    for (let copies = 1; copies <= 5; copies++) store.write({ ...settings, copies });
    expect(store.read()?.copies).toBe(5);
    expect(take()).not.toContain('fsyncSync');
    const syncs: string[] = [];
    const newSyncs = () => {
      syncs.push(...take().filter((step) => step === 'fsyncSync'));
      return syncs.length;
    };
    await expect.poll(newSyncs).toBe(2);
    store.close();
    expect(newSyncs()).toBe(2);
  });

  test('syncs on closing what it still owes', () => {
    const file = join(dataFolder(), 'draft.json');
    const { fs, take } = recordingDisk();
    const store = openSettings(file, { fs, sync: 'background' });
    store.write(settings);
    take();
    store.close();
    expect(take().filter((step) => step === 'fsyncSync')).toHaveLength(2);
    expect(statSync(file).size).toBeGreaterThan(0);
  });
});
