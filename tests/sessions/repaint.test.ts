import { afterEach, beforeEach, expect, test } from 'vitest';
import { press } from '../../src/cli/scenarios/scenario.ts';
import { type Cashier, openCashier } from '../support/cashier.ts';

let cashier: Cashier;
beforeEach(async () => {
  cashier = await openCashier();
  await cashier.play(press('1001', 'Enter'));
  await expect.poll(cashier.frame).toContain('1 item');
});
afterEach(() => cashier.close());

/** The rows that no clock changes. */
const still = (frame: string): string => frame.split('\n').slice(2).join('\n');

test('Ctrl-L draws a spoilt screen whole again', async () => {
  const before = still(cashier.frame());
  cashier.spoil();
  await expect.poll(cashier.frame).toContain('garbage');
  await cashier.play(press('\x0c'));
  await expect.poll(() => still(cashier.frame())).toBe(before);
});

test('a window made larger and small again shows the same screen as before', async () => {
  const before = still(cashier.frame());
  for (const [columns, rows] of [
    [90, 24],
    [120, 40],
    [80, 24],
  ] as const) {
    cashier.resize(columns, rows);
  }
  await expect.poll(() => still(cashier.frame())).toBe(before);
});
