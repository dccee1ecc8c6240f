import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { countryNamed } from '../../src/countries.ts';
import { instant } from '../../src/fiscal/time.ts';
import { catalogueStore } from '../../src/persistence/catalogue.ts';
import { configStore } from '../../src/persistence/config.ts';
import { type FileSystem } from '../../src/persistence/file-system.ts';
import { openJsonStore } from '../../src/persistence/json-store.ts';
import { saleDraftSchema } from '../../src/runtime/sale-draft-schema.ts';
import { damageJudge } from './damage-judge.ts';
import { everyByteFrom } from './damages.ts';
import { type Files, memoryDisk } from './memory-disk.ts';
import { buildProgram } from './program.ts';
import { type SampleFolder, sampleFolders } from './sample-folders.ts';
import { seeded } from './seeded.ts';
import { countries } from './servers.ts';

const samples: SampleFolder[] = [];
beforeAll(async () => {
  const program = buildProgram();
  for (const country of countries) samples.push(...(await sampleFolders(program, country)).slice(0, 1));
  program.remove();
}, 60_000);

const folder = 'register';

/** `same`: what was written is read. `other`: something else is read, and nobody is told. */
type Reading = 'same' | 'other' | 'refused' | 'refused without the file’s name';

const readingOf = (name: string, read: () => unknown, truth: string): Reading => {
  try {
    return JSON.stringify(read()) === truth ? 'same' : 'other';
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.includes('\n') || !message.startsWith(`${join(folder, name)} cannot be used: `)
      ? 'refused without the file’s name'
      : 'refused';
  }
};

/** What is read of a file after each damage to it. */
const readings = (name: string, bytes: Buffer, read: (fs: FileSystem) => unknown): Record<Reading, number> => {
  const on = (files: Files): FileSystem =>
    memoryDisk(new Map([...files].map(([each, content]) => [join(folder, each), content]))).fs;
  const sound: Files = new Map([[name, bytes]]);
  const truth = JSON.stringify(read(on(sound)));
  const count = { same: 0, other: 0, refused: 0, 'refused without the file’s name': 0 };
  for (const { files } of everyByteFrom(sound, name, { from: 0, step: 1, chance: seeded(3) }))
    count[readingOf(name, () => read(on(files)), truth)] += 1;
  return count;
};

const neverOther = { other: 0, 'refused without the file’s name': 0 };

test.each([0, 1])(
  'settings with any byte cut or changed are refused by name, never read as others (sample %i)',
  (at) => {
    const { title, files } = samples[at] ?? { title: '', files: new Map() };
    const found = readings('config.json', files.get('config.json') ?? Buffer.alloc(0), (fs) =>
      configStore(fs, folder).read(),
    );
    console.log(`damaged config.json, ${title}: ${JSON.stringify(found)}`);
    expect(found).toMatchObject(neverOther);
    expect(found.refused).toBeGreaterThan(1400);
  },
);

test('a catalogue with any byte cut or changed is refused by name: no article is sold at another price', () => {
  const { fs, files } = memoryDisk(new Map([[join(folder, 'x'), Buffer.alloc(0)]]));
  const store = catalogueStore(fs, folder);
  store.write(
    [
      { code: '1001', name: 'Хліб', price: 2450, tax: 'А', barcode: '4820000000017' },
      { code: '1002', name: 'Сир', price: 32000, tax: 'Б', unit: 'кг', weighed: true, stock: 12_000 },
    ].map((article) => Object(article)),
  );
  const bytes = files().get(join(folder, 'catalogue.json')) ?? Buffer.alloc(0);
  const found = readings('catalogue.json', bytes, (disk) => catalogueStore(disk, folder).read());
  console.log(`damaged catalogue.json: ${JSON.stringify(found)}`);
  expect(found).toMatchObject(neverOther);
  expect(found.refused).toBeGreaterThan(500);
});

const line = {
  ...{ code: '1001', barcode: null, uktzed: null, name: 'Хліб', unit: 'шт', quantity: 2000, price: 2450, tax: 'А' },
  ...{ cost: 4900, discount: null, discountSum: 0, taxSum: 0 },
};
const draft = {
  typed: '12',
  current: { mode: { kind: 'sale' }, lines: [line], chosen: null },
  parked: [{ mode: { kind: 'return', of: 7 }, lines: [line, line], chosen: 1 }],
  inFlight: null,
  last: { kind: 'sale', number: 12, fiscalNumber: '4000', offline: false, total: 4900, change: 100 },
};

test('an unfinished sale with any byte cut or changed is refused by name, or read as what then stands on the screen', () => {
  const bytes = Buffer.from(`${JSON.stringify({ v: 1, ...draft }, null, 2)}\n`);
  const options = { schema: saleDraftSchema, migrations: [], sync: 'background' } as const;
  const read = (fs: FileSystem) => openJsonStore(fs, join(folder, 'draft.json'), options).read();
  const found = readings('draft.json', bytes, read);
  console.log(`damaged draft.json: ${JSON.stringify(found)}`);
  expect(found['refused without the file’s name']).toBe(0);
  expect(found.refused).toBeGreaterThan(1000);
});

test.each([0, 1])(
  'K-02 a witness with any byte cut or changed loses no line: passed over, or a refusal in one sentence (sample %i)',
  (at) => {
    const { title, files } = samples[at] ?? { title: '', files: new Map() };
    const judge = damageJudge(files);
    const found: Record<string, number> = {};
    for (const damage of everyByteFrom(files, 'head.json', { from: 0, step: 1, chance: seeded(5) })) {
      const { kind } = judge(damage.files);
      found[kind] = (found[kind] ?? 0) + 1;
    }
    console.log(`damaged head.json, ${title}: ${JSON.stringify(found)}`);
    expect(Object.keys(found).toSorted()).toEqual(['refused', 'whole']);
  },
);

test.each([0, 1])('settings that were changed by hand, without a seal, are read as they stand (sample %i)', (at) => {
  const { country, files } = samples[at] ?? { country: '', files: new Map() };
  const { seal, ...content } = JSON.parse(String(files.get('config.json')));
  expect(seal).toMatch(/^[0-9a-f]{64}$/);
  const bytes = Buffer.from(JSON.stringify({ ...content, cashier: 'Олена' }));
  const config = configStore(memoryDisk(new Map([[join(folder, 'config.json'), bytes]])).fs, folder).read();
  expect(config).toMatchObject({ cashier: 'Олена', country });
  expect(config && countryNamed(country)?.open(config, { now: () => instant(0) })).toBeDefined();
});
