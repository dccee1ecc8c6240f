import { withinMonthOf } from './fiscal-kyiv.ts';

const hour = 3_600_000;
export const sessionLimit = 36 * hour;
export const monthLimit = 168 * hour;

/** A stretch of offline time as the oracle saw it; `lag` is what clocks set back hid of it. */
type Spell = { readonly begin: number; end: number | null; lag: number };

/** What one document does to the sums of its shift, in kopiyky; `cash` is what it moves into the drawer. */
export type Effect = {
  readonly side: 'sales' | 'returns' | 'cashIn' | 'cashOut';
  readonly amount: number;
  readonly exact: number;
  readonly tax: number;
  readonly cash: number;
};

type Sum = { count: number; amount: number; exact: number; tax: number };
type Sums = Record<Effect['side'], Sum>;

/** Own books of a register: times, numbers and sums in plain numbers, kept from what went in and what came out. */
export type Oracle = {
  readonly spells: Spell[];
  sums: Sums;
  drawer: number;
  nextNumber: number;
  /** The hashes of the running session's documents; as many as there are. */
  hashes: readonly string[];
  hasPair: boolean;
  latest: number;
};

const nothing = (): Sum => ({ count: 0, amount: 0, exact: 0, tax: 0 });
const noSums = (): Sums => ({ sales: nothing(), returns: nothing(), cashIn: nothing(), cashOut: nothing() });

export const freshOracle = (): Oracle => ({
  spells: [],
  sums: noSums(),
  drawer: 0,
  nextNumber: 1,
  hashes: [],
  hasPair: false,
  latest: 0,
});

/** A new shift begins its sums again and keeps what is in the drawer. */
export const beginShift = (oracle: Oracle): void => {
  oracle.sums = noSums();
};

/** Counts a document, or takes it back when `sign` is -1. */
export const count = (oracle: Oracle, { side, amount, exact, tax, cash }: Effect, sign: 1 | -1 = 1): void => {
  const sum = oracle.sums[side];
  sum.count += sign;
  sum.amount += sign * amount;
  sum.exact += sign * exact;
  sum.tax += sign * tax;
  oracle.drawer += sign * cash;
};

/** The session that runs, if any. */
export const running = ({ spells }: Oracle): Spell | undefined => spells.findLast(({ end }) => end === null);

/** Offline time of the running session so far, hidden time included. */
export const sessionTime = (oracle: Oracle, now: number): number => {
  const spell = running(oracle);
  return spell ? now + spell.lag - spell.begin : 0;
};

/** Offline time within the Kyiv month that `now` falls into, each session counted for at most 36 hours. */
export const monthTime = (oracle: Oracle, now: number): number => {
  const judged = now + (running(oracle)?.lag ?? 0);
  return oracle.spells
    .map(({ begin, end, lag }) => withinMonthOf(judged, begin, Math.min((end ?? now) + lag, begin + sessionLimit)))
    .reduce((total, part) => total + part, 0);
};
