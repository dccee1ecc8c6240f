import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { minor, parseMinor } from '../../src/fiscal/money.ts';
import { priceReturn, priceSale } from '../../src/fiscal/receipt.ts';
import { ukraine, ukraineDefaults } from '../../src/fiscal/regimes/ukraine.ts';
import { line, tender } from '../support/fiscal-requests.ts';

const pricingWith = (step: number) => ukraine({ ...ukraineDefaults, cashRoundingStep: minor(step) }).pricing;
const paid = (price: number, ...tenders: readonly ReturnType<typeof tender>[]) => ({
  lines: [line({ price })],
  tenders,
});

const official = [
  [1000, 1000, 50],
  [1001, 1000, 50],
  [1024, 1000, 50],
  [1025, 1050, 50],
  [1049, 1050, 50],
  [1050, 1050, 50],
  [1051, 1050, 50],
  [1074, 1050, 50],
  [1075, 1100, 50],
  [1099, 1100, 50],
  [1257, 1260, 10],
  [2534, 2530, 10],
  [1257, 1257, 1],
] as const;

describe.each(official)('%i kopiyky come to %i with a step of %i', (exact, rounded, step) => {
  const expected = { unrounded: exact, total: rounded, rounding: exact - rounded };

  test('UA-18 a cash sale is rounded', () => {
    const receipt = priceSale(pricingWith(step), paid(exact, tender('cash', 10_000)));
    expect(receipt).toMatchObject(expected);
    expect(receipt).toMatchObject({
      payments: [{ by: 'cash', amount: rounded, provided: 10_000, change: 10_000 - rounded }],
    });
  });

  test('UA-18 a cash refund is rounded alike, whether asked for exactly or rounded', () => {
    for (const asked of [exact, rounded]) {
      expect(priceReturn(pricingWith(step), paid(exact, tender('cash', asked)))).toMatchObject({
        ...expected,
        payments: [{ by: 'cash', amount: rounded, change: 0 }],
      });
    }
  });

  test('UA-18 a cashless sale and refund are never rounded', () => {
    for (const by of ['card', 'transfer', 'voucher'] as const) {
      const exactly = { unrounded: exact, total: exact, rounding: 0, payments: [{ by, amount: exact, change: 0 }] };
      expect(priceSale(pricingWith(step), paid(exact, tender(by, exact)))).toMatchObject(exactly);
      expect(priceReturn(pricingWith(step), paid(exact, tender(by, exact)))).toMatchObject(exactly);
    }
  });
});

test('UA-18 of a mixed payment only the cash part is rounded', () => {
  const receipt = priceSale(pricingWith(50), paid(10_033, tender('card', 5003), tender('cash', 6000)));
  expect(receipt).toMatchObject({
    unrounded: 10_033,
    total: 10_053,
    rounding: -20,
    payments: [
      { by: 'card', amount: 5003, change: 0 },
      { by: 'cash', amount: 5050, provided: 6000, change: 950 },
    ],
  });
});

test('UA-18 taxes are reckoned on the unrounded amount', () => {
  expect(priceSale(pricingWith(50), paid(1099, tender('cash', 1100)))).toMatchObject({
    total: 1100,
    taxes: [{ base: 1099, amount: 183 }],
  });
});

test('UA-18 what the rounded total asks for is enough, and one kopiyka less is not', () => {
  expect(priceSale(pricingWith(50), paid(1024, tender('cash', 1000)))).toMatchObject({ total: 1000 });
  expect(priceSale(pricingWith(50), paid(1024, tender('cash', 999)))).toMatchObject({ code: 'underpaid', due: 1000 });
});

const vectorFile = new URL('../../../shared/spec/ua/vectors.json', import.meta.url);
const row = z.object({ noRnd: z.string(), sum: z.string(), step: z.string(), rndSum: z.string().nullable() });

test.skipIf(!existsSync(vectorFile))('UA-18 the official vectors hold (skipped without ../shared/spec/ua)', () => {
  const { cashRounding } = z.object({ cashRounding: z.array(row) }).parse(JSON.parse(readFileSync(vectorFile, 'utf8')));
  expect(cashRounding).toHaveLength(12);
  for (const { noRnd, sum, step, rndSum } of cashRounding) {
    const [exact, total] = [parseMinor(noRnd) ?? 0, parseMinor(sum) ?? 0];
    const receipt = priceSale(pricingWith(parseMinor(step) ?? 0), paid(exact, tender('cash', total)));
    expect(receipt, noRnd).toMatchObject({ unrounded: exact, total, rounding: parseMinor(rndSum ?? '0') });
  }
});
