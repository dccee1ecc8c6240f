import { expect, test } from 'vitest';
import { minor } from '../../src/fiscal/money.ts';
import { priceLines } from '../../src/fiscal/receipt.ts';
import { isRefusal } from '../../src/fiscal/refusal.ts';
import { panama } from '../../src/fiscal/regimes/panama.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { type TaxTable, taxCode, taxesOf, taxOnTop, taxRows } from '../../src/fiscal/tax.ts';
import { line } from '../support/fiscal-requests.ts';
import { issuer } from '../support/panama-requests.ts';

const { taxes } = ukraine().pricing;
const row = (letter: string): TaxTable[number] => ({ letter, kind: 'vat', name: 'ПДВ', percentHundredths: 2000 });

test('UA-17 a Latin letter that looks like a Cyrillic one of the table is read as that', () => {
  expect(taxCode(taxes, 'A')).toBe('А');
  expect(taxCode(taxes, ' B ')).toBe('В');
  expect(taxCode(taxes, 'AГ')).toBe('АГ');
  const latin = 'ABEIKMHOPCTX';
  expect(taxCode([...'АВЕІКМНОРСТХ'].map(row), latin)).toBe('АВЕІКМНОРСТХ');
  expect(taxCode([...latin].map(row), latin)).toBe(latin);
});

test('a code no table has stays as it was typed, and so does one that a table writes in Latin or in digits', () => {
  expect(taxCode(taxes, 'Z')).toBe('Z');
  expect(taxCode(taxes, 'Я')).toBe('Я');
  expect(taxCode(panama(issuer).pricing.taxes, ' 01 ')).toBe('01');
});

test('PA-16 a code of two characters is one row, not two letters', () => {
  const rows = taxRows(panama(issuer).pricing.taxes, '03');
  expect(rows).toMatchObject([{ letter: '03', percentHundredths: 1500 }]);
  expect(taxRows(panama(issuer).pricing.taxes, '3')).toBeUndefined();
});

test('PA-16 tax comes on top only where prices are net', () => {
  expect(taxOnTop(panama(issuer).pricing, '01', minor(1000))).toBe(70);
  expect(taxOnTop(panama(issuer).pricing, '99', minor(1000))).toBe(0);
  expect(taxOnTop(ukraine().pricing, 'А', minor(1000))).toBe(0);
});

test('UA-17 a line whose letter the table no longer has belongs to no tax group', () => {
  const lines = priceLines(ukraine().pricing, [line({ tax: 'Б' })]);
  if (isRefusal(lines)) throw new Error(`not priced: ${lines.code}`);
  expect(taxesOf({ taxes: taxes.slice(0, 1), taxMode: 'included' }, lines)).toEqual([]);
  expect(taxesOf({ taxes, taxMode: 'included' }, lines)).toMatchObject([{ letter: 'Б', amount: 654 }]);
});
