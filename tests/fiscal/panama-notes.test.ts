import { expect, test } from 'vitest';
import { type Command } from '../../src/fiscal/command.ts';
import { panama } from '../../src/fiscal/regimes/panama.ts';
import {
  aDay,
  aMillisecond,
  at,
  authorised,
  cameBack,
  codeOf,
  did,
  issued,
  lastSaleOf,
  opened,
  refused,
  sold,
  wentOffline,
} from '../support/panama-past.ts';
import { giveBack, issuer, line, sale, tender } from '../support/panama-requests.ts';
import { registerAfter, under } from '../support/under.ts';

const regime = panama(issuer);
const online = [opened(), sold(at(0))];
const cancel: Command = { type: 'cancelLast' };

/** The code a return names to the PAC: with one it is a note 04, without one a generic note 06. */
const named = (command: Command, hour: number, story = online) => {
  const { body } = under(regime)
    .given(...story)
    .when(command, at(hour))
    .issues({ kind: 'return' });
  return body.kind === 'return' ? body.of : null;
};

test('PA-06 a return of a sale the PAC has names its code, up to 180 days after it', () => {
  const ofSale = giveBack({ original: lastSaleOf(...online) });
  expect(named(ofSale, 1)).toMatchObject({ number: 2, cufe: codeOf({ point: '001', number: 1 }) });
  expect(named(ofSale, 180 * aDay)).toMatchObject({ cufe: codeOf({ point: '001', number: 1 }) });
});

test('PA-06 later than 180 days it is a generic note, and the sale stays named in our own books', () => {
  const ofSale = giveBack({ original: lastSaleOf(...online) });
  expect(named(ofSale, 180 * aDay + aMillisecond)).toMatchObject({ number: 2, cufe: null });
});

test('PA-06 a return of no sale is a generic note', () => {
  expect(named(giveBack(), 1)).toBeNull();
});

test('PA-06 in the mode every note is generic, also for a sale the PAC has', () => {
  const ofSale = giveBack({ original: lastSaleOf(...online) });
  expect(named(ofSale, 2, [...online, wentOffline(at(1))])).toMatchObject({ number: 2, cufe: null });
});

test('a return gives back the price, the tax and the share of the discount that were sold, and never more', () => {
  const lines = [
    line({ quantity: 3000, price: 333, discount: { kind: 'amount', amount: line({ price: 100 }).price } }),
  ];
  const story = [opened(), did(sale({ lines, tenders: [tender('cash', 962)] }), at(0))];
  const original = lastSaleOf(...story);
  const back = (quantity: number, due: number) =>
    giveBack({ lines: [line({ quantity, price: 1, tax: '03' })], tenders: [tender('cash', due)], original });
  const given = under(regime)
    .given(...story)
    .when(back(1000, 321), at(1))
    .issues({ kind: 'return' });
  // 3.33 less 0.33 of 1.00 is 3.00; 7 % of it is 0.21.
  expect(given.body).toMatchObject({
    receipt: { total: 321, lines: [{ price: 333, discountSum: 33, taxSum: 21, tax: '01' }] },
  });
  under(regime)
    .given(...story)
    .when(back(3001, 962), at(1))
    .refuses(null, 'returns-too-much');
});

test('the last document is annulled within seven days to the millisecond, then a return is left', () => {
  under(regime)
    .given(...online)
    .when(cancel, at(7 * aDay))
    .issues({ kind: 'storno', offline: false });
  under(regime)
    .given(...online)
    .when(cancel, at(7 * aDay + aMillisecond))
    .refuses(null, 'nothing-to-cancel');
});

test('an annulment takes the sums back once the PAC agrees, and cannot be repeated', () => {
  const asked = [...online, sold(at(1)), issued(cancel, at(2))];
  expect(registerAfter(...asked).report.sales.count).toBe(2);
  expect(registerAfter(...asked, refused(4, at(2))).report.sales.count).toBe(2);
  const done = [...online, sold(at(1)), did(cancel, at(2))];
  expect(registerAfter(...done).report).toMatchObject({ sales: { count: 1, total: 1070 }, drawer: 1070 });
  under(regime)
    .given(...done)
    .when(cancel, at(3))
    .refuses(null, 'nothing-to-cancel');
});

test('a note may be annulled as an invoice may', () => {
  const story = [...online, did(giveBack({ original: lastSaleOf(...online) }), at(1)), did(cancel, at(2))];
  expect(registerAfter(...story).report).toMatchObject({ sales: { count: 1 }, returns: { count: 0, total: 0 } });
});

test('cash put in is taken back in our own books, without the PAC', () => {
  const story = [...online, did({ type: 'cashIn', amount: line({ price: 500 }).price, reason: 'Fondo' }, at(1))];
  const draft = under(regime)
    .given(...story)
    .when(cancel, at(2))
    .issues({ kind: 'storno' });
  expect(draft.registeredBy).toBe('register');
  expect(registerAfter(...story, did(cancel, at(2))).report).toMatchObject({ cashIn: 0, drawer: 1070 });
});

test('after the mode an invoice sold in it is returned with the code the PAC has of it', () => {
  const inMode = [...online, wentOffline(at(1)), sold(at(2))];
  const original = lastSaleOf(...inMode);
  const known = { ...original, reference: { ...original.reference, cufe: 'FE-901-1' } };
  const story = [...inMode, authorised(3, at(3)), cameBack(at(3))];
  expect(named(giveBack({ original: known }), 4, story)).toMatchObject({ number: 3, cufe: 'FE-901-1' });
});
