import { afterEach, beforeEach, expect, test } from 'vitest';
import { hours, minutes } from '../../src/fiscal/time.ts';
import { openShop, type Shop, sale } from '../support/shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
  await shop.till().start();
});
afterEach(() => shop.close());

const cut = () => shop.simulator.control.set({ down: {} });
const restore = () => shop.simulator.control.clear('down');
const register = () => shop.till().read().register;
const kindsAtServer = () => shop.books().documents.map(({ kind }) => kind);

test('UA-01 the very first shift is not opened without the server', async () => {
  await cut();
  expect(await shop.perform(sale())).toMatchObject({ ok: false, refusal: { rule: 'UA-01' } });
  expect(register().nextNumber).toBe(1);
});

test('UA-03 a later shift is not opened without the server either', async () => {
  await shop.perform(sale());
  await shop.perform({ type: 'closeShift' });
  await cut();
  expect(await shop.perform(sale())).toMatchObject({ ok: false, refusal: { rule: 'UA-03' } });
});

test('UA-04 the link dies in the middle of a shift and the sale goes on offline', async () => {
  await shop.perform(sale());
  await cut();
  const answer = await shop.perform(sale());
  expect(answer).toMatchObject({ ok: true, document: { state: 'waiting', number: 4, offline: { sequence: 2 } } });
  expect(answer.ok && answer.document.fiscalNumber).toMatch(/^\d+\.2\.\d{1,4}$/);
  expect(register().outbox.map(({ kind }) => kind)).toEqual(['offlineBegin', 'sale']);
});

test('UA-07 what was sold offline is sent by itself when the link is back, and the next sale is online', async () => {
  await shop.perform(sale());
  await cut();
  await shop.perform(sale());
  await shop.perform(sale());
  await restore();
  shop.move(minutes(10));
  await shop.till().tick();
  await expect.poll(() => register().offline.session).toBeNull();
  expect(kindsAtServer()).toEqual(['openShift', 'sale', 'offlineBegin', 'sale', 'sale', 'offlineEnd']);
  expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { state: 'accepted', number: 7 } });
  expect(shop.verify()).toMatchObject({ ok: true });
});

test('UA-11 the Z and the closing made offline travel in the package', async () => {
  await shop.perform(sale());
  await cut();
  await shop.perform(sale());
  expect(await shop.perform({ type: 'closeShift' })).toMatchObject({ ok: true, document: { state: 'waiting' } });
  await restore();
  expect(await shop.till().sync()).toMatchObject({ ok: true });
  expect(kindsAtServer().slice(-4)).toEqual(['sale', 'z', 'closeShift', 'offlineEnd']);
});

test('UA-12 a new shift opens offline inside the running session', async () => {
  await shop.perform(sale());
  await cut();
  await shop.perform({ type: 'closeShift' });
  expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { state: 'waiting' } });
  await restore();
  expect(await shop.till().sync()).toMatchObject({ ok: true });
  expect(kindsAtServer().slice(-4)).toEqual(['closeShift', 'openShift', 'sale', 'offlineEnd']);
});

test('UA-08 after 36 hours nothing is issued until the link is back', async () => {
  await shop.perform(sale());
  await cut();
  await shop.perform(sale());
  shop.move(hours(36));
  expect(await shop.perform(sale())).toMatchObject({ ok: false, refusal: { rule: 'UA-08' } });
  expect(await shop.perform({ type: 'closeShift' })).toMatchObject({ ok: false, refusal: { rule: 'UA-08' } });
  await restore();
  expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { state: 'accepted' } });
});

test('UA-14 a long session goes in several packages, and the server has every document once', async () => {
  await shop.perform(sale());
  await cut();
  for (let sold = 0; sold < 120; sold++) await shop.perform(sale());
  await restore();
  expect(await shop.till().sync()).toMatchObject({ ok: true });
  const numbers = shop.books().documents.map(({ orderNumber }) => orderNumber);
  expect(numbers).toEqual(Array.from({ length: 124 }, (_, index) => index + 1));
});

