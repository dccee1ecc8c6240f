import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { texts } from '../../src/app/text/text.ts';
import { indexArticles } from '../../src/catalogue/catalogue-index.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { batchSession } from '../../src/cli/batch-session.ts';
import { hours } from '../../src/fiscal/time.ts';
import { reason } from '../support/panama-requests.ts';
import { openPanamaShop, type PanamaShop } from '../support/panama-shop.ts';

let shop: PanamaShop;

beforeAll(async () => {
  shop = await openPanamaShop();
  await shop.till().start();
});
afterAll(() => shop.close());

const { articles } = readCatalogue(readFileSync('data/catalogue/panama.json', 'utf8'));
const index = indexArticles(articles);

/** A line of input to the register as it runs now, and the line it gives back. */
const answer = (line: string) =>
  batchSession({ till: shop.till(), catalogue: () => index, text: texts.en, cashier: 'Ana' })(line);
const ask = (request: object) => answer(JSON.stringify(request));

const coffee = { name: 'Café', price: '2.50', tax: '01', quantity: '2' };
const cash = (amount: string) => [{ by: 'cash', amount }];
const sell = (pay = cash('10.00'), lines: readonly object[] = [coffee]) => ask({ id: 7, do: 'sell', lines, pay });
const goOffline = (more: object = {}) => ask({ id: 8, do: 'goOffline', reason, acceptConditions: true, ...more });

describe('with the mode off', () => {
  test('a sale: prices are net, the point’s number and the code stand in the answer', async () => {
    expect(await sell()).toEqual({
      id: 7,
      ok: true,
      document: {
        number: 2,
        kind: 'sale',
        fiscalNumber: '0000000001',
        point: '001',
        cufe: shop.simulator.books().documents[0]?.cufe,
        protocol: shop.simulator.books().documents[0]?.protocol,
        offline: false,
        total: '5.35',
        change: '4.65',
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        state: 'accepted',
        of: null,
        replaces: null,
      },
    });
  });

  test('an article of the catalogue is sold by its code and its barcode', async () => {
    const [first] = articles;
    const { document } = Object(await sell(cash('1.00'), [{ code: first?.code }, { code: first?.barcode }]));
    expect(document).toMatchObject({ kind: 'sale', state: 'accepted', total: '0.30' });
  });

  test('status tells online, no session, and the 24 hours one would have', async () => {
    expect(await ask({ id: 1, do: 'status' })).toMatchObject({
      ok: true,
      link: 'online',
      blockedBy: null,
      shift: { open: true, number: 1 },
      waiting: 0,
      offline: null,
      limits: { sessionLeft: 'PT24H', monthLeft: null, numbersLeft: null },
    });
  });

  test('goOnline is the same as sync', async () => {
    expect(await ask({ id: 1, do: 'goOnline' })).toMatchObject({ ok: true, link: 'online', documents: [] });
    expect(await ask({ id: 1, do: 'sync' })).toEqual({ id: 1, ok: true, sent: 0 });
  });

  test('PA-19 a dead PAC refuses by its rule, and status says blocked', async () => {
    await shop.simulator.control.set({ down: {} });
    expect(await ask({ id: 1, do: 'probe' })).toMatchObject({ link: 'blocked', blockedBy: 'PA-19' });
    expect(await sell()).toMatchObject({ ok: false, refusal: { rule: 'PA-19', code: 'no-link' } });
    await shop.simulator.control.clear();
    expect(await ask({ id: 1, do: 'probe' })).toMatchObject({ link: 'online', blockedBy: null });
  });

  test.each([
    ['a Ukrainian letter for a rate', { ...coffee, tax: 'А' }, 'bad-tax'],
    ['a rate that does not exist', { ...coffee, tax: '07' }, 'bad-tax'],
    ['a number as the discount of a surcharge', { ...coffee, discount: '-1.00' }, 'bad-discount'],
    ['a discount of everything', { ...coffee, discount: '100%' }, 'bad-discount'],
    ['three decimals', { ...coffee, price: '2.505' }, 'bad-price'],
    ['an emoji', { ...coffee, name: 'Café 😀' }, 'text-not-encodable'],
    ['a name of one letter', { ...coffee, name: 'C' }, 'bad-request'],
  ])('%s is refused and nothing is recorded', async (_, line, code) => {
    const { nextNumber } = shop.register();
    expect(await sell(cash('10.00'), [line])).toMatchObject({ ok: false, refusal: { code } });
    expect(shop.register().nextNumber).toBe(nextNumber);
  });

  test('a line without a unit, or with an empty one, is sold', async () => {
    expect(await sell(cash('10.00'), [{ ...coffee, unit: '' }])).toMatchObject({ ok: true });
  });
});

