import { afterEach, beforeEach, expect, test } from 'vitest';
import { giveBack, sale } from '../support/panama-requests.ts';
import { openPanamaShop, type PanamaShop } from '../support/panama-shop.ts';

let shop: PanamaShop;
beforeEach(async () => {
  shop = await openPanamaShop();
  await shop.till().start();
});
afterEach(() => shop.close());

const isOn = () => shop.register().offline.session !== null;
const numbersAtPac = (point: string) =>
  shop.simulator
    .books()
    .documents.filter(({ billingPoint }) => billingPoint === point)
    .map(({ number }) => Number(number));

/** Lets the till work until its k-th step from now, where the process dies; false when it needed fewer steps. */
const killAtCall = async (step: number, work: () => Promise<unknown>): Promise<boolean> => {
  let calls = 0;
  const died = new Promise<true>((die) => {
    shop.interference.onCall = () => {
      calls += 1;
      if (calls !== step) return Promise.resolve();
      die(true);
      return new Promise(() => undefined);
    };
  });
  const killed = await Promise.race([died, work().then(() => false)]);
  shop.interference.onCall = async () => undefined;
  return killed;
};

const killAtCommit = async (step: number, work: () => Promise<unknown>): Promise<boolean> => {
  let commits = 0;
  let isDead = false;
  shop.interference.onCommit = () => {
    commits += 1;
    if (commits < step) return;
    isDead = true;
    throw new Error('killed');
  };
  await work().catch(() => undefined);
  shop.interference.onCommit = () => undefined;
  return isDead;
};

const kills = { 'call at the PAC': killAtCall, 'line on the disk': killAtCommit };

test.each(Object.keys(kills) as (keyof typeof kills)[])(
  'K-04 PA-17 killed at any %s while the mode is left: nothing moves by itself, and each document is sent once',
  async (kind) => {
    let step = 1;
    for (let killed = true; killed; step++) {
      await shop.enter();
      await shop.perform(sale());
      await shop.perform(giveBack());
      await shop.perform(sale());
      killed = await kills[kind](step, () => shop.leave());
      const there = numbersAtPac('901').length;
      if (killed) await shop.kill();
      expect(numbersAtPac('901')).toHaveLength(there);
      if (isOn()) expect(await shop.leave()).toMatchObject({ ok: true });
      expect(shop.register().outbox).toEqual([]);
      expect(numbersAtPac('901')).toEqual(Array.from({ length: 3 * step }, (_, index) => index + 1));
    }
    expect(step).toBeGreaterThan(kind === 'call at the PAC' ? 8 : 7);
    expect(shop.register().report).toMatchObject({ sales: { count: 2 * (step - 1) }, returns: { count: step - 1 } });
    expect(shop.verify()).toMatchObject({ ok: true });
  },
);

test('K-02 K-04 killed after any line on the disk while the mode is switched on and sold in: no number is used twice', async () => {
  let step = 1;
  for (let killed = true; killed; step++) {
    killed = await killAtCommit(step, async () => {
      await shop.enter();
      await shop.perform(sale());
      await shop.perform(giveBack());
    });
    if (killed) await shop.kill();
    if (!isOn()) await shop.enter();
    await shop.perform(sale());
    const made = (shop.register().series['901'] ?? 1) - 1;
    expect(await shop.leave()).toMatchObject({ ok: true });
    expect(numbersAtPac('901')).toEqual(Array.from({ length: made }, (_, index) => index + 1));
    const { sales, returns } = shop.register().report;
    expect(sales.count + returns.count).toBe(made);
  }
  expect(step).toBeGreaterThan(3);
  expect(shop.verify()).toMatchObject({ ok: true });
});

test.each(Object.keys(kills) as (keyof typeof kills)[])(
  'K-05 PA-17 killed at any %s of an online sale: a start settles it, and it is at the PAC once or surely not',
  async (kind) => {
    await shop.perform(sale());
    let step = 1;
    for (let killed = true; killed; step++) {
      killed = await kills[kind](step, () => shop.perform(sale()));
      if (killed) await shop.kill();
      expect(shop.register().unanswered).toBeNull();
      const standing = shop
        .till()
        .history.between(1, 1000)
        .filter(({ state, series }) => series && state === 'accepted');
      expect(numbersAtPac('001')).toEqual(standing.map(({ series }) => series?.number));
      expect(new Set(numbersAtPac('001')).size).toBe(numbersAtPac('001').length);
    }
    expect(step).toBeGreaterThan(2);
    expect(shop.register().report.sales.count).toBe(numbersAtPac('001').length);
    expect(shop.verify()).toMatchObject({ ok: true });
  },
);

test('K-04 PA-18 killed with one document rejected and one uncertain, both are where they were', async () => {
  await shop.enter();
  for (let sold = 0; sold < 3; sold++) await shop.perform(sale());
  shop.interference.onCall = async ({ kind, number, moment }) => {
    if (kind !== 'send' || moment !== 'before') return;
    if (number === 2) await shop.simulator.control.set({ reject: { code: 2152, times: 1 } });
    if (number === 3) await shop.simulator.control.set({ dropAfter: {} });
  };
  expect(await shop.leave()).toMatchObject({ ok: false, problem: { code: 'uncertain', document: 3 } });
  await shop.simulator.control.clear();
  await shop.kill();
  expect(shop.register().outbox.map(({ number, state }) => `${number} ${state}`)).toEqual([
    '2 rejected',
    '3 sending',
    '4 waiting',
  ]);
  expect(await shop.leave()).toMatchObject({ ok: true, documents: [2, 3, 4] });
  expect(numbersAtPac('901').toSorted()).toEqual([1, 2, 3]);
});
