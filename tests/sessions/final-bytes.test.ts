import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { minutes } from '../../src/fiscal/time.ts';
import { bytesAtServer } from '../support/bytes-at-server.ts';
import { openShop, type Shop, sale } from '../support/shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
  await shop.till().start();
});
afterEach(() => shop.close());

type Written = { readonly number: number; readonly bytes: string; readonly offline: object | null };
type Line = { readonly type: string; readonly document?: Written; readonly documents?: readonly Written[] };

/** The journal as it lies on the disk, read without the code that wrote it. */
const linesOnDisk = (): readonly Line[] => {
  const folder = join(shop.folder, 'journal');
  const text = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
};

const linesOf = (...types: readonly string[]): readonly Line[] =>
  linesOnDisk().filter(({ type }) => types.includes(type));

/** Documents of a type of line, by number. */
const writtenIn = (type: string): ReadonlyMap<number, Written> =>
  new Map(
    linesOf(type)
      .flatMap(({ document, documents = [] }) => [...(document ? [document] : []), ...documents])
      .map((document) => [document.number, document]),
  );

const exceptions = ['beginRevised', 'sessionRenumbered'];

const sendAll = async (): Promise<void> => {
  for (let tries = 0; tries < 5 && !(await shop.till().sync()).ok; tries++) shop.move(minutes(1));
};

test.each(['dropBefore', 'dropAfter'] as const)(
  'K-03 what waits on the disk is what the server gets, also when it is sent again after a kill and a lost answer (%s)',
  async (when) => {
    await shop.perform(sale());
    await shop.simulator.control.set({ down: {} });
    for (let sold = 0; sold < 3; sold++) await shop.perform(sale());
    const waiting = [...writtenIn('documentIssued').values()].filter(({ offline }) => offline);
    expect(waiting).toHaveLength(4);
    await shop.restart();
    await shop.simulator.control.clear();
    await shop.simulator.control.set({ [when]: { times: 2, on: 'pck' } });
    await sendAll();
    for (const { number, bytes } of waiting) expect(await bytesAtServer(shop, number)).toBe(bytes);
    expect(linesOf(...exceptions)).toEqual([]);
  },
);

test('K-03 an online document sent again after a lost answer has the bytes of the disk', async () => {
  await shop.perform(sale());
  await shop.simulator.control.set({ dropBefore: { times: 1, on: 'doc' } });
  expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { number: 3, state: 'accepted' } });
  expect(await bytesAtServer(shop, 3)).toBe(writtenIn('documentIssued').get(3)?.bytes);
  expect(linesOf(...exceptions)).toEqual([]);
});

test('K-03 first exception: OfflineBegin signed again before its first sending stands in the journal as sent', async () => {
  await shop.perform(sale());
  await shop.simulator.control.set({ dropAfter: { times: 1, on: 'doc' }, silent: { on: 'cmd' } });
  await shop.perform(sale());
  const before = linesOnDisk();
  await shop.simulator.control.clear();
  await sendAll();
  expect(linesOnDisk().slice(0, before.length)).toEqual(before);
  expect(linesOf(...exceptions).map(({ type, document }) => [type, document?.number])).toEqual([['beginRevised', 4]]);
  const revised = writtenIn('beginRevised').get(4);
  expect(revised?.bytes).not.toBe(writtenIn('documentIssued').get(4)?.bytes);
  expect(await bytesAtServer(shop, 4)).toBe(revised?.bytes);
  expect(await bytesAtServer(shop, 5)).toBe(writtenIn('documentIssued').get(5)?.bytes);
});

test('K-03 second exception: a renumbered session stands in the journal as sent, beside what was printed first', async () => {
  await shop.perform(sale());
  await shop.simulator.control.set({ dropAfter: { times: 1, on: 'doc' }, silent: { on: 'cmd' } });
  await shop.perform(sale());
  const before = linesOnDisk();
  await shop.simulator.control.clear();
  await shop.simulator.control.set({ revokedNumber: { number: 'freed' } });
  await sendAll();
  expect(linesOf('sessionRenumbered')).toHaveLength(1);
  const renumbered = writtenIn('sessionRenumbered');
  for (const [number, { bytes }] of renumbered) expect(await bytesAtServer(shop, number)).toBe(bytes);
  expect(linesOnDisk().slice(0, before.length)).toEqual(before);
});