describe('switching the mode on', () => {
  test.each([
    ['without a reason', { reason: undefined }, 'bad-reason', 'PA-02'],
    ['with a reason of 14 characters', { reason: 'x'.repeat(14) }, 'bad-reason', 'PA-02'],
    ['with a reason of 151 characters', { reason: 'x'.repeat(151) }, 'bad-reason', 'PA-02'],
    ['without a word on the conditions', { acceptConditions: undefined }, 'conditions-not-accepted', 'PA-02'],
    ['with the conditions refused', { acceptConditions: false }, 'conditions-not-accepted', 'PA-02'],
  ])('PA-02 %s is refused', async (_, changes, code, rule) => {
    expect(await goOffline(changes)).toMatchObject({
      ok: false,
      refusal: { code, rule, message: expect.stringMatching(/[.)]$/) },
    });
    expect(shop.register().offline.session).toBeNull();
  });

  test.each([
    ['a number for the reason', { reason: 15 }],
    ['a word for yes', { acceptConditions: 'yes' }],
    ['a field that does not exist', { printer: 'x' }],
  ])('%s is not understood', async (_, changes) => {
    expect(await goOffline(changes)).toMatchObject({ ok: false, refusal: { code: 'bad-request', rule: null } });
  });

  test('PA-02 PA-15 granted, it answers as status, with the moment everything must be sent by', async () => {
    const reply = Object(await goOffline());
    expect(reply).toMatchObject({
      id: 8,
      ok: true,
      link: 'offline',
      blockedBy: null,
      waiting: 0,
      offline: { session: '1', documents: 0 },
    });
    const { since, transmitBefore } = reply.offline;
    expect(Date.parse(transmitBefore) - Date.parse(since)).toBe(hours(72));
    expect(reply.limits.sessionLeft).toMatch(/^PT(24H|23H59M\d+S)$/);
  });

  test('PA-01 it is not switched on twice', async () => {
    expect(await goOffline()).toMatchObject({ ok: false, refusal: { code: 'already-offline', rule: 'PA-01' } });
  });
});

describe('with the mode on', () => {
  test('a sale waits, with its own point, number and code', async () => {
    expect(await sell()).toMatchObject({
      ok: true,
      document: {
        point: '901',
        fiscalNumber: '0000000001',
        offline: true,
        state: 'waiting',
        cufe: expect.stringMatching(/^FE.{64}$/),
      },
    });
    expect(await ask({ id: 1, do: 'return', lines: [{ ...coffee, quantity: '1' }], pay: cash('2.68') })).toMatchObject({
      ok: true,
      document: { kind: 'return', point: '901', fiscalNumber: '0000000002', state: 'waiting', of: null },
    });
    expect(await ask({ id: 1, do: 'status' })).toMatchObject({
      link: 'offline',
      waiting: 2,
      offline: { documents: 2 },
    });
  });

  test.each([
    ['a card', { do: 'sell', lines: [coffee], pay: [{ by: 'card', amount: '5.35' }] }, 'cash-only', 'PA-08'],
    ['a Z', { do: 'z' }, 'closed-offline', 'PA-09'],
    ['closing the shift', { do: 'closeShift' }, 'closed-offline', 'PA-09'],
    ['annulling the last', { do: 'cancelLast' }, 'closed-offline', 'PA-06'],
    ['sending', { do: 'sync' }, 'nothing-sent-offline', 'PA-10'],
  ])('%s is refused by its rule', async (_, request, code, rule) => {
    expect(await ask({ id: 1, ...request })).toMatchObject({
      id: 1,
      ok: false,
      refusal: { code, rule, message: expect.stringMatching(/[.)]$/) },
    });
  });

  test('PA-09 the X is answered', async () => {
    expect(await ask({ id: 1, do: 'x' })).toMatchObject({ ok: true, report: { returns: { count: 1, total: '2.68' } } });
  });

  test('PA-10 probe asks nobody', async () => {
    const seen = shop.requests().length;
    expect(await ask({ id: 1, do: 'probe' })).toMatchObject({ ok: true, link: 'offline' });
    expect(shop.requests()).toHaveLength(seen);
  });

  test('PA-14 print gives the receipt with the mode, its reason and the code', async () => {
    const { number } = shop.till().read().lastDocument ?? { number: 0 };
    const { text } = Object(await ask({ id: 1, do: 'print', number }));
    expect(text).toContain('MODO OFFLINE');
    expect(text).toContain(`Motivo: ${reason}`.slice(0, 30));
  });

  test('PA-04 past 24 hours status says blocked and a sale is refused', async () => {
    shop.move(hours(24));
    expect(await ask({ id: 1, do: 'status' })).toMatchObject({ link: 'blocked', blockedBy: 'PA-04' });
    expect(await sell()).toMatchObject({ refusal: { rule: 'PA-04', code: 'session-limit' } });
  });
});

