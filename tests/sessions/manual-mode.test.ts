import { afterEach, expect, test } from 'vitest';
import { scenarios } from '../../src/cli/scenarios/scenarios.ts';
import { type ManualCashier, openManualCashier } from '../support/cashier.ts';

let cashier: ManualCashier;
afterEach(() => cashier.close());

/** Plays a scenario to its end: what the provider's own books hold. */
const played = async (name: keyof typeof scenarios, language?: 'en' | 'es' | 'uk') => {
  cashier = await openManualCashier(language);
  await cashier.play(...(scenarios[name]?.steps ?? []));
  return cashier.shop.atPac();
};

test.each(['es', 'en', 'uk'] as const)(
  'PA-11 PA-19 mode, in %s: refused while the link is dead, sold in the mode, sent in number order, online again',
  async (language) => {
    expect(await played('mode', language)).toEqual(['001 1 01', '901 1 01', '901 2 01', '001 3 01']);
    expect(cashier.shop.verify()).toMatchObject({ ok: true });
  },
);

test('K-12 after the upload a browser sees every invoice in the panel, with its CUFE, protocol and state', async () => {
  await played('mode');
  const page = await (await fetch(cashier.shop.simulator.panelUrl)).text();
  const rows = cashier.shop
    .till()
    .history.recent()
    .flatMap(({ authorisation }) => authorisation ?? []);
  expect(rows).toHaveLength(4);
  for (const { cufe, protocol } of rows) {
    expect(page).toContain(cufe);
    expect(page).toContain(protocol);
  }
  expect(page.match(/Autorizada/g)).toHaveLength(4);
});

test('PA-18 mode-rejected: the rejected one waits for a person, the other goes on, and the shift can be closed', async () => {
  expect(await played('mode-rejected')).toEqual(['001 1 01', '901 2 01']);
  expect(cashier.shop.register().shift).toMatchObject({ kind: 'closed' });
});

test('PA-04 mode-limit: after 24 hours the sale is kept, and sold once everything is sent', async () => {
  expect(await played('mode-limit')).toEqual(['001 1 01', '901 1 01', '001 2 01']);
});

test('PA-17 mode-lost-answer: the invoice is authorised once, under its number', async () => {
  expect(await played('mode-lost-answer')).toEqual(['001 1 01', '001 2 01']);
});

test('PA-03 the whole screen tells the mode, and tells that it is over', async () => {
  cashier = await openManualCashier();
  const steps = scenarios['mode-limit']?.steps ?? [];
  await cashier.play(...steps.slice(0, 12));
  await expect.poll(cashier.frame).toContain('╔═ MODO OFFLINE');
  await cashier.play(...steps.slice(12));
  await expect.poll(cashier.frame).not.toContain('╔═');
});
