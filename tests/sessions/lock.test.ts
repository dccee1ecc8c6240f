import { afterEach, expect, test } from 'vitest';
import { press } from '../../src/cli/scenarios/scenario.ts';
import { cut, goOn, isOffline, issued, restore, sell } from '../../src/cli/scenarios/steps.ts';
import { olena, petro, shopPeople } from '../support/app-people.ts';
import { type Cashier, openCashier } from '../support/cashier.ts';

let cashier: Cashier;
afterEach(() => cashier.close());

const lock = press('/lock', 'Enter');
const logIn = ({ pin }: { readonly pin: string }) => press(pin, 'Enter');

test('UA-07 what was sold without the link is sent while the register is locked, under the names of those who sold', async () => {
  const { people } = shopPeople({ [olena.pin]: olena.name, [petro.pin]: petro.name });
  cashier = await openCashier('en', people);
  const { frame, play, shop } = cashier;
  await expect.poll(frame).toContain('The register is locked');
  await play(logIn(olena), sell('1001'), issued(2), goOn, lock);
  await play(logIn(petro), cut, sell('1002'), isOffline, issued(4), goOn, lock, restore);
  await expect.poll(frame).toContain('sending goes on by itself');
  await shop.till().probe();
  await expect.poll(frame).toContain('● ONLINE');
  await expect
    .poll(() =>
      shop
        .books()
        .documents.map(({ kind }) => kind)
        .at(-1),
    )
    .toBe('offlineEnd');
  expect(frame()).toContain('The register is locked');
  const names = shop
    .till()
    .history.recent()
    .filter(({ state }) => state === 'accepted')
    .map(({ body, cashier: name }) => [body.kind, name]);
  expect(names).toEqual([
    ['openShift', olena.name],
    ['sale', olena.name],
    ['offlineBegin', olena.name],
    ['sale', petro.name],
    ['offlineEnd', olena.name],
  ]);
  expect(shop.verify()).toMatchObject({ ok: true });
});
