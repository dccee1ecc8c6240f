import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hours, minutes } from '../../src/fiscal/time.ts';
import { cash, giveBack, line, sale, tender } from '../support/panama-requests.ts';
import { openPanamaShop, type PanamaShop } from '../support/panama-shop.ts';

let shop: PanamaShop;
beforeEach(async () => {
  shop = await openPanamaShop();
  await shop.till().start();
});
afterEach(() => shop.close());

const faults = () => shop.simulator.control;
const states = () =>
  shop
    .till()
    .history.recent()
    .map(({ series, state }) => (series ? `${series.number} ${state}` : state));

describe('a sale online', () => {
  test('PA-13 opens the shift in our own books and is authorised under the first number of the online point', async () => {
    const answer = await shop.perform(sale());
    expect(answer).toMatchObject({
      ok: true,
      document: { number: 2, fiscalNumber: '0000000001', series: { point: '001', number: 1 }, state: 'accepted' },
    });
    expect(shop.atPac()).toEqual(['001 1 01']);
    expect(shop.simulator.books().documents).toMatchObject([{ total: '10.70', emission: '01', cufeMadeBy: 'pac' }]);
  });

  test('PA-14 its paper bears the code, the protocol and the QR code of the PAC', async () => {
    await shop.perform(sale());
    const [{ cufe, protocol, qr } = { cufe: '', protocol: '', qr: '' }] = shop.simulator.books().documents;
    const paper = shop.paper(2);
    expect(paper.replaceAll(/\s/g, '')).toContain(cufe);
    expect(paper).toContain(`Protocolo ${protocol}`);
    expect(paper).toMatch(/[█▀▄ ]{40}\n[█▀▄ ]{40}/);
    expect(shop.till().history.find(2)?.authorisation?.qr).toBe(qr);
  });

  test('K-13 a day of everything ends in a Z that the documents add up to', async () => {
    await shop.perform(cash('cashIn'));
    await shop.perform(sale({ lines: [line(), line({ tax: '03', price: 333 })], tenders: [tender('card', 1453)] }));
    await shop.perform(sale({ tenders: [tender('cash', 2000)] }));
    await shop.perform({ type: 'cancelLast' });
    await shop.perform(sale());
    const original = shop.till().history.original(6) ?? null;
    expect(await shop.perform(giveBack({ original }))).toMatchObject({ ok: true });
    expect(await shop.perform(giveBack())).toMatchObject({ ok: true });
    await shop.perform(cash('cashOut', 100));
    expect(await shop.perform({ type: 'closeShift' })).toMatchObject({ ok: true });
    expect(shop.atPac()).toEqual(['001 1 01', '001 2 01', '001 3 01', '001 4 04', '001 5 06']);
    expect(shop.simulator.books().documents.map(({ annulled }) => annulled !== null)).toEqual([
      ...[false, true, false, false, false],
    ]);
    expect(
      shop
        .till()
        .history.recent()
        .find(({ body }) => body.kind === 'z')?.body,
    ).toMatchObject({
      report: { sales: { count: 2, total: 2523 }, returns: { count: 2, total: 2140 } },
    });
    expect(shop.verify()).toMatchObject({ ok: true });
  });
});

describe('what the PAC refuses', () => {
  test('PA-18 is told with its code, kept, and its number is given to no other', async () => {
    await faults().set({ reject: { code: 2152, times: 1 } });
    expect(await shop.perform(sale())).toMatchObject({
      ok: false,
      problem: { code: 'rejected', document: 2, serverCode: 2152, text: expect.stringContaining('2152-') },
    });
    expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { fiscalNumber: '0000000002' } });
    expect(states()).toEqual(['accepted', '1 refused', '2 accepted']);
    expect(shop.atPac()).toEqual(['001 2 01']);
    expect(shop.verify()).toMatchObject({ ok: true });
  });

  test('PA-18 with no folios left every sale is refused, and the first after they were bought goes through', async () => {
    faults().setFolios(0);
    for (let tried = 0; tried < 2; tried++)
      expect(await shop.perform(sale())).toMatchObject({
        problem: { code: 'rejected', serverCode: 109, text: expect.stringContaining('folios') },
      });
    faults().setFolios(5);
    expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { fiscalNumber: '0000000003' } });
  });

  test('PA-18 a refused annulment leaves the invoice standing in the report', async () => {
    await shop.perform(sale());
    await faults().set({ reject: { code: 9999, times: 1 } });
    expect(await shop.perform({ type: 'cancelLast' })).toMatchObject({ problem: { code: 'rejected' } });
    expect(shop.register().report.sales.count).toBe(1);
    expect(await shop.perform({ type: 'cancelLast' })).toMatchObject({ ok: true });
    expect(shop.register().report.sales.count).toBe(0);
  });
});

