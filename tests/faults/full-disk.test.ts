import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { type Batch, openBatch, type ToldDocument, toldDocument } from './batch-process.ts';
import { disagreements } from './kill-judge.ts';
import { buildProgram, type Program } from './program.ts';
import { sale, sendAll } from './requests.ts';
import { type CountryName, countries, type Server, startServer } from './servers.ts';
import { canMount, mountSmallDisk, type SmallDisk } from './small-disk.ts';

// Each runs many processes or thousands of starts: a busy machine needs its time.
vi.setConfig({ testTimeout: 90_000 });

const isAllowed = canMount();
const title = (sentence: string): string =>
  isAllowed ? sentence : `NOT TRIED, this machine lets no user mount a disk: ${sentence}`;

let program: Program;
beforeAll(() => {
  if (isAllowed) program = buildProgram();
}, 60_000);
afterAll(() => program?.remove());

type Shop = { readonly server: Server; readonly disk: SmallDisk; readonly data: string };

const openShop = async (country: CountryName): Promise<Shop> => {
  const [server, disk] = await Promise.all([startServer(country), mountSmallDisk('2m')]);
  onTestFinished(async () => {
    disk.unmount();
    await server.close();
  });
  const data = join(disk.folder, 'register');
  mkdirSync(data);
  expect(await program.run(['init', '--data', data, ...server.setUpWords])).toMatchObject({ code: 0, err: '' });
  return { server, disk, data };
};

/** The bytes of every file of the journal, and the names beside them. */
const journalOf = (data: string): string =>
  readdirSync(join(data, 'journal'))
    .toSorted()
    .map((name) => `${name}:${readFileSync(join(data, 'journal', name), 'utf8')}`)
    .join('');

/** The lines of the journal that are documents: an answer that is looked up meanwhile may still find room behind them. */
const issuedIn = (data: string): readonly string[] =>
  journalOf(data)
    .split('\n')
    .filter((line) => line.includes('"type":"documentIssued"'));

/** Sells until the disk takes no more; at most as often as the disk could hold. */
const sellUntilFull = async (batch: Batch, country: CountryName, told: ToldDocument[]): Promise<string> => {
  for (let attempt = 0; attempt < 60; attempt++) {
    const answer = await batch.ask(sale(country));
    if (answer?.document) told.push(answer.document);
    const stopped = answer?.refusal ?? answer?.problem;
    if (stopped) return stopped.code;
  }
  return 'never refused';
};

const nextNumber = async (batch: Batch): Promise<number | undefined> => (await batch.ask({ do: 'status' }))?.nextNumber;

const judge = async ({ data, server }: Shop, told: readonly ToldDocument[]): Promise<void> => {
  const { out } = await program.run(['journal', '--data', data, '--json']);
  const listed = out
    .trim()
    .split('\n')
    .map((row) => toldDocument.parse(JSON.parse(row)));
  const booked = server.books();
  expect(disagreements({ country: server.country, told, listed, booked, printed: [] })).toEqual([]);
  expect(await program.run(['verify', '--data', data, '--json'])).toMatchObject({ code: 0 });
};

const rooms = [0, 1, 2, 3, 5];

test.skipIf(!isAllowed).each(countries)(
  title(
    'K-01 K-02 on a disk without room a sale in %s is refused, nothing is half-done, and with room it gets the same number',
  ),
  async (country) => {
    const shop = await openShop(country);
    const { disk, data, server } = shop;
    const told: ToldDocument[] = [];
    const stops: string[] = [];
    for (const blocks of rooms) {
      const batch = openBatch(program.file, data);
      const first = await batch.ask(sale(country));
      if (first?.document) told.push(first.document);
      disk.fill(blocks);
      // A disk that takes the document and not the answer leaves a document in doubt, never one sold twice.
      const stop = await sellUntilFull(batch, country, told);
      stops.push(stop);
      const before = { next: await nextNumber(batch), issued: issuedIn(data), books: server.books().length };
      for (let attempt = 0; attempt < 3; attempt++) {
        expect(['storage-full', 'uncertain']).toContain(await sellUntilFull(batch, country, told));
      }
      expect({ next: await nextNumber(batch), issued: issuedIn(data), books: server.books().length }).toEqual(before);
      disk.free();
      const sold = await batch.ask(sale(country));
      expect(sold).toMatchObject({ ok: true, document: { number: before.next } });
      if (sold?.document) told.push(sold.document);
      expect(await batch.ask(sendAll(country))).toMatchObject({ ok: true });
      expect(await batch.end()).toBe(0);
    }
    expect(stops.filter((stop) => !['storage-full', 'uncertain'].includes(stop))).toEqual([]);
    expect(stops).toContain('storage-full');
    await judge(shop, told);
    console.log(
      `full disk, ${country}: ${rooms.length} fillings, stopped by ${stops.join(', ')}, ${told.length} documents sold, 0 half-done`,
    );
  },
);

test.skipIf(!isAllowed).each(countries)(
  title(
    'K-01 K-02 on a full disk in %s no shift opens, a killed register says why it cannot start, and both go on with room',
  ),
  async (country) => {
    const shop = await openShop(country);
    const { disk, data } = shop;
    const told: ToldDocument[] = [];
    const batch = openBatch(program.file, data);
    for (const request of [sale(country), { do: 'z' }, { do: 'closeShift' }]) {
      const answer = await batch.ask(request);
      if (answer?.document) told.push(answer.document);
    }
    disk.fill(0);
    const before = { next: await nextNumber(batch), journal: journalOf(data) };
    expect(await batch.ask(sale(country))).toMatchObject({ refusal: { code: 'storage-full' } });
    expect({ next: await nextNumber(batch), journal: journalOf(data) }).toEqual(before);
    batch.signal('SIGKILL');
    await batch.ended;
    const restarted = await program.run(['batch', '--data', data], '{"id":1,"do":"status"}\n');
    expect(restarted).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^The disk of [^\n]+ takes no more[^\n]+\n$/),
    });
    expect(journalOf(data)).toBe(before.journal);
    disk.free();
    const again = openBatch(program.file, data);
    const sold = await again.ask(sale(country));
    // The opening of the shift takes the number, the sale the one after it.
    expect(sold).toMatchObject({ ok: true, document: { number: (before.next ?? 0) + 1 } });
    if (sold?.document) told.push(sold.document);
    expect(await again.end()).toBe(0);
    await judge(shop, told);
  },
);
