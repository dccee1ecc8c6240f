import { describe, expect, test } from 'vitest';
import { type Receipt } from '../../src/fiscal/document.ts';
import { type LineRequest, priceReturn, priceSale } from '../../src/fiscal/receipt.ts';
import { isRefusal, type Refusal } from '../../src/fiscal/refusal.ts';
import { panama } from '../../src/fiscal/regimes/panama.ts';
import { issuer, line, off, tender } from '../support/panama-requests.ts';

const { pricing } = panama(issuer);

const plenty = 1_000_000_000;
const priced = (...lines: readonly LineRequest[]): Receipt => {
  const receipt = priceSale(pricing, { lines, tenders: [tender('cash', plenty)] });
  if (isRefusal(receipt)) throw new Error(`not priced: ${JSON.stringify(receipt)}`);
  return receipt;
};
const refusal = (...lines: readonly LineRequest[]): Receipt | Refusal =>
  priceSale(pricing, { lines, tenders: [tender('cash', plenty)] });

/** Net, tax and sum of each line, in cents. */
const figures = ({ lines }: Receipt) =>
  lines.map(({ cost, discountSum, taxSum }) => {
    const net = cost - discountSum;
    return [net, taxSum, net + taxSum];
  });

/** Quantity in thousandths, unit price, unit discount, rate; net, ITBMS and line total as a signed document states them. */
const signed = [
  [35_000, 35, 0, '01', 1225, 86, 1311],
  [35_000, 35, 0, '01', 1225, 86, 1311],
  [35_000, 35, 0, '01', 1225, 86, 1311],
  [35_000, 33, 0, '01', 1155, 81, 1236],
  [4000, 103, 0, '01', 412, 29, 441],
  [1000, 600, 0, '01', 600, 42, 642],
  [1000, 353, 0, '01', 353, 25, 378],
  [1000, 408, 0, '01', 408, 29, 437],
  [1000, 1300, 0, '01', 1300, 91, 1391],
  [1000, 175, 0, '00', 175, 0, 175],
  [1000, 749, 70, '01', 679, 48, 727],
  [6000, 9300, 0, '01', 55_800, 3906, 59_706],
] as const;

describe('the lines of a signed document', () => {
  test.each(signed)('PA-16 %i thousandths at %i less %i under %s: net %i, ITBMS %i, line %i', (...row) => {
    const [quantity, price, discount, tax, net, itbms, total] = row;
    const receipt = priced(line({ quantity, price, tax, discount: discount ? off(discount) : null }));
    expect(figures(receipt)).toEqual([[net, itbms, total]]);
    expect(receipt.total).toBe(total);
  });

  test('PA-16 together: net 645.57, ITBMS 45.09, and their exact sum', () => {
    const receipt = priced(
      ...signed.map(([quantity, price, discount, tax]) =>
        line({ quantity, price, tax, discount: discount ? off(discount) : null }),
      ),
    );
    expect(receipt.taxes.map(({ letter, base, amount }) => [letter, base, amount])).toEqual([
      ['00', 175, 0],
      ['01', 64_382, 4509],
    ]);
    expect(receipt.total).toBe(64_557 + 4509);
  });
});

describe('half a cent', () => {
  test.each([
    ['01', 50, 4],
    ['01', 49, 3],
    ['01', 150, 11],
    ['01', 149, 10],
    ['02', 5, 1],
    ['02', 4, 0],
    ['02', 15, 2],
    ['03', 10, 2],
    ['03', 3, 0],
    ['03', 30, 5],
    ['00', 99_999, 0],
    ['01', 7, 0],
    ['01', 8, 1],
  ])('PA-16 under rate %s a net of %i bears %i, rounded half up', (tax, price, itbms) => {
    expect(figures(priced(line({ tax, price })))).toEqual([[price, itbms, price + itbms]]);
  });

  test.each([
    [1148, 218, 250],
    [1, 500, 1],
    [5, 300, 2],
    [3335, 100, 334],
    [3334, 100, 333],
  ])('PA-16 %i thousandths at %i are a net of %i', (quantity, price, net) => {
    expect(figures(priced(line({ quantity, price, tax: '00' })))).toEqual([[net, 0, net]]);
  });

  test('PA-16 each line is rounded by itself: two of 0.50 bear 0.08, one of 1.00 bears 0.07', () => {
    expect(priced(line({ price: 50 }), line({ price: 50 })).total).toBe(108);
    expect(priced(line({ price: 100 })).total).toBe(107);
  });

  test('PA-16 four rates in one receipt keep their own bases and taxes', () => {
    const receipt = priced(...['03', '00', '02', '01'].map((tax) => line({ tax, price: 1050 })));
    expect(receipt.taxes.map(({ letter, base, amount }) => [letter, base, amount])).toEqual([
      ['00', 1050, 0],
      ['01', 1050, 74],
      ['02', 1050, 105],
      ['03', 1050, 158],
    ]);
    expect(receipt.total).toBe(4200 + 74 + 105 + 158);
  });

  test('PA-16 cash is not rounded to any step', () => {
    expect(priced(line({ price: 1 })).rounding).toBe(0);
    expect(priced(line({ price: 103 }))).toMatchObject({ total: 110, rounding: 0 });
  });
});

