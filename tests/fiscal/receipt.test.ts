import { describe, expect, test } from 'vitest';
import { type Command } from '../../src/fiscal/command.ts';
import { type Receipt } from '../../src/fiscal/document.ts';
import { minor } from '../../src/fiscal/money.ts';
import { priceReturn, priceSale } from '../../src/fiscal/receipt.ts';
import { everythingLeft } from '../../src/fiscal/refund.ts';
import { isRefusal, type RefusalCode } from '../../src/fiscal/refusal.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { at, done, opened, soldOnline } from '../support/fiscal-past.ts';
import { cash, giveBack, line, originalOf, sale, tender } from '../support/fiscal-requests.ts';
import { under } from '../support/under.ts';

const regime = ukraine();
const priced = (result: ReturnType<typeof priceSale>): Receipt => {
  if (isRefusal(result)) throw new Error(`not priced: ${result.code}`);
  return result;
};
const sold = (lines: Parameters<typeof sale>[0]) => {
  const command = sale(lines);
  if (command.type !== 'sell') throw new Error('not a sale');
  return priced(priceSale(regime.pricing, command.request));
};

const card = (amount: number) => [tender('card', amount)];
const bad: readonly (readonly [what: string, command: Command, code: RefusalCode])[] = [
  ['nothing at all', sale({ lines: [] }), 'nothing-to-sell'],
  ['a quantity of zero', sale({ lines: [line({ quantity: 0 })] }), 'bad-quantity'],
  ['a negative quantity', sale({ lines: [line({ quantity: -1000 })] }), 'bad-quantity'],
  ['a barcode in the quantity', sale({ lines: [line({ quantity: 4_820_000_000_000_000 })] }), 'bad-quantity'],
  ['a quantity that makes an absurd cost', sale({ lines: [line({ quantity: 90_000_000 })] }), 'bad-quantity'],
  ['a price of zero', sale({ lines: [line({ price: 0 })] }), 'bad-price'],
  ['a negative price', sale({ lines: [line({ price: -1 })] }), 'bad-price'],
  ['a barcode in the price', sale({ lines: [line({ price: 482_000_000_000_000 })] }), 'bad-price'],
  ['an unknown tax letter', sale({ lines: [line({ tax: 'Я' })] }), 'bad-tax'],
  ['a Latin letter that looks like a Cyrillic one', sale({ lines: [line({ tax: 'A' })] }), 'bad-tax'],
  ['no tax letter', sale({ lines: [line({ tax: '' })] }), 'bad-tax'],
  ['two VAT letters on one line', sale({ lines: [line({ tax: 'АБ' })] }), 'bad-tax'],
  ['a name of 10,000 characters', sale({ lines: [line({ name: 'ї'.repeat(10_000) })] }), 'text-too-long'],
  ['a thousand and one lines', sale({ lines: Array.from({ length: 1001 }, () => line()) }), 'too-many-lines'],
  [
    'a discount above the cost',
    sale({ lines: [line({ discount: { kind: 'amount', amount: minor(10_001) } })] }),
    'bad-discount',
  ],
  [
    'a discount of 101 percent',
    sale({ lines: [line({ discount: { kind: 'percent', hundredths: 10_100 } })] }),
    'bad-discount',
  ],
  ['no payment', sale({ tenders: [] }), 'underpaid'],
  ['one kopiyka too little on the card', sale({ tenders: card(9999) }), 'underpaid'],
  ['half a hryvnia too little cash', sale({ tenders: [tender('cash', 9950)] }), 'underpaid'],
  ['too little of both', sale({ tenders: [...card(5000), tender('cash', 4900)] }), 'underpaid'],
  ['a card above the total', sale({ tenders: card(10_001) }), 'overpaid'],
  ['two cards above the total', sale({ tenders: [...card(6000), tender('voucher', 4001)] }), 'overpaid'],
  ['cash on top of a full card payment', sale({ tenders: [...card(10_000), tender('cash', 100)] }), 'overpaid'],
  ['negative cash', sale({ tenders: [tender('cash', -10_000)] }), 'bad-amount'],
  ['a negative card payment beside cash', sale({ tenders: [...card(-100), tender('cash', 10_100)] }), 'bad-amount'],
  ['a refund of more cash than was due', giveBack({ tenders: [tender('cash', 10_050)] }), 'overpaid'],
  ['a refund of less cash than is due', giveBack({ tenders: [tender('cash', 9950)] }), 'underpaid'],
  ['a refund of nothing', giveBack({ lines: [] }), 'nothing-to-sell'],
  ['cash in of nothing', cash('cashIn', 0), 'bad-amount'],
  ['negative cash in', cash('cashIn', -5000), 'bad-amount'],
  ['negative cash out', cash('cashOut', -5000), 'bad-amount'],
  ['an absurd cash in', cash('cashIn', 1_000_000_001), 'bad-amount'],
  ['an endless reason', cash('cashOut', 5000, 'ї'.repeat(10_000)), 'text-too-long'],
  ['cancelling when nothing was sold', { type: 'cancelLast' }, 'nothing-to-cancel'],
];

