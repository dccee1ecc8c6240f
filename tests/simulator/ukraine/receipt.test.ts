import { afterEach, describe, expect, test } from 'vitest';
import { card, cash, drawer, type Receipt, refund, sale, storno } from './support/documents.ts';
import { closeAll, errorIn, startSelling, ticketIn } from './support/till.ts';

afterEach(closeAll);

const untaxed = { letters: '' };

/** A receipt of one untaxed line paid in cash. */
const plain = (exact: string, given: Receipt): Receipt => ({
  lines: [{ ...untaxed, price: exact, cost: exact }],
  taxes: [],
  ...given,
});

const wine: Receipt = {
  total: { sum: '259.90' },
  lines: [{ name: 'Вино', amount: '10.000', price: '25.99', letters: 'АГ', cost: '259.90' }],
  payments: [{ ...card, sum: '259.90' }],
  taxes: [
    { percent: '20.00', turnover: '259.90', sourceSum: '247.52', sum: '41.25' },
    { type: 1, name: 'Акциз', letter: 'Г', percent: '5.00', turnover: '259.90', sourceSum: '259.90', sum: '12.38' },
  ],
};

const discounts: Receipt = {
  total: { sum: '210.00', discountSum: '90.00' },
  lines: [
    { price: '100.00', cost: '100.00', discountSum: '50.00' },
    { price: '200.00', cost: '200.00', letters: 'Б', discountSum: '40.00' },
  ],
  payments: [{ sum: '210.00' }],
  taxes: [
    { turnover: '100.00', sourceSum: '50.00', sum: '8.33' },
    { letter: 'Б', percent: '7.00', turnover: '200.00', turnoverDiscount: '160.00', sourceSum: '160.00', sum: '10.47' },
  ],
};

const rounded = (sum: string, roundSum: string, noRoundSum: string, by: object = cash): Receipt =>
  plain(noRoundSum, { total: { sum, roundSum, noRoundSum }, payments: [{ ...by, sum }] });

describe('a receipt that adds up is registered', () => {
  test.each<[string, Receipt]>([
    ['one line of cash', {}],
    ['UA-17 excise first, then VAT, as the official sample has it', wine],
    ['discounts on lines, as the official sample has them', discounts],
    [
      'UA-17 a tie of tax rounded down, as the official sample has it',
      {
        ...plain('12.57', { total: { sum: '12.57' }, payments: [{ sum: '12.57' }] }),
        lines: [{ price: '12.57', cost: '12.57' }],
        taxes: [{ turnover: '12.57', sourceSum: '12.57', sum: '2.09' }],
      },
    ],
    ['UA-18 cash rounded up to the half hryvnia', rounded('10.50', '-0.25', '10.25')],
    ['UA-18 cash rounded down', rounded('10.00', '0.24', '10.24')],
    ['UA-18 cash rounded to ten kopiykas, as the official sample has it', rounded('12.60', '-0.03', '12.57')],
    ['UA-18 cash not rounded at all', plain('10.24', { total: { sum: '10.24' }, payments: [{ sum: '10.24' }] })],
    ['change from cash', { payments: [{ provided: '200.00', remains: '150.00' }] }],
    ['two ways to pay', { payments: [{ sum: '20.00' }, { ...card, sum: '30.00' }] }],
    [
      'two ways to pay with the cash part rounded',
      plain('30.37', {
        total: { sum: '30.13', roundSum: '0.24', noRoundSum: '30.37' },
        payments: [{ sum: '10.00' }, { ...card, sum: '20.13' }],
      }),
    ],
    [
      'a weighed line',
      plain('12.40', {
        total: { sum: '12.40' },
        lines: [{ ...untaxed, amount: '0.350', price: '35.42', cost: '12.40' }],
        payments: [{ sum: '12.40' }],
      }),
    ],
  ])('%s', async (_, given) => {
    const till = await startSelling();
    expect(ticketIn(await till.send(sale(till.at(2), given))).orderNumber).toBe(2);
  });
});

