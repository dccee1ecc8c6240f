import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seconds } from '../../src/fiscal/time.ts';
import { pac } from '../../src/gateway/panama/pac.ts';
import { demoAccount } from '../../src/simulator/panama/accounts.ts';
import { sale } from '../support/panama-requests.ts';
import { openPanamaShop, type PanamaShop, type ServerCall } from '../support/panama-shop.ts';

let shop: PanamaShop;
beforeEach(async () => {
  shop = await openPanamaShop();
  await shop.till().start();
});
afterEach(() => shop.close());

/** What befalls a request: nothing, lost before the PAC saw it, or its answer lost. */
const fates = ['ok', 'dropBefore', 'dropAfter'] as const;
type Fate = (typeof fates)[number];
const combinations = fates.flatMap((a) => fates.flatMap((b) => fates.map((c): readonly Fate[] => [a, b, c])));

/** The first sending of each document has its own fate, the first look-up of any the same one. */
const arrange = (first: number, sendings: readonly Fate[], lookUps: Fate): void => {
  const seen = new Set<string>();
  const fateOf = ({ kind, number, moment }: ServerCall): Fate => {
    if (kind === 'probe' || moment === 'after' || seen.has(`${kind} ${number}`)) return 'ok';
    seen.add(`${kind} ${number}`);
    return kind === 'lookUp' ? lookUps : (sendings[(number ?? 0) - first] ?? 'ok');
  };
  shop.interference.onCall = async (call) => {
    const fate = fateOf(call);
    const on = call.kind === 'send' ? 'send' : 'status';
    if (fate !== 'ok') await shop.simulator.control.set({ [fate]: { times: 1, on } });
  };
};

const isOn = () => shop.register().offline.session !== null;

/** Leaves until the mode is off; how often it was in vain. */
const leaveAtLast = async (): Promise<number> => {
  let inVain = 0;
  while (isOn() && inVain < 6) if (!(await shop.leave()).ok) inVain++;
  shop.interference.onCall = async () => undefined;
  return inVain;
};

test.each(fates)(
  'PA-17 K-05 with any answers of three documents lost and the first look-ups %s, each is at the PAC exactly once, in order',
  async (lookUps) => {
    let inVain = 0;
    for (const [round, sendings] of combinations.entries()) {
      await shop.enter();
      const before = shop.register();
      arrange(before.nextNumber + (before.shift.kind === 'open' ? 0 : 1), sendings, lookUps);
      for (let sold = 0; sold < 3; sold++) await shop.perform(sale());
      inVain += await leaveAtLast();
      const numbers = shop.simulator.books().documents.map(({ number }) => Number(number));
      expect(numbers, sendings.join()).toEqual(Array.from({ length: 3 * (round + 1) }, (_, index) => index + 1));
      expect(isOn()).toBe(false);
    }
    expect(inVain > 0).toBe(lookUps !== 'ok');
    expect(shop.register().report.sales.count).toBe(81);
    expect(shop.verify()).toMatchObject({ ok: true });
  },
  60_000,
);

/** Lets the bytes of a document reach the PAC once more by themselves, as a slow network would. */
const arriveLate = async (number: number): Promise<void> => {
  const { user, password } = demoAccount;
  const client = pac({ url: shop.simulator.url, user, password, now: shop.till().now });
  const bytes = Buffer.from(shop.till().history.find(number)?.bytes ?? '', 'base64');
  expect(await client.send(bytes, { connect: seconds(1), answer: seconds(5) })).toMatchObject({ kind: 'authorised' });
};

/** The first sending is lost, and what happens right before the second one. */
const beforeSecondSending = (act: (number: number) => Promise<unknown>): void => {
  let sendings = 0;
  shop.interference.onCall = async ({ kind, number, moment }) => {
    if (kind !== 'send' || moment === 'after') return;
    sendings += 1;
    if (sendings === 1) await shop.simulator.control.set({ dropBefore: { times: 1, on: 'send' } });
    if (sendings === 2) await act(number ?? 0);
  };
};

describe.each(['online', 'in the mode'] as const)('%s a sending that was lost', (where) => {
  const sold = async () => {
    if (where === 'online') return shop.perform(sale());
    await shop.enter();
    await shop.perform(sale());
    return shop.leave();
  };
  const stateOf = () => shop.till().history.find(2)?.state;

  test('PA-17 and arrives after the look-up, just before the second: the document is there once and accepted', async () => {
    beforeSecondSending(arriveLate);
    expect(await sold()).toMatchObject({ ok: true });
    expect(stateOf()).toBe('accepted');
    expect(shop.atPac()).toHaveLength(1);
  });

  test('PA-17 and arrives while the second is refused for another reason: it is accepted all the same', async () => {
    beforeSecondSending(async (number) => {
      await arriveLate(number);
      await shop.simulator.control.set({ resultCode: { code: '203', text: '2152-valor', times: 1, on: 'send' } });
    });
    expect(await sold()).toMatchObject({ ok: true });
    expect(stateOf()).toBe('accepted');
  });

  test('PA-18 and whose second is refused is refused, for the PAC surely lacks it', async () => {
    beforeSecondSending(() => shop.simulator.control.set({ reject: { code: 2152, times: 1 } }));
    expect(await sold()).toMatchObject({ ok: false, problem: { code: 'rejected', document: 2, serverCode: 2152 } });
    expect(stateOf()).toBe(where === 'online' ? 'refused' : 'rejected');
    expect(shop.atPac()).toEqual([]);
  });

  test('PA-17 and whose second never leaves stays uncertain', async () => {
    beforeSecondSending(() => shop.simulator.control.set({ down: {} }));
    expect(await sold()).toMatchObject({ ok: false });
    expect(stateOf()).toBe('uncertain');
    shop.interference.onCall = async () => undefined;
    await shop.simulator.control.clear();
    expect(where === 'online' ? await shop.till().sync() : await shop.leave()).toMatchObject({ ok: true });
    expect([stateOf(), shop.atPac().length]).toEqual(['accepted', 1]);
  });
});

test('PA-18 a document the PAC never gets holds up the others once, not for ever', async () => {
  await shop.enter();
  for (let sold = 0; sold < 3; sold++) await shop.perform(sale());
  shop.interference.onCall = async ({ kind, number, moment }) => {
    if (kind === 'send' && number === 2 && moment === 'before')
      await shop.simulator.control.set({ dropBefore: { times: 1, on: 'send' } });
  };
  const uncertain = { ok: false, problem: { code: 'uncertain', document: 2 } };
  expect(await shop.leave()).toMatchObject(uncertain);
  expect(shop.atPac()).toEqual([]);
  expect(await shop.leave()).toMatchObject(uncertain);
  expect(shop.atPac()).toEqual(['901 2 01', '901 3 01']);
  shop.interference.onCall = async () => undefined;
  expect(await shop.leave()).toMatchObject({ ok: true });
  expect(shop.atPac()).toEqual(['901 2 01', '901 3 01', '901 1 01']);
});