describe.each(['dropBefore', 'dropAfter'] as const)('a lost answer (%s)', (when) => {
  test('PA-17 K-05 is looked up, and the sale is there once', async () => {
    await faults().set({ [when]: { times: 1, on: 'send' } });
    expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { state: 'accepted' } });
    expect(shop.atPac()).toEqual(['001 1 01']);
    expect(shop.requests().filter((path) => path.endsWith('/EstadoDocumento'))).toHaveLength(1);
  });

  test('PA-17 with the look-up lost too nothing new is sold, and it is settled when the PAC answers', async () => {
    await faults().set({ [when]: { times: 1, on: 'send' }, dropBefore: { on: 'status' } });
    if (when === 'dropBefore') await faults().set({ dropBefore: {} });
    expect(await shop.perform(sale())).toMatchObject({ problem: { code: 'uncertain', document: 2 } });
    const refused = await shop.perform(sale());
    expect(refused).toMatchObject({ ok: false });
    expect(states()).toEqual(['accepted', '1 uncertain']);
    await faults().clear();
    shop.move(minutes(10));
    await shop.till().tick();
    expect(states()).toEqual(['accepted', '1 accepted']);
    expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { fiscalNumber: '0000000002' } });
    expect(shop.atPac()).toEqual(['001 1 01', '001 2 01']);
    expect(shop.verify()).toMatchObject({ ok: true });
  });

  test('K-04 PA-17 a kill before it was looked up is settled at the next start', async () => {
    await faults().set({ [when]: { times: 1, on: 'send' } });
    let isAsked = false;
    shop.interference.onCall = async ({ kind }) => {
      if (kind !== 'lookUp') return;
      isAsked = true;
      await new Promise(() => undefined);
    };
    void shop.perform(sale());
    await expect.poll(() => isAsked).toBe(true);
    expect(states()).toEqual(['accepted', '1 uncertain']);
    await shop.kill();
    expect(states()).toEqual(['accepted', '1 accepted']);
    expect(shop.atPac()).toEqual(['001 1 01']);
  });

  test('PA-17 a lost annulment is looked up, and done once', async () => {
    await shop.perform(sale());
    await faults().set({ [when]: { times: 1, on: 'annul' } });
    expect(await shop.perform({ type: 'cancelLast' })).toMatchObject({ ok: true, document: { state: 'accepted' } });
    expect(shop.register().report.sales.count).toBe(0);
    expect(shop.simulator.books().documents[0]?.annulled).not.toBeNull();
  });
});

test.each([
  ['a portal page', { captivePortal: { times: 1, on: 'send', registers: true } }],
  ['an empty body', { emptyBody: { times: 1, on: 'send', registers: true } }],
  ['garbage', { malformedBody: { times: 1, on: 'send', registers: true } }],
  ['HTTP 503', { status: { code: 503, times: 1, on: 'send', registers: true } }],
  ['a code nobody knows', { resultCode: { code: '201', times: 1, on: 'send', registers: true } }],
  ['an expired token', { tokenExpired: { times: 1, on: 'send' } }],
  ['capital letters', { pascalCase: { times: 1, on: 'send' } }],
] as const)('PA-17 %s in place of the answer: the sale is there once', async (_, fault) => {
  await faults().set(fault);
  expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { state: 'accepted' } });
  expect(shop.atPac()).toEqual(['001 1 01']);
});