for (const when of ['dropBefore', 'dropAfter'] as const) {
  test(`K-05 a receipt whose answer is lost (${when}) is looked up, and registered once`, async () => {
    await shop.perform(sale());
    await shop.simulator.control.set({ [when]: { times: 1, on: 'doc' } });
    expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { state: 'accepted', number: 3 } });
    expect(kindsAtServer()).toEqual(['openShift', 'sale', 'sale']);
  });

  test(`UA-15 a lost answer (${when}) followed by a dead link: made again offline, the first one revoked`, async () => {
    await shop.perform(sale());
    await shop.simulator.control.set({ [when]: { times: 1, on: 'doc' }, silent: { on: 'cmd' } });
    expect(await shop.perform(sale())).toMatchObject({
      ok: true,
      document: { number: 5, replaces: 3, state: 'waiting' },
    });
    await shop.simulator.control.clear();
    expect(await shop.till().sync()).toMatchObject({ ok: true });
    expect(shop.till().history.between(3, 3)).toMatchObject([{ state: 'revoked' }]);
    const standing = shop.books().documents.filter(({ kind, revoked }) => kind === 'sale' && !revoked);
    expect(standing).toHaveLength(2);
    expect(shop.verify()).toMatchObject({ ok: true });
  });

  test(`UA-15 the same (${when}) with a server that frees the revoked number`, async () => {
    await shop.perform(sale());
    await shop.simulator.control.set({ [when]: { times: 1, on: 'doc' }, silent: { on: 'cmd' } });
    await shop.perform(sale());
    await shop.simulator.control.clear();
    await shop.simulator.control.set({ revokedNumber: { number: 'freed' } });
    expect(await shop.till().sync()).toMatchObject({ ok: true });
    expect(shop.books().documents.filter(({ kind, revoked }) => kind === 'sale' && !revoked)).toHaveLength(2);
    expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { state: 'accepted' } });
    expect(shop.verify()).toMatchObject({ ok: true });
  });

  test(`K-05 a package whose answer is lost (${when}) is asked about, and every document is there once`, async () => {
    await shop.perform(sale());
    await cut();
    await shop.perform(sale());
    await shop.perform(sale());
    await restore();
    await shop.simulator.control.set({ [when]: { times: 2, on: 'pck' } });
    await shop.till().sync();
    await shop.till().sync();
    expect(await shop.till().sync()).toMatchObject({ ok: true });
    expect(kindsAtServer()).toEqual(['openShift', 'sale', 'offlineBegin', 'sale', 'sale', 'offlineEnd']);
    expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { state: 'accepted' } });
  });

  test(`K-04 a kill while the answer was missing (${when}) is settled at the next start`, async () => {
    await shop.perform(sale());
    await shop.simulator.control.set({ [when]: { times: 1, on: 'doc' }, silent: { on: 'cmd' } });
    await shop.perform(sale());
    await shop.restart();
    await shop.simulator.control.clear();
    expect(await shop.till().sync()).toMatchObject({ ok: true });
    expect(shop.books().documents.filter(({ kind, revoked }) => kind === 'sale' && !revoked)).toHaveLength(2);
  });
}

test('K-15 a rejected document stops the upload, is kept, and goes when the server takes it', async () => {
  await shop.perform(sale());
  await cut();
  await shop.perform(sale());
  await restore();
  await shop.simulator.control.set({ packageRefusal: { index: 1, code: 10, times: 1 } });
  expect(await shop.till().sync()).toMatchObject({ ok: false, problem: { code: 'rejected', document: 4 } });
  expect(register().halt).toMatchObject({ number: 4, code: 10 });
  expect(shop.till().history.find(4)).toMatchObject({ state: 'rejected' });
  expect(await shop.till().sync()).toMatchObject({ ok: true });
});

test.each([
  ['a portal page', { captivePortal: {} }],
  ['an empty body', { emptyBody: {} }],
  ['garbage', { malformedBody: {} }],
  ['eight megabytes', { oversizedBody: {} }],
  ['HTTP 503', { status: { code: 503 as const } }],
])('the server answering with %s sends the register offline and loses nothing', async (_, fault) => {
  await shop.perform(sale());
  await shop.simulator.control.set(fault);
  expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { state: 'waiting', replaces: 3 } });
  await shop.simulator.control.clear();
  expect(await shop.till().sync()).toMatchObject({ ok: true });
  expect(shop.books().documents.filter(({ kind, revoked }) => kind === 'sale' && !revoked)).toHaveLength(2);
});