describe('a receipt that does not add up is refused with error 9', () => {
  test.each<[string, Receipt]>([
    ['a total other than the lines', { total: { sum: '51.00' }, payments: [{ sum: '51.00' }] }],
    [
      'a line other than quantity times price',
      {
        total: { sum: '52.00' },
        lines: [{ cost: '52.00' }],
        payments: [{ sum: '52.00' }],
        taxes: [{ turnover: '52.00', sourceSum: '52.00', sum: '8.67' }],
      },
    ],
    ['a quantity of nothing', { lines: [{}, { letters: '', amount: '0.000', cost: '0.00' }] }],
    ['a line discount left out of the total', { lines: [{ discountSum: '10.00' }] }],
    ['a total discount other than the lines have', { ...discounts, total: { sum: '210.00', discountSum: '80.00' } }],
    ['too little paid', { payments: [{ sum: '49.99' }] }],
    ['change that is wrong', { payments: [{ provided: '200.00', remains: '140.00' }] }],
    ['change from a card', { payments: [{ ...card, provided: '60.00', remains: '10.00' }] }],
    ['UA-18 cashless rounded', rounded('10.50', '-0.25', '10.25', card)],
    ['UA-18 rounding to no coin', rounded('10.30', '-0.06', '10.24')],
    [
      'UA-18 rounding of the wrong sign',
      {
        total: { sum: '10.50', roundSum: '0.25', noRoundSum: '10.25' },
        ...plain('10.25', { payments: [{ sum: '10.50' }] }),
      },
    ],
    ['UA-17 a tax two kopiykas off', { taxes: [{ sum: '8.35' }] }],
    [
      'UA-17 VAT taken before excise',
      { ...wine, taxes: [{ ...wine.taxes?.[0], sourceSum: '259.90', sum: '43.32' }, wine.taxes?.[1] ?? {}] },
    ],
    ['a turnover other than the lines of its letter', { taxes: [{ turnover: '60.00' }] }],
    ['a letter without its tax', { taxes: [] }],
    [
      'a tax without a line',
      { taxes: [{}, { letter: 'Б', percent: '7.00', turnover: '0.00', sourceSum: '0.00', sum: '0.00' }] },
    ],
    ['a Latin letter in the tax, a Cyrillic one in the line', { taxes: [{ letter: 'A' }] }],
    ['no payment', { payments: [] }],
    ['no goods', { lines: [], taxes: [] }],
  ])('%s', async (_, given) => {
    const till = await startSelling();
    expect(errorIn(await till.send(sale(till.at(2), given))).code).toBe(9);
    expect(till.simulator.books().counters.nextOrderNumber).toBe(2);
  });
});

describe('returns, storno and the drawer', () => {
  const part = (sum: string, tax: string): Receipt => ({
    total: { sum },
    lines: [{ price: sum, cost: sum }],
    payments: [{ sum }],
    taxes: [{ turnover: sum, sourceSum: sum, sum: tax }],
  });

  test('a return gives back at most what is left of its sale', async () => {
    const till = await startSelling();
    const sold = ticketIn(await till.send(sale(till.at(2)))).orderTaxNumber ?? '';
    ticketIn(await till.send(refund({ ...till.at(3), returnNumber: sold }, part('30.00', '5.00'))));
    expect(errorIn(await till.send(refund({ ...till.at(4), returnNumber: sold }, part('20.50', '3.42')))).code).toBe(9);
    expect(
      ticketIn(await till.send(refund({ ...till.at(4), returnNumber: sold }, part('20.00', '3.33')))).orderNumber,
    ).toBe(4);
  });

  test('a return names a sale this server knows, unless it is of another register on a given day', async () => {
    const till = await startSelling();
    expect(errorIn(await till.send(refund({ ...till.at(2), returnNumber: '123' }))).code).toBe(9);
    const elsewhere = { ...till.at(2), returnNumber: '123', returnCashRegisterNumber: '4000000099' };
    expect(errorIn(await till.send(refund(elsewhere))).code).toBe(9);
    expect(ticketIn(await till.send(refund({ ...elsewhere, returnDate: '20112026' }))).orderNumber).toBe(2);
  });

  test('a return without a receipt names none', async () => {
    const till = await startSelling();
    expect(ticketIn(await till.send(refund(till.at(2)))).orderNumber).toBe(2);
  });

  test('only the last document can be storned, and it no longer counts', async () => {
    const till = await startSelling();
    const first = ticketIn(await till.send(sale(till.at(2)))).orderTaxNumber ?? '';
    const second = ticketIn(await till.send(sale(till.at(3)))).orderTaxNumber ?? '';
    expect(errorIn(await till.send(storno(till.at(4), first))).code).toBe(9);
    ticketIn(await till.send(storno(till.at(4), second)));
    expect(errorIn(await till.send(storno(till.at(5), second))).code).toBe(9);
    const books = till.simulator.books();
    expect(books.documents.map(({ storned }) => storned)).toEqual([false, false, true, false]);
    expect(books.shifts[0]?.totals.sales).toMatchObject({ count: 1, sum: 5000 });
    expect(errorIn(await till.send(refund({ ...till.at(5), returnNumber: second }))).code).toBe(9);
  });

  test('money put in and taken out is a positive sum and nothing else', async () => {
    const till = await startSelling();
    ticketIn(await till.send(drawer(2, till.at(2), '100.00')));
    ticketIn(await till.send(drawer(3, till.at(3), '10.00')));
    ticketIn(await till.send(drawer(4, till.at(4), '30.50')));
    expect(errorIn(await till.send(drawer(2, till.at(5), '0.00'))).code).toBe(9);
    expect(till.simulator.books().shifts[0]?.totals).toMatchObject({ serviceIn: 11000, serviceOut: 3050 });
  });
});
