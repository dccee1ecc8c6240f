import { afterEach, beforeEach, expect, test } from 'vitest';
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