describe('switching the mode off', () => {
  test('PA-11 with the PAC dead it stays on, and each document is told as it stands', async () => {
    await shop.simulator.control.set({ down: {} });
    expect(await ask({ id: 9, do: 'goOnline' })).toMatchObject({
      id: 9,
      ok: false,
      problem: { code: 'unreachable', message: expect.stringMatching(/[.)]$/) },
      documents: [{ state: 'waiting' }, { state: 'waiting' }],
    });
    await shop.simulator.control.clear();
  });

  test('PA-18 with one rejected it stays on; the others are accepted', async () => {
    await shop.simulator.control.set({ reject: { code: 2152, times: 1 } });
    expect(await ask({ id: 9, do: 'goOnline' })).toMatchObject({
      ok: false,
      waiting: 1,
      problem: { code: 'rejected', message: expect.stringContaining('2152') },
      documents: [
        { kind: 'sale', state: 'rejected' },
        { kind: 'return', state: 'accepted', protocol: expect.stringMatching(/^\d{20}$/) },
      ],
    });
    expect(await ask({ id: 9, do: 'documents', state: 'rejected' })).toMatchObject({ documents: { length: 1 } });
  });

  test('K-15 a document is set aside with a reason, and only one that is stuck', async () => {
    const stuck = shop.register().outbox[0]?.number ?? 0;
    const setAside = (number: number, why?: string) => ask({ id: 9, do: 'setAside', number, reason: why });
    expect(await setAside(stuck)).toMatchObject({ refusal: { code: 'bad-request' } });
    expect(await setAside(stuck + 1, 'x')).toMatchObject({ refusal: { code: 'cannot-set-aside', rule: 'K-15' } });
    expect(await setAside(9999, 'x')).toMatchObject({ refusal: { code: 'cannot-set-aside' } });
    expect(await setAside(stuck, 'Hecha en papel')).toMatchObject({
      ok: true,
      document: { number: stuck, state: 'setAside' },
    });
  });

  test('PA-11 PA-09 then it ends, a Z is possible, and the books agree', async () => {
    expect(await ask({ id: 9, do: 'goOnline' })).toMatchObject({
      ok: true,
      link: 'online',
      offline: null,
      documents: [],
    });
    expect(await ask({ id: 9, do: 'z' })).toMatchObject({
      ok: true,
      report: { sales: { count: 4 }, returns: { count: 1 } },
    });
    expect(await ask({ id: 9, do: 'closeShift' })).toMatchObject({ ok: true });
    expect(shop.verify()).toMatchObject({ ok: true });
  });

  test('a return of a sale by its number is a note that names it', async () => {
    await sell();
    const { number } = shop.till().read().lastDocument ?? { number: 0 };
    const back = { id: 3, do: 'return', lines: [coffee], pay: cash('5.35'), of: number };
    expect(await ask(back)).toMatchObject({ ok: true, document: { kind: 'return', of: number } });
    expect(shop.atPac().at(-1)).toMatch(/ 04$/);
    expect(await ask(back)).toMatchObject({ refusal: { code: 'returns-too-much' } });
    expect(await ask({ ...back, of: 9999 })).toMatchObject({ refusal: { code: 'unknown-document' } });
  });

  test('PA-13 another’s document on our number is a problem of its own kind', async () => {
    const next = shop.register().series['001'] ?? 1;
    shop.simulator.control.occupy({ billingPoint: '001', number: String(next).padStart(10, '0') });
    shop.move(hours(1));
    expect(await sell()).toMatchObject({
      ok: false,
      problem: { code: 'conflict', message: expect.stringContaining('№') },
    });
  });
});
