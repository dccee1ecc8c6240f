import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allowance } from '../../src/fiscal/offline.ts';
import { hours, minutes, seconds } from '../../src/fiscal/time.ts';
import { cash, giveBack, sale, tender } from '../support/panama-requests.ts';
import { openPanamaShop, type PanamaShop } from '../support/panama-shop.ts';

let shop: PanamaShop;
beforeEach(async () => {
  shop = await openPanamaShop();
  await shop.till().start();
});
afterEach(() => shop.close());

const faults = () => shop.simulator.control;
const sessionLeft = () => allowance(shop.till().regime, shop.register().offline, shop.till().now()).session;

describe('switching it on', () => {
  test('PA-01 needs a login proved in this run: a start without the PAC, and a restart, have none', async () => {
    await faults().set({ down: {} });
    await shop.restart();
    expect(shop.till().read().loginAt).toBeNull();
    expect(await shop.enter()).toEqual({ ok: false, refusal: { code: 'no-login', rule: 'PA-01' } });
    await faults().clear();
    await shop.till().probe();
    await faults().set({ down: {} });
    await shop.till().probe();
    expect(await shop.enter()).toEqual({ ok: true });
  });

  test('PA-02 a refused switching leaves no trace; a granted one is kept over a restart', async () => {
    expect(await shop.enter('corto')).toMatchObject({ refusal: { code: 'bad-reason', rule: 'PA-02' } });
    expect(shop.register().offline).toMatchObject({ session: null, entries: 0 });
    await shop.enter();
    await shop.restart();
    expect(shop.register().offline.session?.contingency).toMatchObject({
      reason: 'Sin servicio de Internet en el local',
    });
  });

  test('PA-13 a sale then takes a number of the offline point, with its code on the paper', async () => {
    await shop.perform(sale());
    await shop.enter();
    const answer = await shop.perform(sale());
    expect(answer).toMatchObject({
      ok: true,
      document: { state: 'waiting', series: { point: '901', number: 1 }, fiscalNumber: '0000000001' },
    });
    const { cufe } = shop.till().history.find(3) ?? {};
    const paper = shop.paper(3);
    expect(cufe).toMatch(/^FE.{64}$/);
    expect(paper.replaceAll(/\s/g, '')).toContain(cufe);
    expect(paper).toContain('MODO OFFLINE');
    expect(paper).toContain('AUTORIZACIÓN PENDIENTE');
    expect(paper).toContain('CONSUMIDOR FINAL');
    expect(paper).not.toMatch(/[█▀▄]/);
  });
});

describe('while it is on', () => {
  beforeEach(async () => {
    await shop.perform(sale());
    await shop.enter();
  });

  test('PA-10 not one request reaches the PAC, whatever is done and however alive it is', async () => {
    const before = shop.requests().length;
    await shop.perform(sale());
    await shop.perform(giveBack());
    await shop.perform(cash('cashIn'));
    await shop.perform({ type: 'makeZ' });
    await shop.perform({ type: 'cancelLast' });
    await shop.till().probe();
    expect(await shop.till().sync()).toEqual({ ok: false, refusal: { code: 'nothing-sent-offline', rule: 'PA-10' } });
    expect(await shop.till().renumber()).toMatchObject({ refusal: { rule: 'PA-10' } });
    for (let hour = 0; hour < 30; hour++) {
      shop.move(hours(1));
      await shop.till().tick();
      await shop.perform(sale());
    }
    await shop.restart();
    await shop.till().tick();
    expect(shop.requests().slice(before)).toEqual([]);
    expect(shop.atPac()).toEqual(['001 1 01']);
  });

  test('PA-04 after 24 hours nothing is issued, over a restart too, until everything was sent', async () => {
    await shop.perform(sale());
    shop.move(hours(24));
    for (const command of [sale(), giveBack(), cash('cashIn')])
      expect(await shop.perform(command)).toMatchObject({ refusal: { code: 'session-limit', rule: 'PA-04' } });
    await shop.restart();
    expect(await shop.perform(sale())).toMatchObject({ refusal: { rule: 'PA-04' } });
    expect(await shop.leave()).toMatchObject({ ok: true });
    expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { series: { point: '001', number: 2 } } });
  });

  test('K-07 PA-04 a clock set back while it runs, or between two runs, lengthens nothing', async () => {
    await shop.perform(sale());
    shop.move(hours(20));
    await shop.perform(sale());
    shop.setBack(hours(10));
    await shop.perform(sale());
    expect(sessionLeft()).toBeLessThanOrEqual(hours(4));
    shop.setBack(hours(5));
    await shop.restart();
    await shop.perform(sale());
    expect(sessionLeft()).toBeLessThanOrEqual(hours(4));
    shop.move(hours(4));
    expect(await shop.perform(sale())).toMatchObject({ refusal: { code: 'session-limit' } });
    expect(shop.verify()).toMatchObject({ ok: true });
  });

  test('PA-08 PA-09 a card and a Z are refused, the X goes on', async () => {
    expect(await shop.perform(sale({ tenders: [tender('card', 1070)] }))).toMatchObject({
      refusal: { code: 'cash-only', rule: 'PA-08' },
    });
    await shop.perform(sale());
    for (const type of ['makeZ', 'closeShift'] as const)
      expect(await shop.perform({ type })).toMatchObject({ refusal: { code: 'closed-offline', rule: 'PA-09' } });
    expect(shop.register().report.sales).toMatchObject({ count: 2, total: 2140 });
  });

  test('K-04 stopped and started after every step it goes on where it was, and everything is sent once', async () => {
    await shop.restart();
    await shop.perform(sale());
    await shop.restart();
    await shop.perform(giveBack());
    await shop.restart();
    await shop.perform(sale());
    await shop.restart();
    expect(shop.register()).toMatchObject({ series: { '001': 2, '901': 4 }, outbox: { length: 3 } });
    expect(await shop.leave()).toMatchObject({ ok: true, documents: [3, 4, 5] });
    await shop.restart();
    expect(await shop.perform({ type: 'closeShift' })).toMatchObject({ ok: true });
    expect(shop.atPac()).toEqual(['001 1 01', '901 1 01', '901 2 06', '901 3 01']);
    expect(shop.verify()).toMatchObject({ ok: true });
  });

  test('a return in it gives back no more than was sold, before and in it', async () => {
    const back = (number: number) => giveBack({ original: shop.till().history.original(number) ?? null });
    await shop.perform(sale());
    expect(await shop.perform(back(2))).toMatchObject({ ok: true });
    expect(await shop.perform(back(2))).toMatchObject({ refusal: { code: 'returns-too-much' } });
    expect(await shop.perform(back(3))).toMatchObject({ ok: true });
    await shop.leave();
    expect(await shop.perform(back(3))).toMatchObject({ refusal: { code: 'returns-too-much' } });
    expect(shop.atPac()).toEqual(['001 1 01', '901 1 01', '901 2 06', '901 3 06']);
  });
});

