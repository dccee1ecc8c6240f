import { expect, test } from 'vitest';
import { type MoneyBody } from '../../src/fiscal/document.ts';
import { minor } from '../../src/fiscal/money.ts';
import { priceReturn, priceSale } from '../../src/fiscal/receipt.ts';
import { isRefusal } from '../../src/fiscal/refusal.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { blankReport, tally } from '../../src/fiscal/report.ts';
import { line, tender } from '../support/fiscal-requests.ts';

const { pricing } = ukraine();

const receiptBody = (kind: 'sale' | 'return', price: number, by: 'cash' | 'card', tax = 'А'): MoneyBody => {
  const request = { lines: [line({ price, tax })], tenders: [tender(by, kind === 'sale' ? price + 50 : price)] };
  const exact = { ...request, tenders: [tender(by, price)] };
  const receipt = kind === 'sale' ? priceSale(pricing, by === 'cash' ? request : exact) : priceReturn(pricing, exact);
  if (isRefusal(receipt)) throw new Error(`not priced: ${receipt.code}`);
  return kind === 'sale' ? { kind, receipt } : { kind, receipt, of: null };
};

const put: MoneyBody = { kind: 'cashIn', amount: minor(50_000), reason: 'Розмін' };
const taken: MoneyBody = { kind: 'cashOut', amount: minor(20_000), reason: 'Інкасація' };
const empty = blankReport(1, minor(700));

test('K-13 a shift adds up: sales, returns, service cash and the drawer, cash rounded', () => {
  const day = [
    put,
    receiptBody('sale', 10_025, 'cash'),
    receiptBody('sale', 5033, 'card'),
    receiptBody('return', 2024, 'cash'),
    taken,
  ];
  expect(day.reduce((report, body) => tally(report, body), empty)).toMatchObject({
    sales: {
      count: 2,
      unrounded: 15_058,
      total: 15_083,
      rounding: -25,
      payments: [
        { by: 'cash', amount: 10_050 },
        { by: 'card', amount: 5033 },
      ],
    },
    returns: { count: 1, unrounded: 2024, total: 2000, rounding: 24, payments: [{ by: 'cash', amount: 2000 }] },
    cashIn: 50_000,
    cashOut: 20_000,
    drawer: 700 + 50_000 + 10_050 - 2000 - 20_000,
  });
});

test('UA-17 the taxes of a Z are sums of the receipts, not reckoned anew from the turnover', () => {
  const twice = [receiptBody('sale', 5000, 'card'), receiptBody('sale', 5000, 'card')];
  const { taxes } = twice.reduce((report, body) => tally(report, body), empty).sales;
  expect(taxes).toMatchObject([{ letter: 'А', turnover: 10_000, base: 10_000, amount: 1666 }]);
});

test('UA-17 each tax letter has a row of its own, in the order of the letters', () => {
  const day = [receiptBody('sale', 10_700, 'card', 'Б'), receiptBody('sale', 25_990, 'card', 'АГ')];
  const { taxes } = day.reduce((report, body) => tally(report, body), empty).sales;
  expect(taxes.map(({ letter, amount }) => [letter, amount])).toEqual([
    ['А', 4125],
    ['Б', 700],
    ['Г', 1238],
  ]);
});

test.each([
  put,
  taken,
  receiptBody('sale', 10_025, 'cash'),
  receiptBody('sale', 5033, 'card'),
  receiptBody('return', 2024, 'cash'),
])('K-13 a storno takes back every trace of the document: $kind', (body) => {
  const before = [put, receiptBody('sale', 777, 'cash')].reduce((report, each) => tally(report, each), empty);
  const after = tally(tally(before, body), body, -1);
  expect({ ...after, sales: sorted(after.sales) }).toEqual({ ...before, sales: sorted(before.sales) });
});

const sorted = <Side extends { readonly payments: readonly { readonly by: string }[] }>(side: Side) => ({
  ...side,
  payments: side.payments.toSorted((a, b) => a.by.localeCompare(b.by)),
});
