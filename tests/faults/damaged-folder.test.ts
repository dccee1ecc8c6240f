import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { linesOf, segmentsOf } from './damages.ts';
import { type Files } from './memory-disk.ts';
import { buildProgram, type Ended, type Program } from './program.ts';
import { type SampleFolder, sampleFolders } from './sample-folders.ts';
import { type CountryName, countries } from './servers.ts';

// Each runs many processes or thousands of starts: a busy machine needs its time.
vi.setConfig({ testTimeout: 90_000 });

let program: Program;
const samples = new Map<CountryName, SampleFolder>();
beforeAll(async () => {
  program = buildProgram();
  for (const country of countries)
    for (const sample of (await sampleFolders(program, country)).slice(0, 1)) samples.set(country, sample);
}, 60_000);
afterAll(() => program.remove());

const put = (files: Files, folder: string): void => {
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
};

/** The bytes of a file after a change to them. */
type Change = (bytes: Buffer) => Buffer;

const line =
  (at: number, change: (line: Buffer) => readonly Buffer[]): Change =>
  (bytes) =>
    Buffer.concat(linesOf(bytes).flatMap((each, index) => (index === at ? change(each) : [each])));
const swapped: Change = (bytes) => {
  const [first, second, third, ...rest] = linesOf(bytes);
  return Buffer.concat([first, third, second, ...rest].flatMap((each) => each ?? []));
};
const lastLineGone: Change = (bytes) => Buffer.concat(linesOf(bytes).slice(0, -1));
const changedByte: Change = (bytes) => Buffer.from(bytes).fill('#', 100, 101);
const changed = (bytes: Buffer): readonly Buffer[] => [changedByte(bytes)];
const settings =
  (change: object): Change =>
  (bytes) => {
    const { seal: _, ...said } = JSON.parse(String(bytes));
    return Buffer.from(JSON.stringify({ ...said, ...change }));
  };

/** A file named by its place among the journal's, or by its own name; null takes it away. */
type Damage = readonly [file: 'newest' | 'older' | string, change: Change | null];

const damaged = (files: Files, [file, change]: Damage): Files => {
  const segments = segmentsOf(files);
  const name = { newest: segments.at(-1), older: segments.at(1) }[file] ?? file;
  const copy = new Map(files);
  if (change) copy.set(name, change(files.get(name) ?? Buffer.alloc(0)));
  else copy.delete(name);
  return copy;
};

const oneSentence = /^[^\n]+\n$/;
const isRefused = ({ code, out, err }: Ended, named: RegExp): void => {
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(oneSentence);
  expect(err).toMatch(named);
  expect(err).not.toMatch(/\n {4}at |\w+Error:/);
};

const status = '{"id":1,"do":"status"}\n';
const listing = '{"id":1,"do":"documents","from":1}\n';
const selling =
  '{"id":1,"do":"sell","lines":[{"code":"1001","quantity":"1"}],"pay":[{"by":"cash","amount":"900.00"}]}\n';

/** Damages that a start notices. */
const refusedAtStart: readonly (readonly [string, Damage, RegExp])[] = [
  ['a byte of the newest file', ['newest', changedByte], /000004\.jsonl, line 1: its hash/],
  ['a line of the newest file', ['newest', line(2, changed)], /000004\.jsonl, line 3: /],
  ['two lines of the newest file, swapped', ['newest', swapped], /000004\.jsonl, line 2: /],
  ['the last line, cleanly cut off', ['newest', lastLineGone], /end of the journal is missing/],
  ['the newest file, taken away', ['newest', null], /end of the journal is missing/],
  ['an older file, taken away', ['older', null], /000002\.jsonl, line 1: the file is missing/],
  [
    'the settings, cut off',
    ['config.json', (bytes) => bytes.subarray(0, 300)],
    /config\.json cannot be used: it is not JSON/,
  ],
  [
    'a letter of the settings',
    ['config.json', (bytes) => Buffer.from(String(bytes).replace('"cashier": ""', '"cashier": "x"'))],
    /config\.json cannot be used: it is not as it was written/,
  ],
  [
    'the country of the settings',
    ['config.json', settings({ country: 'mars' })],
    /config\.json cannot be used: no country is called "mars"/,
  ],
  [
    'what only the country reads of the settings',
    ['config.json', settings({ national: { user: 7 } })],
    /config\.json cannot be used: /,
  ],
];

