import { describe, expect, test } from 'vitest';
import { type Discount, type Receipt } from '../../src/fiscal/document.ts';
import { minor } from '../../src/fiscal/money.ts';
import { type LineRequest, priceReturn, priceSale, type TenderRequest } from '../../src/fiscal/receipt.ts';
import { isRefusal, type Refusal } from '../../src/fiscal/refusal.ts';
import { panama } from '../../src/fiscal/regimes/panama.ts';
import { ukraine, ukraineDefaults } from '../../src/fiscal/regimes/ukraine.ts';
import { line, tender } from '../support/fiscal-requests.ts';
import { issuer } from '../support/panama-requests.ts';

const { pricing } = ukraine();
const exact = ukraine({ ...ukraineDefaults, cashRoundingStep: minor(1) }).pricing;

const plenty = [tender('cash', 1_000_000_000)];
const sold = (lines: readonly LineRequest[], tenders: readonly TenderRequest[] = plenty): Receipt | Refusal =>
  priceSale(exact, { lines, tenders });
const off = (amount: number): Discount => ({ kind: 'amount', amount: minor(amount) });

describe('K-14 the last value that is sold, and the first that is refused with what was typed', () => {
  test.each([
    ['a price', { price: 100_000_000 }, { price: 100_000_001 }, 'bad-price', '1000000.01'],
    [
      'a quantity',
      { quantity: 100_000_000, price: 1 },
      { quantity: 100_000_001, price: 1 },
      'bad-quantity',
      '100000.001',
    ],
    [
      'what a line comes to',
      { quantity: 2000, price: 50_000_000 },
      { quantity: 2001, price: 50_000_000 },
      'bad-quantity',
      '2.001',
    ],
    ['a price above nothing', { price: 1 }, { price: 0 }, 'bad-price', '0'],
    ['a quantity above nothing', { quantity: 1 }, { quantity: 0 }, 'bad-quantity', '0'],
    ['a discount', { discount: off(9999) }, { discount: off(10_001) }, 'bad-discount', '100.01'],
    ['a surcharge', { discount: off(-100_000_000) }, { discount: off(-100_000_001) }, 'bad-discount', '-1000000.01'],
    ['a tax', { tax: 'А' }, { tax: 'Q' }, 'bad-tax', 'Q'],
  ] as const)('%s', (_, good, bad, code, value) => {
    expect(sold([line(good)])).toHaveProperty('total');
    expect(sold([line(bad)])).toEqual({ code, rule: null, value });
  });

  test('PA-16 so little that its net is no cent', () => {
    const { pricing: net } = panama(issuer);
    const little = (price: number) => ({ ...line({ quantity: 1, price }), tax: '00' });
    expect(priceSale(net, { lines: [little(500)], tenders: plenty })).toMatchObject({ total: 1 });
    expect(priceSale(net, { lines: [little(499)], tenders: plenty })).toEqual({
      code: 'bad-quantity',
      rule: null,
      value: '0.001',
    });
  });

  test('money on the counter', () => {
    expect(sold([line()], [tender('cash', 1_000_000_000)])).toHaveProperty('total', 10_000);
    expect(sold([line()], [tender('cash', 1_000_000_001)])).toEqual({
      code: 'bad-amount',
      rule: null,
      value: '10000000.01',
    });
  });

  test('lines on a receipt', () => {
    const lines = (count: number) => Array.from({ length: count }, () => line());
    expect(sold(lines(1000))).toHaveProperty('total', 10_000_000);
    expect(sold(lines(1001))).toEqual({ code: 'too-many-lines', rule: null, limit: 1000 });
    expect(sold([])).toEqual({ code: 'nothing-to-sell', rule: null });
  });
});

