import { afterEach, beforeEach, expect, test } from 'vitest';
import { allowance } from '../../src/fiscal/offline.ts';
import { duration, hours } from '../../src/fiscal/time.ts';
import { cash, line, openShop, type Shop, sale } from '../support/shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
  await shop.till().start();
});
afterEach(() => shop.close());

const register = () => shop.till().read().register;
const sessionLeft = () => allowance(shop.till().regime, register().offline, shop.till().now()).session;
const kindsAtServer = () => shop.books().documents.map(({ kind }) => kind);

test('K-07 a clock set back between two runs neither lengthens the allowance nor damages the journal', async () => {
  await shop.perform(sale());
  await shop.simulator.control.set({ down: {} });
  await shop.perform(sale());
  shop.move(hours(10));
  await shop.perform(sale());
  const before = sessionLeft();
  shop.move(duration(-hours(5)));
  await shop.restart();
  await shop.perform(sale());
  expect(sessionLeft()).toBeLessThanOrEqual(before);
  await shop.restart();
  await shop.perform(sale());
  expect(sessionLeft()).toBeGreaterThan(before - 60_000);
  expect(shop.verify()).toMatchObject({ ok: true });
});

test('K-07 a clock set back while the register runs does not lengthen the allowance either', async () => {
  await shop.perform(sale());
  await shop.simulator.control.set({ down: {} });
  await shop.perform(sale());
  shop.move(hours(35));
  await shop.perform(sale());
  shop.move(duration(-hours(5)));
  await shop.perform(sale());
  expect(sessionLeft()).toBeLessThanOrEqual(hours(1));
});

test('UA-16 error 8: a Z the server already has is taken over, and the shift closes', async () => {
  await shop.perform(sale());
  await shop.simulator.control.set({ reject: { code: 8, times: 1 } });
  expect(await shop.perform({ type: 'makeZ' })).toMatchObject({ ok: false, problem: { serverCode: 8 } });
  expect(await shop.perform({ type: 'closeShift' })).toMatchObject({ ok: true });
  expect(kindsAtServer()).toEqual(['openShift', 'sale', 'z', 'closeShift']);
});

test.each([5, 6, 7, 9, 12])(
  'UA-16 a single error %i on a sale costs nothing: the next one goes through',
  async (code) => {
    await shop.perform(sale());
    await shop.simulator.control.set({ reject: { code, times: 1 } });
    await shop.perform(sale());
    expect(await shop.perform(sale())).toMatchObject({ ok: true });
    expect(shop.verify()).toMatchObject({ ok: true });
  },
);

test('UA-16 the cryptography of the server failing again and again sends the register offline', async () => {
  await shop.perform(sale());
  await shop.simulator.control.set({ reject: { code: 12, on: 'doc' } });
  expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { state: 'waiting' } });
});

test('K-06 where the last exchange failed nothing is sent into the dark: no document becomes uncertain', async () => {
  await shop.perform(sale());
  await shop.simulator.control.set({ silent: {} });
  await shop.till().probe();
  expect(await shop.perform(sale())).toMatchObject({
    ok: true,
    document: { state: 'waiting', number: 4, replaces: null },
  });
  expect(
    shop
      .till()
      .history.recent()
      .filter(({ state }) => state === 'uncertain'),
  ).toEqual([]);
});

test('a sale that cannot be paid begins no offline session', async () => {
  await shop.perform(sale());
  await shop.simulator.control.set({ down: {} });
  await shop.till().probe();
  expect(await shop.perform(sale({ tenders: [cash('1.00')] }))).toMatchObject({ refusal: { code: 'underpaid' } });
  expect(register().offline.session).toBeNull();
});

test('a cancelled sale cannot be given back', async () => {
  await shop.perform(sale());
  await shop.perform({ type: 'cancelLast' });
  expect(shop.till().history.original(2)).toBeUndefined();
  await shop.perform(sale({ lines: [line()] }));
  expect(shop.till().history.original(4)).toBeDefined();
});

test('K-03 a renumbered document tells what it was called before', async () => {
  await shop.perform(sale());
  await shop.simulator.control.set({ dropAfter: { times: 1, on: 'doc' }, silent: { on: 'cmd' } });
  const answer = await shop.perform(sale());
  const printed = answer.ok ? answer.document.fiscalNumber : null;
  await shop.simulator.control.clear();
  await shop.simulator.control.set({ revokedNumber: { number: 'freed' } });
  await shop.till().sync();
  const renamed = shop
    .till()
    .history.recent()
    .find(({ was }) => was?.fiscalNumber === printed);
  expect(renamed).toMatchObject({ number: 4, was: { number: 5 }, state: 'accepted' });
});

test('K-02 documents the server has are not renumbered, although the answer to their package was lost', async () => {
  await shop.perform(sale());
  await shop.simulator.control.set({ down: {} });
  await shop.perform(sale());
  await shop.simulator.control.clear();
  await shop.simulator.control.set({ packageRefusal: { index: 0, code: 7, times: 1 } });
  expect(await shop.till().sync()).toMatchObject({ ok: false, problem: { serverCode: 7 } });
  await shop.simulator.control.set({ dropAfter: { times: 1, on: 'pck' } });
  expect(await shop.till().sync()).toMatchObject({ ok: false });
  expect(await shop.till().renumber()).toMatchObject({ ok: true });
  expect(await shop.till().sync()).toMatchObject({ ok: true });
  expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { state: 'accepted', number: 6 } });
  expect(shop.books().documents.map(({ orderNumber }) => orderNumber)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('UA-15 a registered sale that was never made again offline counts: nothing is revoked in its place', async () => {
  await shop.perform(sale());
  await shop.simulator.control.set({ dropAfter: { times: 1, on: 'doc' }, silent: { on: 'cmd' } });
  shop.disk.before = (fact) => {
    if (fact.type === 'documentIssued' && fact.document.replaces !== null) throw new Error('the power is cut');
  };
  await expect(shop.perform(sale())).rejects.toThrow('the power is cut');
  shop.disk.before = () => undefined;
  shop.move(hours(36));
  await shop.restart();
  await shop.simulator.control.clear();
  expect(await shop.till().sync()).toMatchObject({ ok: true });
  expect(shop.books().documents.filter(({ revoked }) => revoked)).toEqual([]);
  expect(register().report.sales.count).toBe(2);
  expect(register()).toMatchObject({ unanswered: null, offline: { session: null } });
  expect(shop.verify()).toMatchObject({ ok: true });
});