/** Damages to older files, which are met when those are read. */
const refusedWhenRead: readonly (readonly [string, Damage, RegExp])[] = [
  ['a byte of an older file', ['older', changedByte], /000002\.jsonl, line 1: /],
  ['a line taken out of an older file', ['older', line(2, () => [])], /000002\.jsonl, line 3: line number/],
  ['two lines of an older file, swapped', ['older', swapped], /000002\.jsonl, line 2: /],
  ['the last line of an older file', ['older', lastLineGone], /000003\.jsonl, line 1: /],
];

/** Damages that lose nothing. */
const harmless: readonly (readonly [string, Damage, boolean])[] = [
  [
    'half a line after the end',
    ['newest', (bytes) => Buffer.concat([bytes, Buffer.from('{"seq":99,"v":1,"ty')])],
    true,
  ],
  ['NULs after the end', ['newest', (bytes) => Buffer.concat([bytes, Buffer.alloc(4096)])], true],
  ['an unreadable witness', ['head.json', () => Buffer.from('{')], false],
  ['a lock that was taken away', ['lock', null], false],
];

/** Each damage is tried in one of the countries, in turn: what a start does with it is the same in all. */
const inTurn = <Row extends readonly unknown[]>(rows: readonly Row[]): readonly (readonly [CountryName, ...Row])[] =>
  rows.map((row, at) => [countries[at % countries.length] ?? 'ukraine', ...row]);

const damagedFolder = (country: CountryName, damage: Damage): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kasa-damaged-'));
  put(damaged(samples.get(country)?.files ?? new Map(), damage), folder);
  return folder;
};
const batch = (folder: string, input: string): Promise<Ended> => program.run(['batch', '--data', folder], input);
const verify = (folder: string): Promise<Ended> => program.run(['verify', '--data', folder]);

describe('the real program on a folder that was damaged', () => {
  test.each(inTurn(refusedAtStart))(
    '%s, %s: the start is refused in one sentence that names the place',
    async (country, _, damage, named) => {
      const folder = damagedFolder(country, damage);
      isRefused(await batch(folder, status), named);
      if (damage[0] !== 'config.json') isRefused(await verify(folder), /\.jsonl, line \d+: /);
    },
  );

  test.each(inTurn(refusedWhenRead))(
    '%s, %s: reading it is refused in one sentence that names the place',
    async (country, _, damage, named) => {
      const folder = damagedFolder(country, damage);
      isRefused(await verify(folder), /\.jsonl, line \d+: /);
      isRefused(await batch(folder, listing), named);
      isRefused(await program.run(['journal', '--data', folder]), named);
    },
  );

  test.each(inTurn(harmless))('%s, %s: everything is there', async (country, _, damage, isKept) => {
    const folder = damagedFolder(country, damage);
    const whole = await batch(damagedFolder(country, ['lock', null]), listing);
    expect(await batch(folder, listing)).toMatchObject({ code: 0, err: '', out: whole.out });
    expect(await verify(folder)).toMatchObject({ code: 0 });
    expect(readdirSync(folder).includes('quarantine')).toBe(isKept);
  });

  test('a catalogue that cannot be read refuses the sale by code in one sentence, and no document was made', async () => {
    const folder = damagedFolder('ukraine', ['catalogue.json', (bytes) => bytes.subarray(0, 500)]);
    const before = await batch(folder, status);
    expect(before).toMatchObject({ code: 0, err: '' });
    const refused = await batch(folder, selling);
    expect(refused).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(refused.out)).toMatchObject({
      ok: false,
      refusal: {
        code: 'bad-request',
        message: expect.stringContaining('catalogue.json cannot be used: it is not JSON'),
      },
    });
    const next = /"nextNumber":\d+/;
    expect(next.exec((await batch(folder, status)).out)?.[0]).toBe(next.exec(before.out)?.[0]);
  });
});