test.each(bad)('K-14 bad input is refused without naming a rule of the law: %s', (_what, command, code) => {
  under(regime).given(opened()).when(command, at(0)).refuses(null, code);
});

test('only the last document is cancelled, and only once', () => {
  const storno = { type: 'cancelLast' } as const;
  const { body } = under(regime).given(opened(), soldOnline()).when(storno, at(0)).issues({ kind: 'storno' });
  expect(body).toMatchObject({ of: { number: 2, fiscalNumber: '900002' } });
  under(regime)
    .given(opened(), soldOnline(), done(body, at(0)))
    .when(storno, at(1))
    .refuses(null, 'nothing-to-cancel');
});

test('a thousand lines are sold', () => {
  const lines = Array.from({ length: 1000 }, () => line({ price: 100 }));
  expect(sold({ lines, tenders: card(100_000) })).toMatchObject({ total: 100_000, taxes: [{ amount: 16_667 }] });
});

test('quantity times price is rounded half-up per line', () => {
  const { lines } = sold({ lines: [line({ quantity: 350, price: 12_345 })], tenders: [tender('cash', 10_000)] });
  expect(lines[0]).toMatchObject({ cost: 4321 });
});

test('a surcharge raises what is due, a line given away is due nothing, and a receipt of nothing is refused', () => {
  const surcharge = { kind: 'amount', amount: minor(-500) } as const;
  expect(sold({ lines: [line({ discount: surcharge })], tenders: card(10_500) })).toMatchObject({ total: 10_500 });
  const gift = { kind: 'percent', hundredths: 10_000 } as const;
  const given = line({ discount: gift });
  expect(sold({ lines: [line(), given], tenders: card(10_000) })).toMatchObject({ total: 10_000 });
  const nothing = priceSale(ukraine().pricing, { lines: [given], tenders: [] });
  expect(nothing).toMatchObject({ code: 'nothing-to-pay' });
});

test('several cards are one payment, and change comes from cash alone', () => {
  const tenders = [tender('card', 3000), tender('card', 2000), tender('cash', 20_000)];
  expect(sold({ tenders }).payments).toEqual([
    { by: 'card', amount: 5000, provided: 5000, change: 0 },
    { by: 'cash', amount: 5000, provided: 20_000, change: 15_000 },
  ]);
});

describe('a return that names its sale', () => {
  const three = sold({ lines: [line({ quantity: 3000 })], tenders: card(30_000) });
  const returned = (count: number) =>
    priced(priceReturn(regime.pricing, { lines: [line({ quantity: count * 1000 })], tenders: card(count * 10_000) }));
  const wish = (quantity: number, ...before: readonly Receipt[]) =>
    giveBack({ lines: [line({ quantity })], tenders: card(quantity * 10), original: originalOf(three, ...before) });

  test('K-14 more than was sold does not come back', () => {
    under(regime).given(opened()).when(wish(3000), at(0)).issues({ kind: 'return' });
    under(regime).given(opened()).when(wish(3001), at(0)).refuses(null, 'returns-too-much');
  });

  test('K-14 what came back before is gone', () => {
    under(regime)
      .given(opened())
      .when(wish(1000, returned(2)), at(0))
      .issues({ kind: 'return' });
    under(regime)
      .given(opened())
      .when(wish(1001, returned(2)), at(0))
      .refuses(null, 'returns-too-much');
    expect(everythingLeft(originalOf(three, returned(2)))).toMatchObject([{ quantity: 1000 }]);
    expect(everythingLeft(originalOf(three, returned(3)))).toEqual([]);
  });

  test('K-14 the same article on two lines does not come back twice', () => {
    const lines = [line({ quantity: 2000 }), line({ quantity: 2000 })];
    const twice = giveBack({ lines, tenders: card(40_000), original: originalOf(three) });
    under(regime).given(opened()).when(twice, at(0)).refuses(null, 'returns-too-much');
  });

  test('K-14 an article that was not sold does not come back', () => {
    const other = giveBack({ lines: [line({ code: '2' })], original: originalOf(three) });
    under(regime).given(opened()).when(other, at(0)).refuses(null, 'returns-too-much');
  });

  test('the price, the tax and the share of the discount are those of the sale', () => {
    const discount = { kind: 'amount', amount: minor(1000) } as const;
    const cheaper = sold({ lines: [line({ quantity: 3000, discount })], tenders: card(29_000) });
    const lines = [line({ price: 1, tax: 'Б' })];
    const { body } = under(regime)
      .given(opened())
      .when(giveBack({ lines, tenders: card(9667), original: originalOf(cheaper) }), at(0))
      .issues({ kind: 'return' });
    expect(body).toMatchObject({
      of: { number: 2, fiscalNumber: '900002' },
      receipt: { total: 9667, lines: [{ price: 10_000, tax: 'А', discountSum: 333 }] },
    });
  });
});