describe('discounts and surcharges', () => {
  test.each([
    ['10 %', { kind: 'percent', hundredths: 1000 } as const, 900, 63],
    ['2.5 %', { kind: 'percent', hundredths: 250 } as const, 975, 68],
    ['0.05 %, half a cent, which is a cent', { kind: 'percent', hundredths: 5 } as const, 999, 70],
    ['0.01', off(1), 999, 70],
    ['9.99, all but a cent', off(999), 1, 0],
    ['-1.00, a surcharge', off(-100), 1100, 77],
    ['-0.01, a surcharge', off(-1), 1001, 70],
  ])('PA-16 of 10.00 less %s the tax is reckoned on what is left', (_, discount, net, itbms) => {
    expect(figures(priced(line({ discount })))).toEqual([[net, itbms, net + itbms]]);
  });

  test.each([
    ['more than the line', off(1001)],
    ['the whole line', off(1000)],
    ['a hundred percent', { kind: 'percent', hundredths: 10_000 } as const],
    ['an absurd surcharge', off(-100_000_001)],
  ])('PA-16 %s is refused', (_, discount) => {
    expect(refusal(line({ discount }))).toMatchObject({ code: 'bad-discount' });
  });
});

describe('what cannot be sold', () => {
  test.each([
    ['a quantity of zero', { quantity: 0 }, 'bad-quantity'],
    ['a negative quantity', { quantity: -1000 }, 'bad-quantity'],
    ['so little that it costs nothing', { quantity: 1, price: 4 }, 'bad-quantity'],
    ['a price of zero', { price: 0 }, 'bad-price'],
    ['a barcode for a price', { price: 7_501_031_311_309 }, 'bad-price'],
    ['a rate that does not exist', { tax: '04' }, 'bad-tax'],
    ['a percentage for a rate', { tax: '7' }, 'bad-tax'],
    ['a Ukrainian letter for a rate', { tax: 'А' }, 'bad-tax'],
    ['a name of one character', { name: 'X' }, 'bad-request'],
    ['a name of blanks', { name: '  \n ' }, 'bad-request'],
    ['a name of 501 characters', { name: 'x'.repeat(501) }, 'text-too-long'],
    ['an emoji in a name', { name: 'Café ☕😀' }, 'text-not-encodable'],
    ['a code of 21 characters', { code: 'x'.repeat(21) }, 'text-too-long'],
    ['a unit of 21 characters', { unit: 'x'.repeat(21) }, 'text-too-long'],
  ])('PA-16 %s is refused', (_, wish, code) => {
    expect(refusal(line(wish))).toMatchObject({ code });
  });

  test('PA-16 a name of two characters, and one of 500 with accents, are sold', () => {
    expect(priced(line({ name: 'Té' })).lines[0]?.name).toBe('Té');
    expect(priced(line({ name: 'ñ'.repeat(500) })).lines[0]?.name).toHaveLength(500);
  });

  test('PA-16 an article without a unit, or with a blank one, is sold by the piece', () => {
    expect(priced(line({ unit: '' }), line({ unit: '  ' })).lines.map(({ unit }) => unit)).toEqual(['und', 'und']);
  });

  test('1000 lines are sold, 1001 are not', () => {
    expect(priced(...Array.from({ length: 1000 }, () => line({ price: 1 }))).total).toBe(1000);
    expect(refusal(...Array.from({ length: 1001 }, () => line()))).toMatchObject({ code: 'too-many-lines' });
  });
});

describe('money', () => {
  const due = 1070;
  test.each([
    ['one cent too little', [tender('cash', due - 1)], 'underpaid'],
    ['the net price alone', [tender('cash', 1000)], 'underpaid'],
    ['nothing', [], 'underpaid'],
    ['a negative amount', [tender('cash', -due)], 'bad-amount'],
    ['a card with too much', [tender('card', due + 1)], 'overpaid'],
  ])('PA-16 %s is refused', (_, tenders, code) => {
    expect(priceSale(pricing, { lines: [line()], tenders })).toMatchObject({ code });
  });

  test('PA-16 change is what was laid down less the total with its tax', () => {
    expect(priceSale(pricing, { lines: [line()], tenders: [tender('cash', 2000)] })).toMatchObject({
      total: due,
      payments: [{ by: 'cash', amount: due, provided: 2000, change: 930 }],
    });
  });

  test('PA-16 a return pays back exactly the total with its tax', () => {
    const back = (amount: number) => priceReturn(pricing, { lines: [line()], tenders: [tender('cash', amount)] });
    expect(back(due)).toMatchObject({ total: due });
    expect(back(1000)).toMatchObject({ code: 'underpaid' });
    expect(back(due + 1)).toMatchObject({ code: 'overpaid' });
  });
});