describe.each(['dropBefore', 'dropAfter'] as const)('an online sale without an answer (%s)', (when) => {
  test('PA-17 waits while the mode is on, and is settled first when it ends', async () => {
    await faults().set({ [when]: { times: 1, on: 'send' }, silentAfter: { on: 'status' } });
    expect(await shop.perform(sale())).toMatchObject({ problem: { code: 'uncertain', document: 2 } });
    expect(await shop.enter()).toEqual({ ok: true });
    shop.move(minutes(5));
    expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { number: 3 } });
    expect(shop.register().report.sales.count).toBe(1);
    await faults().clear();
    await shop.restart();
    expect(shop.register().unanswered?.number).toBe(2);
    expect(await shop.leave()).toMatchObject({ ok: true, documents: [2, 3] });
    expect(shop.atPac()).toEqual(['001 1 01', '901 1 01']);
    expect(shop.register().report.sales).toMatchObject({ count: 2, total: 2140 });
    expect(await shop.perform({ type: 'closeShift' })).toMatchObject({ ok: true });
    expect(shop.verify()).toMatchObject({ ok: true });
  });

  test('PA-13 PA-17 whose number is another’s holds the mode on until a person decides', async () => {
    await faults().set({ dropBefore: {} });
    expect(await shop.perform(sale())).toMatchObject({ problem: { code: 'uncertain' } });
    shop.move(seconds(90));
    await faults().clear();
    expect(faults().occupy({ billingPoint: '001', number: '0000000001' })).toBeUndefined();
    await shop.enter();
    await shop.perform(sale());
    const left = await shop.leave();
    expect(left).toMatchObject({ ok: false, problem: { code: 'conflict', document: 2 }, documents: [2, 3] });
    expect(shop.till().history.find(3)).toMatchObject({ state: 'accepted' });
    await shop.restart();
    expect(await shop.till().setAside({ number: 2, reason: 'Hecha en otra caja', by: 'Ana' })).toEqual({ ok: true });
    expect(await shop.leave()).toMatchObject({ ok: true });
    expect(shop.register().report.sales).toMatchObject({ count: 1, total: 1070 });
    expect(shop.verify()).toMatchObject({ ok: true });
  });
});

test('K-07 PA-04 a clock set back before the mode is switched on lengthens it by nothing', async () => {
  await shop.perform(sale());
  shop.setBack(hours(3));
  await shop.enter();
  expect((await shop.perform(sale())).ok).toBe(true);
  expect(sessionLeft()).toBeLessThanOrEqual(hours(24));
  shop.move(hours(24));
  expect(await shop.perform(sale())).toMatchObject({ refusal: { code: 'session-limit', rule: 'PA-04' } });
  expect(await shop.leave()).toMatchObject({ ok: true });
  for (const { contingency, emittedMs } of shop.simulator.books().documents.slice(1))
    expect(Date.parse(contingency?.start ?? '')).toBeLessThanOrEqual(emittedMs);
});

test('a foreign number found before the mode neither stops the mode nor is sent by its end', async () => {
  faults().occupy({ billingPoint: '001', number: '0000000001' });
  shop.move(minutes(1));
  expect(await shop.perform(sale())).toMatchObject({ problem: { code: 'conflict', document: 2 } });
  await shop.enter();
  await shop.perform(sale());
  await shop.restart();
  expect(await shop.leave()).toMatchObject({ ok: false, problem: { code: 'conflict', document: 2 } });
  expect(shop.till().history.find(3)).toMatchObject({ state: 'accepted' });
  await shop.till().setAside({ number: 2, reason: 'Hecha en otra caja', by: 'Ana' });
  expect(await shop.leave()).toMatchObject({ ok: true });
});
