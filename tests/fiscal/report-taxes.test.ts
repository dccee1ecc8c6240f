import { expect, test } from 'vitest';
import { type MoneyBody, type TaxAmount } from '../../src/fiscal/document.ts';
import { minor } from '../../src/fiscal/money.ts';
import { blankReport, tally } from '../../src/fiscal/report.ts';

const none = minor(0);

/** A tax group of 1.00 with this tax, unless something else is said. */
const group = (changes: Partial<TaxAmount> & Pick<TaxAmount, 'letter'>): TaxAmount => ({
  kind: 'vat',
  name: 'ПДВ',
  percentHundredths: 2000,
  turnover: minor(100),
  turnoverAfterDiscount: minor(100),
  base: minor(100),
  amount: minor(17),
  ...changes,
});

const sold = (...taxes: readonly TaxAmount[]): MoneyBody => ({
  kind: 'sale',
  receipt: { lines: [], payments: [], taxes, discount: none, unrounded: none, rounding: none, total: none },
});

/** Letter, kind, rate, turnover and tax of each row of the sales. */
const rows = (...bodies: readonly MoneyBody[]) => {
  const { taxes } = bodies.reduce((report, body) => tally(report, body), blankReport(1, none)).sales;
  return taxes.map(({ letter, kind, percentHundredths, turnover, amount }) => [
    letter,
    kind,
    percentHundredths,
    turnover,
    amount,
  ]);
};

test('UA-17 two letters of one rate are two rows', () => {
  expect(rows(sold(group({ letter: 'А' })), sold(group({ letter: 'Е' })), sold(group({ letter: 'А' })))).toEqual([
    ['А', 'vat', 2000, 200, 34],
    ['Е', 'vat', 2000, 100, 17],
  ]);
});

test('UA-17 a rate that was changed within a shift has a row for each, the older first', () => {
  const newer = group({ letter: 'А', percentHundredths: 2100 });
  expect(rows(sold(group({ letter: 'А' })), sold(newer))).toEqual([
    ['А', 'vat', 2000, 100, 17],
    ['А', 'vat', 2100, 100, 17],
  ]);
});

test('UA-17 VAT and excise under one letter are not added up', () => {
  const excise = group({ letter: 'А', kind: 'excise', name: 'Акциз' });
  expect(rows(sold(group({ letter: 'А' })), sold(excise))).toEqual([
    ['А', 'vat', 2000, 100, 17],
    ['А', 'excise', 2000, 100, 17],
  ]);
});

test('UA-17 sales without tax have their row with its turnover', () => {
  expect(rows(sold(group({ letter: 'В', percentHundredths: 0, amount: none })))).toEqual([['В', 'vat', 0, 100, 0]]);
});

test('K-13 what a storno does not take back of a tax stays to be seen', () => {
  const report = tally(blankReport(1, none), sold(group({ letter: 'А', amount: minor(18) })));
  const left = tally(report, sold(group({ letter: 'А' })), -1);
  expect(left.sales.taxes).toMatchObject([{ letter: 'А', turnover: 0, base: 0, amount: 1 }]);
  expect(tally(report, sold(group({ letter: 'А', amount: minor(18) })), -1).sales.taxes).toEqual([]);
});