describe('K-14 the words of a line', () => {
  const named = (wish: Partial<LineRequest>) => sold([{ ...line(), ...wish }]);

  test('a line has a name that is not of blanks', () => {
    expect(named({ name: ' \t ' })).toEqual({ code: 'bad-request', rule: null, why: 'a line has no name' });
    expect(named({ name: 'Я' })).toHaveProperty('total');
  });

  test.each(['1905', '190590', '19059030', '1905903000', '00123'])('a commodity code may be %s', (uktzed) => {
    expect(named({ uktzed })).toHaveProperty('total');
  });

  test.each(['', '1', '190', '19059', '190590300', '19059030001', '01123', '001234567', 'x1905', '1905x', '19a5'])(
    'a commodity code is not %j',
    (uktzed) => {
      expect(named({ uktzed })).toEqual({ code: 'bad-commodity-code', rule: null, value: uktzed });
    },
  );

  test('unit, code and barcode have 64 characters on the wire', () => {
    const [longest, longer] = ['x'.repeat(64), 'x'.repeat(65)];
    expect(named({ unit: longest, code: longest, barcode: longest })).toHaveProperty('total');
    for (const wish of [{ unit: longer }, { code: longer }, { barcode: longer }]) {
      expect(named(wish)).toEqual({ code: 'text-too-long', rule: null, limit: 64 });
    }
  });

  test('a line keeps its codes, and without a unit it is sold by the piece', () => {
    expect(named({ uktzed: '1905', barcode: '4820000000017', code: null, unit: '  ' })).toMatchObject({
      lines: [{ uktzed: '1905', barcode: '4820000000017', code: null, unit: 'шт', taxSum: 0 }],
    });
  });
});

describe('K-14 what is paid', () => {
  const cashless = (amount: number) => [tender('card', amount)];

  test.each([
    ['nothing', [], 'underpaid', 10_000, 0],
    ['a card with too little', cashless(9999), 'underpaid', 10_000, 9999],
    ['a card with too much', cashless(10_001), 'overpaid', 10_000, 10_001],
    ['cash that does not reach', [tender('cash', 9999)], 'underpaid', 10_000, 9999],
    ['a card and cash that does not reach', [...cashless(4000), tender('cash', 5999)], 'underpaid', 6000, 5999],
    ['cash beside a card that paid all', [...cashless(10_000), tender('cash', 1)], 'overpaid', 0, 1],
  ] as const)('%s is refused with what was due and given', (_, tenders, code, due, given) => {
    expect(sold([line()], tenders)).toEqual({ code, rule: null, due, given });
  });

  test.each([
    ['less', 9999, 'underpaid'],
    ['more', 10_001, 'overpaid'],
  ] as const)('a refund of %s cash than was paid is refused with what is due', (_, given, code) => {
    expect(priceReturn(exact, { lines: [line()], tenders: [tender('cash', given)] })).toEqual({
      code,
      rule: null,
      due: 10_000,
      given,
    });
  });

  test('cash of nothing beside a card that paid all leaves no trace', () => {
    expect(sold([line()], [...cashless(10_000), tender('cash', 0)])).toMatchObject({
      payments: [{ by: 'card', amount: 10_000 }],
      total: 10_000,
    });
  });

  test('a card of nothing beside cash leaves no trace', () => {
    expect(sold([line()], [...cashless(0), tender('cash', 10_000)])).toMatchObject({ payments: [{ by: 'cash' }] });
  });

  test('UA-18 a rest that cash rounds away is not paid by cash of nothing beside a card', () => {
    const lines = [line({ price: 1010 })];
    const tenders = [tender('card', 1000), tender('cash', 0)];
    expect(priceSale(pricing, { lines, tenders })).toEqual({ code: 'underpaid', rule: null, due: 1010, given: 1000 });
  });

  test('UA-18 a sale that cash rounds away to nothing is refused', () => {
    const asked = { lines: [line({ price: 24 })], tenders: [tender('cash', 100)] };
    expect(priceSale(pricing, asked)).toEqual({ code: 'nothing-to-pay', rule: null });
    expect(priceSale(pricing, { ...asked, lines: [line({ price: 25 })] })).toMatchObject({ total: 50, rounding: -25 });
  });

  test('a refusal of one line is the refusal of the return', () => {
    const result = priceReturn(pricing, { lines: [line({ price: 0 })], tenders: [] });
    expect(isRefusal(result) && result.code).toBe('bad-price');
  });

  test('the discount of a receipt is the sum of those of its lines', () => {
    expect(sold([line({ discount: off(100) }), line({ discount: off(-30) }), line()])).toMatchObject({ discount: 70 });
  });
});
