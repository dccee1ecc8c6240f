import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../src/app/text/text.ts';
import { indexArticles } from '../../src/catalogue/catalogue-index.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { batchSession } from '../../src/cli/batch-session.ts';
import { openShop, type Shop } from '../support/shop.ts';

let shop: Shop;
let answer: (line: string) => Promise<object>;

beforeAll(async () => {
  shop = await openShop();
  await shop.till().start();
  const { articles } = readCatalogue(readFileSync('data/catalogue/ukraine.json', 'utf8'));
  const index = indexArticles(articles);
  answer = batchSession({ till: shop.till(), catalogue: () => index, text: texts.en, cashier: 'Касир 1' });
});
afterAll(() => shop.close());

const ask = (request: object) => answer(JSON.stringify(request));
const coffee = { name: 'Кава', price: '35.50', tax: 'А', quantity: '1' };
const sell = (lines: readonly object[], pay: readonly object[] = [{ by: 'cash', amount: '1000000.00' }]) =>
  ask({ id: 7, do: 'sell', lines, pay });

test('the sale of the contract: two loaves and a coffee, change from 200.00', async () => {
  const lines = [{ code: '1001', quantity: '2' }, coffee];
  const sold = await ask({ id: 1, do: 'sell', lines, pay: [{ by: 'cash', amount: '200.00' }] });
  expect(sold).toMatchObject({
    id: 1,
    ok: true,
    document: {
      number: 2,
      kind: 'sale',
      offline: false,
      total: '135.50',
      change: '64.50',
      state: 'accepted',
      of: null,
      replaces: null,
    },
  });
});

test.each([
  ['not JSON', 'sell please', 'bad-request'],
  ['an unknown act', '{"id":1,"do":"dance"}', 'bad-request'],
  ['a field that does not exist', '{"id":1,"do":"status","fast":true}', 'bad-request'],
  ['a number for an amount', '{"id":1,"do":"cashIn","amount":50}', 'bad-request'],
  [
    'an unknown tender',
    '{"id":1,"do":"sell","lines":[{"code":"1001"}],"pay":[{"by":"gold","amount":"50.00"}]}',
    'bad-request',
  ],
])('%s is answered, and the next line is read', async (_, line, code) => {
  expect(await answer(line)).toMatchObject({ ok: false, refusal: { rule: null, code } });
  expect(await ask({ id: 2, do: 'status' })).toMatchObject({ id: 2, ok: true });
});

test.each([
  ['an unknown code', { code: 'nope' }, 'unknown-code'],
  ['a quantity of zero', { ...coffee, quantity: '0' }, 'bad-quantity'],
  ['a negative quantity', { ...coffee, quantity: '-1' }, 'bad-quantity'],
  ['an absurd quantity', { ...coffee, quantity: '4820000170178' }, 'bad-quantity'],
  ['a quantity that is no number', { ...coffee, quantity: 'два' }, 'bad-quantity'],
  ['a missing price', { name: 'Кава', tax: 'А', quantity: '1' }, 'bad-price'],
  ['a price of zero', { ...coffee, price: '0.00' }, 'bad-price'],
  ['a price with three decimals', { ...coffee, price: '1.005' }, 'bad-price'],
  ['an unknown tax letter', { ...coffee, tax: 'Я' }, 'bad-tax'],
  ['a discount above the price', { ...coffee, discount: '36.00' }, 'bad-discount'],
  ['a discount of more than everything', { ...coffee, discount: '101%' }, 'bad-discount'],
  ['a name of 10,000 characters', { ...coffee, name: 'К'.repeat(10_000) }, 'text-too-long'],
  ['an emoji in a name', { ...coffee, name: 'Кава ☕😀' }, 'text-not-encodable'],
  ['a name of spaces', { ...coffee, name: '   ' }, 'bad-request'],
])('%s is refused and nothing is recorded', async (_, line, code) => {
  const { nextNumber } = shop.till().read().register;
  expect(await sell([line])).toMatchObject({ id: 7, ok: false, refusal: { code } });
  expect(shop.till().read().register.nextNumber).toBe(nextNumber);
});

