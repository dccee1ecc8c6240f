import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minor, thousandths } from '../../src/fiscal/money.ts';
import { parseSignedData } from '../../src/protocol/ukraine/cms.ts';
import { type DocumentRecord } from '../../src/runtime/records.ts';
import { hasOfficialFiles, official } from '../protocol/ukraine/official.ts';
import { inUtf8, objections } from '../support/official-schemas.ts';
import { card, cash, line, openShop, type Shop, sale } from '../support/shop.ts';

let shop: Shop;
let records: readonly DocumentRecord[] = [];

/** A day with every kind of document, half of it offline. */
const trade = async (): Promise<void> => {
  const wine = line({
    code: '22',
    name: 'Вино "Каберне" <біле> & сухе',
    tax: 'АГ',
    price: minor(25_990),
    uktzed: '2204218000',
  });
  const cheese = line({
    unit: 'кг',
    quantity: thousandths(345),
    price: minor(41_230),
    discount: { kind: 'percent', hundredths: 1000 },
  });
  await shop.perform({ type: 'openShift', cashier: 'Касир 1' });
  await shop.perform({ type: 'cashIn', amount: minor(10_000), reason: 'розмін' });
  for (const link of ['online', 'offline'] as const) {
    if (link === 'offline') await shop.simulator.control.set({ down: {} });
    await shop.perform(
      sale({
        lines: [wine, cheese, line({ tax: 'Б', discount: { kind: 'amount', amount: minor(500) } })],
        tenders: [card('100.00'), cash('500.00')],
      }),
    );
    await shop.perform(sale({ lines: [line({ price: minor(1257) })], tenders: [cash('20.00')] }));
    await shop.perform({ type: 'cancelLast' });
    await shop.perform(sale());
    const { number } = shop.till().history.recent().at(-1) ?? { number: 0 };
    const original = shop.till().history.original(number) ?? null;
    await shop.perform({ type: 'return', original, request: { lines: [line()], tenders: [cash('50.00')] } });
  }
  await shop.perform({ type: 'cashOut', amount: minor(5000), reason: 'інкасація' });
  await shop.perform({ type: 'closeShift' });
  await shop.simulator.control.clear();
  await shop.till().sync();
  records = shop
    .till()
    .history.recent()
    .filter(({ state }) => state !== 'withdrawn');
};

beforeAll(async () => {
  shop = await openShop();
  await shop.till().start();
  await trade();
});
afterAll(() => shop.close());

const xmlOf = ({ bytes }: DocumentRecord): Uint8Array => {
  const message = parseSignedData(Buffer.from(bytes, 'base64'));
  if (!message.ok) throw new Error(message.problem);
  return message.content;
};

test('K-13 a day half online, half offline: the server has every document once, and its Z', () => {
  expect(records.filter(({ state }) => state !== 'accepted')).toEqual([]);
  const numbers = shop.books().documents.map(({ orderNumber }) => orderNumber);
  expect(numbers).toEqual(records.map(({ number }) => number));
  expect(new Set(records.map(({ body }) => body.kind)).size).toBe(10);
});

test('UA-18 card and cash together: only the cash part is rounded', () => {
  const mixed = records.find(({ body }) => body.kind === 'sale' && body.receipt.payments.length === 2);
  const receipt = mixed?.body.kind === 'sale' ? mixed.body.receipt : undefined;
  const [byCard, byCash] = receipt?.payments ?? [];
  expect(byCard).toMatchObject({ by: 'card', amount: 10_000 });
  expect((byCash?.amount ?? 1) % 50).toBe(0);
  expect((receipt?.unrounded ?? 0) - (receipt?.rounding ?? 0)).toBe(receipt?.total);
});

describe.skipIf(!hasOfficialFiles)(official('the official schemas'), () => {
  test('UA-20 accept every document of the day, as it was signed', async () => {
    const isZ = ({ body }: DocumentRecord) => body.kind === 'z';
    const files = (all: readonly DocumentRecord[]) =>
      Object.fromEntries(all.map((record) => [`document-${record.number}`, inUtf8(xmlOf(record))]));
    expect(await objections('check01.xsd', files(records.filter((each) => !isZ(each))))).toEqual([]);
    expect(await objections('zrep01.xsd', files(records.filter(isZ)))).toEqual([]);
  });
});
