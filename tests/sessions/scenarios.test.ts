import { afterEach, expect, test } from 'vitest';
import { scenarios } from '../../src/cli/scenarios/scenarios.ts';
import { type Cashier, openCashier } from '../support/cashier.ts';

let cashier: Cashier;
afterEach(() => cashier.close());

/** Plays a scenario to its end: what the server's own books hold. */
const played = async (name: keyof typeof scenarios) => {
  cashier = await openCashier();
  await cashier.play(...(scenarios[name]?.steps ?? []));
  const documents = cashier.shop.books().documents;
  return {
    kinds: documents.map(({ kind }) => kind),
    numbers: documents.map(({ orderNumber }) => orderNumber),
  };
};

test('UA-07 link: what was sold without the link is with the server, and selling is online again', async () => {
  const { kinds } = await played('link');
  expect(kinds).toEqual(['openShift', 'sale', 'offlineBegin', 'sale', 'sale', 'offlineEnd', 'sale']);
  await expect.poll(cashier.frame).toContain('● ONLINE');
  expect(cashier.shop.verify()).toMatchObject({ ok: true });
});

test.each(['lost-answer', 'never-arrived'])(
  'K-05 %s: the receipt is registered once, under its number',
  async (name) => {
    const { kinds, numbers } = await played(name);
    expect(kinds).toEqual(['openShift', 'sale', 'sale']);
    expect(numbers).toEqual([1, 2, 3]);
  },
);

test('K-15 rejected: the sale comes back untouched and is sold under the same number', async () => {
  const { kinds, numbers } = await played('rejected');
  expect(kinds).toEqual(['openShift', 'sale', 'sale']);
  expect(numbers).toEqual([1, 2, 3]);
});

test('UA-11 close-offline: Z and closing made without the link reach the server by themselves', async () => {
  const { kinds } = await played('close-offline');
  expect(kinds.slice(-3)).toEqual(['z', 'closeShift', 'offlineEnd']);
  await expect.poll(cashier.frame).toContain('● ONLINE');
});

test('UA-08 limit: after 36 hours nothing is issued, and the sale is kept until the link is back', async () => {
  const { kinds } = await played('limit');
  expect(kinds).toEqual(['openShift', 'sale', 'offlineBegin', 'sale', 'offlineEnd']);
  await expect.poll(cashier.frame).toContain('● ONLINE');
});
