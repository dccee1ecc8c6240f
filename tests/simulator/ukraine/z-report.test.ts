import { afterEach, expect, test } from 'vitest';
import type { ZReportMessage } from '../../../src/protocol/ukraine/zrep.ts';
import { card, closeShift, drawer, refund, sale, storno, vat, zReport } from './support/documents.ts';
import { closeAll, errorIn, startSelling, ticketIn } from './support/till.ts';

afterEach(closeAll);

/** Two sales (8.33 of VAT each, one by card, one rounded in cash), one return, one storned sale, and the drawer. */
const busyDay = async () => {
  const till = await startSelling();
  const rounded = {
    total: { sum: '50.50', roundSum: '-0.25', noRoundSum: '50.25' },
    lines: [{ price: '50.25', cost: '50.25' }],
    payments: [{ sum: '50.50' }],
    taxes: [{ turnover: '50.25', sourceSum: '50.25', sum: '8.38' }],
  };
  const first = ticketIn(await till.send(sale(till.at(2), { payments: [card] }))).orderTaxNumber ?? '';
  ticketIn(await till.send(sale(till.at(3), rounded)));
  ticketIn(await till.send(refund({ ...till.at(4), returnNumber: first }, { payments: [card] })));
  const wrong = ticketIn(await till.send(sale(till.at(5)))).orderTaxNumber ?? '';
  ticketIn(await till.send(storno(till.at(6), wrong)));
  ticketIn(await till.send(drawer(2, till.at(7), '500.00')));
  ticketIn(await till.send(drawer(4, till.at(8), '120.40')));
  return till;
};

type Side = NonNullable<ZReportMessage['realisation']>;
type Blocks = {
  readonly realisation: Side;
  readonly returns: Side;
  readonly body: NonNullable<ZReportMessage['body']>;
};

const right: Blocks = {
  realisation: {
    sum: '100.50',
    roundSum: '-0.25',
    noRoundSum: '100.25',
    ordersCount: 2,
    payments: [
      { code: 0, name: 'ГОТІВКА', sum: '50.50' },
      { code: 1, name: 'КАРТКА', sum: '50.00' },
    ],
    taxes: [{ ...vat, turnover: '100.25', sourceSum: '100.25', sum: '16.71' }],
  },
  returns: { sum: '50.00', ordersCount: 1, payments: [{ code: 1, name: 'КАРТКА', sum: '50.00' }], taxes: [vat] },
  body: { serviceInput: '500.00', serviceOutput: '120.40' },
};

test('K-13 a Z-report equal to the sum of its documents is registered, and the shift can be closed', async () => {
  const till = await busyDay();
  ticketIn(await till.send(zReport(till.at(9), right)));
  expect(ticketIn(await till.send(closeShift(till.at(10)))).orderNumber).toBe(10);
});

test('UA-17 taxes of a Z-report are sums of receipt taxes: 16.66 for two receipts of 8.33, not 16.67', async () => {
  const till = await startSelling();
  for (const n of [2, 3]) ticketIn(await till.send(sale(till.at(n))));
  const realisation = { sum: '100.00', ordersCount: 2, payments: [{ code: 0, name: 'ГОТІВКА', sum: '100.00' }] };
  const taxes = (sum: string) => [{ ...vat, turnover: '100.00', sourceSum: '100.00', sum }];
  expect(
    errorIn(await till.send(zReport(till.at(4), { realisation: { ...realisation, taxes: taxes('16.67') } }))).code,
  ).toBe(9);
  expect(
    ticketIn(await till.send(zReport(till.at(4), { realisation: { ...realisation, taxes: taxes('16.66') } })))
      .orderNumber,
  ).toBe(4);
});

test('the Z-report of a shift without sales needs no blocks', async () => {
  const till = await startSelling();
  expect(
    ticketIn(await till.send(zReport(till.at(2), { body: { serviceInput: '0.00', serviceOutput: '0.00' } })))
      .orderNumber,
  ).toBe(2);
});

const changed = (difference: Partial<Side>): Blocks => ({
  ...right,
  realisation: { ...right.realisation, ...difference },
});

test.each<[string, Partial<Blocks>]>([
  ['the sum of sales', changed({ sum: '100.51' })],
  ['the rounding', changed({ roundSum: '-0.24' })],
  ['the sum before rounding', changed({ noRoundSum: '100.26' })],
  ['the number of receipts', changed({ ordersCount: 3 })],
  ['a payment form', changed({ payments: [{ code: 0, name: 'ГОТІВКА', sum: '100.50' }] })],
  [
    'a payment form more',
    changed({ payments: [...(right.realisation.payments ?? []), { code: 3, name: 'КРЕДИТ', sum: '1.00' }] }),
  ],
  ['the turnover of a tax', changed({ taxes: [{ ...vat, turnover: '100.26', sourceSum: '100.25', sum: '16.71' }] })],
  ['the base of a tax', changed({ taxes: [{ ...vat, turnover: '100.25', sourceSum: '100.24', sum: '16.71' }] })],
  ['a tax', changed({ taxes: [{ ...vat, turnover: '100.25', sourceSum: '100.25', sum: '16.70' }] })],
  ['a tax group more', changed({ taxes: [...(right.realisation.taxes ?? []), { ...vat, letter: 'Б' }] })],
  ['the returns left out', { realisation: right.realisation, body: right.body }],
  ['money put in', { ...right, body: { serviceInput: '499.99', serviceOutput: '120.40' } }],
  ['money taken out', { ...right, body: { serviceInput: '500.00' } }],
])('K-13 a Z-report that differs by %s is refused with error 9', async (_, blocks) => {
  const till = await busyDay();
  expect(errorIn(await till.send(zReport(till.at(9), blocks))).code).toBe(9);
});
