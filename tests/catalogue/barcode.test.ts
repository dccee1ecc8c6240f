import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, isBarcode } from '../../src/catalogue/barcode.ts';
import { readWeighedBarcode, type WeighedRule, weighedRules } from '../../src/catalogue/weighed-barcode.ts';

/** The rule said another way: the weighted sum of the whole code, check digit included, is a multiple of ten. */
const balances = (code: string): boolean =>
  [...code.padStart(13, '0')].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0) %
    10 ===
  0;

describe('check digit', () => {
  test('printed examples of EAN-13, UPC-A and EAN-8 hold', () => {
    expect(['4006381333931', '036000291452', '96385074'].map(isBarcode)).toEqual([true, true, true]);
  });

  test('it balances the code, and any one wrong digit is noticed', () => {
    const body = fc.constantFrom(7, 11, 12).chain((length) => fc.stringMatching(new RegExp(`^\\d{${length}}$`)));
    fc.assert(
      fc.property(body, fc.nat(12), fc.integer({ min: 1, max: 9 }), (digits, place, change) => {
        const code = digits + checkDigit(digits);
        expect(balances(code)).toBe(true);
        expect(isBarcode(code)).toBe(true);
        const at = place % code.length;
        const wrong = code.slice(0, at) + ((Number(code[at]) + change) % 10) + code.slice(at + 1);
        expect(isBarcode(wrong)).toBe(false);
      }),
      { seed: 20_261_121 },
    );
  });

  test.each(['', '1', '482000000001', '48200000000178', '482000000001x'])('%j is no barcode', (text) => {
    expect(isBarcode(text)).toBe(false);
  });
});

describe('labels of the scales', () => {
  test('a weight in grams is a quantity in thousandths', () => {
    expect(readWeighedBarcode('2002031012456', weighedRules)).toEqual({
      item: '02031',
      itemBarcode: '2002031000002',
      payload: 'weight',
      quantity: 1245,
    });
  });

  test('a price is a cost in minor units', () => {
    expect(readWeighedBarcode('2502031062135', weighedRules)).toEqual({
      item: '02031',
      itemBarcode: '2502031000007',
      payload: 'price',
      cost: 6213,
    });
  });

  test('a wrong check digit, another prefix and another length are no label', () => {
    for (const text of ['2002031012457', '4820000000017', '96385074', '']) {
      expect(readWeighedBarcode(text, weighedRules)).toBeUndefined();
    }
  });

  test('every row of a shop’s own table is followed, for every label it can print', () => {
    const rule: fc.Arbitrary<WeighedRule> = fc
      .record({ prefix: fc.integer({ min: 20, max: 29 }).map(String), itemDigits: fc.integer({ min: 4, max: 6 }) })
      .chain((row) =>
        fc.oneof(
          fc.constantFrom(1, 10, 100, 1000).map((divisor) => ({ ...row, payload: 'weight', divisor }) as WeighedRule),
          fc.constantFrom(1, 10, 100).map((divisor) => ({ ...row, payload: 'price', divisor }) as WeighedRule),
        ),
      );
    fc.assert(
      fc.property(rule, fc.nat(9999), fc.nat(9999), (row, item, amount) => {
        const head = row.prefix + String(item).padStart(row.itemDigits, '0');
        const body = head + String(amount).padStart(12 - head.length, '0');
        const label = readWeighedBarcode(body + checkDigit(body), [row]);
        expect(Number(label?.item)).toBe(item);
        expect(balances(label?.itemBarcode ?? '1')).toBe(true);
        expect(label?.itemBarcode).toMatch(new RegExp(`^${head}0+\\d$`));
        const whole = label?.payload === 'weight' ? label.quantity / 1000 : (label?.cost ?? 0) / 100;
        expect(whole).toBeCloseTo(amount / row.divisor, 9);
      }),
      { seed: 20_261_121 },
    );
  });

  test('the standard table has one row for each of the prefixes 20 to 29', () => {
    expect(weighedRules.map(({ prefix }) => prefix)).toEqual(Array.from({ length: 10 }, (_, index) => `2${index}`));
  });
});