describe('a dead link', () => {
  test('PA-19 refuses a sale before anything is recorded, and nothing is switched by itself', async () => {
    await faults().set({ down: {} });
    await shop.till().probe();
    for (const command of [sale(), giveBack()])
      expect(await shop.perform(command)).toEqual({ ok: false, refusal: { code: 'no-link', rule: 'PA-19' } });
    expect([shop.register().nextNumber, shop.register().series, shop.register().offline.session]).toEqual([
      1,
      {},
      null,
    ]);
    expect(shop.till().history.recent()).toEqual([]);
  });

  test('PA-19 noticed only in the sale: the document is withdrawn, refused, and its number given to no other', async () => {
    await shop.perform(sale());
    await faults().set({ down: {} });
    expect(await shop.perform(sale())).toMatchObject({ refusal: { code: 'no-link', rule: 'PA-19' } });
    expect(states()).toEqual(['accepted', '1 accepted', '2 withdrawn']);
    await faults().clear();
    expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { fiscalNumber: '0000000003' } });
    expect(shop.register().report.sales.count).toBe(2);
    expect(shop.verify()).toMatchObject({ ok: true });
  });

  test('PA-19 lets cash move, and a Z be made, for they concern nobody else', async () => {
    await shop.perform(sale());
    await faults().set({ down: {} });
    await shop.till().probe();
    expect(await shop.perform(cash('cashIn'))).toMatchObject({ ok: true });
    expect(await shop.perform({ type: 'cancelLast' })).toMatchObject({ ok: true, document: { state: 'accepted' } });
    expect(await shop.perform({ type: 'closeShift' })).toMatchObject({ ok: true });
  });

  test('PA-19 a PAC that hangs leaves the sale uncertain, not refused', async () => {
    await shop.perform(sale());
    await faults().set({ silent: {} });
    expect(await shop.perform(sale())).toMatchObject({ problem: { code: 'uncertain', document: 3 } });
    expect(shop.register().unanswered?.number).toBe(3);
  });
});

test('PA-13 a foreign document on our number is a conflict, never renumbered, and holds up the Z until decided', async () => {
  expect(faults().occupy({ billingPoint: '001', number: '0000000001' })).toBeUndefined();
  shop.move(minutes(1));
  expect(await shop.perform(sale())).toMatchObject({ problem: { code: 'conflict', document: 2 } });
  expect(states()).toEqual(['accepted', '1 conflict']);
  expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { fiscalNumber: '0000000002' } });
  expect(await shop.perform({ type: 'makeZ' })).toMatchObject({
    refusal: { code: 'documents-unsettled', rule: 'PA-09' },
  });
  const decision = { number: 2, reason: 'Hecha en otra caja', by: 'Ana' };
  expect(await shop.till().setAside(decision)).toEqual({ ok: true });
  expect(await shop.perform({ type: 'closeShift' })).toMatchObject({ ok: true });
  expect(states()).toEqual(['accepted', '1 setAside', '2 accepted', 'accepted', 'accepted']);
  expect(shop.register().report.sales).toMatchObject({ count: 1, total: 1070 });
  expect(shop.verify()).toMatchObject({ ok: true });
});

test('PA-01 with a wrong password nothing is sold and the mode cannot be switched on', async () => {
  const locked = await openPanamaShop({ password: 'otra' });
  await locked.till().start();
  expect(await locked.perform(sale())).toMatchObject({ refusal: { code: 'no-link', rule: 'PA-19' } });
  expect(await locked.enter()).toMatchObject({ refusal: { code: 'no-login', rule: 'PA-01' } });
  expect(JSON.stringify(locked.till().read())).not.toContain('otra');
  expect(locked.register().nextNumber).toBe(1);
  await locked.close();
});

test('K-06 a token that ran out is renewed by itself', async () => {
  await shop.perform(sale());
  shop.move(hours(2));
  expect(await shop.perform(sale())).toMatchObject({ ok: true });
  expect(shop.requests().filter((path) => path.endsWith('/Autenticacion'))).toHaveLength(2);
});

test('an invoice eight days old is annulled no more, one of seven days is', async () => {
  await shop.perform(sale());
  shop.move(hours(7 * 24 - 1));
  expect(await shop.perform({ type: 'cancelLast' })).toMatchObject({ ok: true });
  await shop.perform(sale());
  shop.move(hours(8 * 24));
  expect(await shop.perform({ type: 'cancelLast' })).toMatchObject({ refusal: { code: 'nothing-to-cancel' } });
});

test('PA-06 after 180 days a return is a generic note, which the PAC takes', async () => {
  await shop.perform(sale());
  shop.move(hours(181 * 24));
  const original = shop.till().history.original(2) ?? null;
  expect(await shop.perform(giveBack({ original }))).toMatchObject({ ok: true });
  expect(shop.atPac()).toEqual(['001 1 01', '001 2 06']);
});
