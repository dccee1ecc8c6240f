import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priceLine } from '../../../src/fiscal/receipt.ts';
import { isRefusal } from '../../../src/fiscal/refusal.ts';
import { panama } from '../../../src/fiscal/regimes/panama.ts';
import { itemOf } from '../../../src/gateway/panama/items.ts';
import { itemList } from '../../../src/protocol/panama/items.ts';
import { issuer, line, off } from '../../support/panama-requests.ts';

const { pricing } = panama(issuer);

/** A line as the wire has it; the schema takes it whole. */
const item = (wish: Parameters<typeof line>[0]) => {
  const priced = priceLine(pricing, line(wish));
  if (isRefusal(priced)) throw new Error(`not priced: ${JSON.stringify(priced)}`);
  const written = itemOf(priced);
  expect(itemList.parse({ item: [written] }).item).toEqual([written]);
  return written;
};

/** A decimal text in millionths. */
const millionths = (text: string): bigint => {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(6, '0'));
};

/** What quantity × (unit price − unit discount) comes to, in millionths of millionths. */
const byFormula = ({ cantidad, precioUnitario, precioUnitarioDescuento = '0.00' }: ReturnType<typeof item>): bigint =>
  millionths(cantidad) * (millionths(precioUnitario) - millionths(precioUnitarioDescuento));

const halfCent = 5_000n * 1_000_000n;
const isWithin = (tolerance: bigint, each: ReturnType<typeof item>): boolean => {
  const difference = millionths(each.precioItem) * 1_000_000n - byFormula(each);
  return difference <= tolerance && -difference <= tolerance;
};

describe('a line on the wire', () => {
  test('PA-16 without a discount: net unit price, net, tax and both together', () => {
    expect(item({ quantity: 1148, price: 218, unit: 'kg' })).toEqual({
      descripcion: 'Café molido 250 g',
      codigo: 'C-1',
      unidadMedida: 'kg',
      cantidad: '1.148',
      precioUnitario: '2.18',
      precioUnitarioDescuento: '0.00',
      precioItem: '2.50',
      valorTotal: '2.68',
      tasaITBMS: '01',
      valorITBMS: '0.18',
    });
  });

  test.each([
    ['0.70 off one piece', { price: 749, discount: off(70) }, '7.49', '0.700000', '6.79'],
    [
      '10 % off three',
      { quantity: 3000, price: 333, discount: { kind: 'percent', hundredths: 1000 } as const },
      '3.33',
      '0.333333',
      '8.99',
    ],
    ['1.00 off three', { quantity: 3000, price: 1000, discount: off(100) }, '10.00', '0.333333', '29.00'],
    ['0.01 off seven', { quantity: 7000, price: 100, discount: off(1) }, '1.00', '0.001429', '6.99'],
    ['all but a cent', { price: 1000, discount: off(999) }, '10.00', '9.990000', '0.01'],
    ['1.00 on top', { price: 1000, discount: off(-100) }, '11.000000', '0.00', '11.00'],
    ['1.00 on top of three', { quantity: 3000, price: 1000, discount: off(-100) }, '10.333333', '0.00', '31.00'],
    ['a discount of nothing', { price: 1000, discount: off(0) }, '10.00', '0.00', '10.00'],
  ])('PA-16 %s is told by the unit', (_, wish, unit, discount, net) => {
    const written = item(wish);
    expect([written.precioUnitario, written.precioUnitarioDescuento, written.precioItem]).toEqual([
      unit,
      discount,
      net,
    ]);
    expect(isWithin(halfCent, written)).toBe(true);
  });

  test('PA-16 up to 5000 pieces, unit price less unit discount times quantity is the net, to half a cent', () => {
    const wishes = fc.record({
      price: fc.integer({ min: 1, max: 1_000_000 }),
      quantity: fc.integer({ min: 1, max: 5_000_000 }),
      discount: fc.option(
        fc.oneof(
          fc.integer({ min: -100_000, max: 100_000 }).map(off),
          fc.integer({ min: 1, max: 9999 }).map((hundredths) => ({ kind: 'percent', hundredths }) as const),
        ),
      ),
      tax: fc.constantFrom('00', '01', '02', '03'),
    });
    let discounted = 0;
    fc.assert(
      fc.property(wishes, (wish) => {
        const priced = priceLine(pricing, line(wish));
        if (isRefusal(priced)) return;
        const written = itemOf(priced);
        itemList.parse({ item: [written] });
        if (written.precioUnitarioDescuento !== '0.00') discounted++;
        expect(isWithin(halfCent, written)).toBe(true);
        expect(millionths(written.precioUnitarioDescuento ?? '0.00')).toBeLessThan(millionths(written.precioUnitario));
      }),
      { seed: 20_261_121, numRuns: 1000 },
    );
    expect(discounted).toBeGreaterThan(100);
  });

  test('an article without a code has one for the wire, one without a unit is sold by the piece', () => {
    expect(item({ code: null, unit: ' ' })).toMatchObject({ codigo: 'VARIOS', unidadMedida: 'und' });
  });

  test('the longest name, code and unit fit', () => {
    const written = item({ name: 'ñ'.repeat(500), code: 'x'.repeat(20), unit: 'u'.repeat(20) });
    expect(written.descripcion).toHaveLength(500);
  });
});