test('money that does not fit is refused: too little, by card too much, nothing sold', async () => {
  expect(await sell([coffee], [{ by: 'cash', amount: '35.00' }])).toMatchObject({ refusal: { code: 'underpaid' } });
  expect(await sell([coffee], [{ by: 'card', amount: '36.00' }])).toMatchObject({ refusal: { code: 'overpaid' } });
  expect(await sell([coffee], [])).toMatchObject({ refusal: { code: 'underpaid' } });
  expect(await sell([])).toMatchObject({ refusal: { code: 'nothing-to-sell' } });
});

test('UA-20 the Ukrainian apostrophe that windows-1251 lacks becomes one it has', async () => {
  expect(await sell([{ ...coffee, name: 'М\u02BCята' }])).toMatchObject({ ok: true });
  const { number } = shop.till().read().lastDocument ?? { number: 0 };
  expect(await ask({ id: 1, do: 'print', number })).toMatchObject({ text: expect.stringContaining("М'ята") });
});

test('K-14 every refusal carries a sentence that says what to do', async () => {
  const refusals = [
    await sell([{ code: 'nope' }]),
    await ask({ id: 1, do: 'goOffline', reason: 'x', acceptConditions: true }),
  ];
  for (const reply of refusals) {
    expect(reply).toMatchObject({ refusal: { message: expect.stringMatching(/[.!)]$/) } });
  }
  expect(refusals[1]).toMatchObject({ refusal: { code: 'not-manual', rule: 'UA-04' } });
});

test('a shift from X to closing, with the drawer counted', async () => {
  expect(await ask({ id: 1, do: 'cashIn', amount: '100.00', reason: 'розмін' })).toMatchObject({
    ok: true,
    document: { kind: 'cashIn', total: '100.00' },
  });
  const x = await ask({ id: 2, do: 'x' });
  const drawer = (x as { report: { drawer: string } }).report.drawer;
  expect(await ask({ id: 3, do: 'z', counted: drawer })).toMatchObject({
    ok: true,
    document: { kind: 'z' },
    report: { difference: '0.00' },
  });
  expect(await ask({ id: 4, do: 'sell', lines: [coffee], pay: [{ by: 'card', amount: '35.50' }] })).toMatchObject({
    refusal: { code: 'z-made' },
  });
  expect(await ask({ id: 5, do: 'closeShift' })).toMatchObject({ ok: true, document: { kind: 'closeShift' } });
  expect(await ask({ id: 6, do: 'closeShift' })).toMatchObject({ refusal: { code: 'shift-closed' } });
  expect(await ask({ id: 7, do: 'documents', state: 'accepted' })).toMatchObject({
    ok: true,
    documents: expect.arrayContaining([]),
  });
});

test('status while offline: since when, which session, what is left', async () => {
  await sell([coffee]);
  await shop.simulator.control.set({ down: {} });
  expect(await sell([coffee])).toMatchObject({
    ok: true,
    document: { offline: true, state: 'waiting', fiscalNumber: expect.stringMatching(/^\d+\.2\.\d+$/) },
  });
  expect(await ask({ id: 1, do: 'status' })).toMatchObject({
    link: 'offline',
    blockedBy: null,
    waiting: 2,
    offline: { documents: 2, session: expect.stringMatching(/^\d+$/) },
    limits: { sessionLeft: expect.stringMatching(/^PT35H59M/), numbersLeft: null },
  });
  await shop.simulator.control.clear();
  expect(await ask({ id: 2, do: 'sync' })).toEqual({ id: 2, ok: true, sent: 3 });
  expect(await ask({ id: 3, do: 'status' })).toMatchObject({ link: 'online', waiting: 0, offline: null });
});
