import { afterEach, beforeEach, expect, test } from 'vitest';
import { minor } from '../../src/fiscal/money.ts';
import { card, cash, line, openShop, type Shop, sale } from '../support/shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
  await shop.till().start();
});
afterEach(() => shop.close());

const kindsAtServer = () => shop.books().documents.map(({ kind }) => kind);

test('UA-03 the first sale opens the shift by itself, online', async () => {
  const answer = await shop.perform(sale());
  expect(answer).toMatchObject({ ok: true, document: { number: 2, state: 'accepted', offline: null } });
  expect(kindsAtServer()).toEqual(['openShift', 'sale']);
});

test('K-13 a day of every kind of document ends in a Z the server agrees with', async () => {
  expect(await shop.perform({ type: 'openShift', cashier: 'Касир 1' })).toMatchObject({ ok: true });
  expect(await shop.perform({ type: 'cashIn', amount: minor(50_000), reason: 'розмін' })).toMatchObject({ ok: true });
  expect(
    await shop.perform(sale({ lines: [line({ tax: 'АГ', price: minor(25_990) })], tenders: [card('259.90')] })),
  ).toMatchObject({ ok: true });
  expect(await shop.perform(sale({ lines: [line({ price: minor(1257) })], tenders: [cash('20.00')] }))).toMatchObject({
    ok: true,
  });
  expect(await shop.perform(sale())).toMatchObject({ ok: true });
  expect(await shop.perform({ type: 'cancelLast' })).toMatchObject({ ok: true });
  const returned = { lines: [line()], tenders: [cash('50.00')] };
  expect(await shop.perform({ type: 'return', request: returned, original: null })).toMatchObject({ ok: true });
  expect(await shop.perform({ type: 'cashOut', amount: minor(10_000), reason: 'інкасація' })).toMatchObject({
    ok: true,
  });
  expect(await shop.perform({ type: 'closeShift' })).toMatchObject({
    ok: true,
    document: { body: { kind: 'closeShift' } },
  });
  expect(kindsAtServer().slice(-2)).toEqual(['z', 'closeShift']);
  expect(shop.verify()).toMatchObject({ ok: true });
});

test('a document the server rejects is kept, its number is free, and the next sale takes it', async () => {
  await shop.perform(sale());
  await shop.simulator.control.set({ reject: { code: 9, times: 1 } });
  expect(await shop.perform(sale())).toMatchObject({
    ok: false,
    problem: { code: 'rejected', document: 3, serverCode: 9 },
  });
  expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { number: 3 } });
  const third = shop.till().history.find(3)?.fiscalNumber ?? '';
  expect(
    shop
      .till()
      .history.search(third, 10)
      .map(({ number }) => number),
  ).toEqual([3]);
  expect(
    shop
      .till()
      .history.between(3, 3)
      .map(({ state }) => state),
  ).toEqual(['refused', 'accepted']);
});

test('a return never gives back more than was sold, however often it is tried', async () => {
  await shop.perform(sale());
  const original = () => shop.till().history.original(2) ?? null;
  const request = { lines: [line()], tenders: [cash('50.00')] };
  expect(await shop.perform({ type: 'return', request, original: original() })).toMatchObject({ ok: true });
  expect(await shop.perform({ type: 'return', request, original: original() })).toMatchObject({
    ok: false,
    refusal: { code: 'returns-too-much' },
  });
});

test('the journal can be searched for what a receipt says', async () => {
  await shop.perform(sale({ lines: [line({ name: 'Сир "Твердий"' })] }));
  await shop.perform(sale());
  expect(
    shop
      .till()
      .history.search('"Твердий"', 10)
      .map(({ number }) => number),
  ).toEqual([2]);
});
