import { type DocumentDraft } from '../../src/fiscal/document.ts';
import { withinMonthOf } from './fiscal-kyiv.ts';

const hour = 3_600_000;
const sessionLimit = 36 * hour;
const monthLimit = 168 * hour;

/** A stretch of offline time in the oracle's own reckoning; `lag` is what clocks set back hid of it. */
type Spell = { readonly begin: number; end: number | null; lag: number };

/** The sums of one shift in plain numbers, with the cash in the drawer. */
type Sums = {
  sold: number;
  soldCount: number;
  returned: number;
  returnedCount: number;
  cashIn: number;
  cashOut: number;
  tax: number;
  drawer: number;
};

export type Oracle = {
  readonly spells: Spell[];
  readonly sums: Sums;
  nextNumber: number;
  sequence: number;
  previousHash: string | null;
  latest: number;
  latestLocal: string;
};

export const freshOracle = (): Oracle => ({
  spells: [],
  sums: { sold: 0, soldCount: 0, returned: 0, returnedCount: 0, cashIn: 0, cashOut: 0, tax: 0, drawer: 0 },
  nextNumber: 1,
  sequence: 0,
  previousHash: null,
  latest: 0,
  latestLocal: '',
});

/** The session that runs, if any. */
export const running = ({ spells }: Oracle): Spell | undefined => spells.findLast(({ end }) => end === null);

/** Offline time of the running session so far, hidden time included. */
export const sessionTime = (oracle: Oracle, now: number): number => {
  const spell = running(oracle);
  return spell ? now + spell.lag - spell.begin : 0;
};

/** Offline time of the calendar month in Kyiv that `now` falls into, each session at most 36 hours. */
export const monthTime = (oracle: Oracle, now: number): number => {
  const judged = now + (running(oracle)?.lag ?? 0);
  return oracle.spells
    .map(({ begin, end, lag }) => [begin, Math.min((end ?? now) + lag, begin + sessionLimit)] as const)
    .reduce((total, [begin, end]) => total + withinMonthOf(judged, begin, end), 0);
};

/** How long past its limit the register is offline: negative while there is time left. */
export const overdue = (oracle: Oracle, now: number): number =>
  Math.max(running(oracle) ? sessionTime(oracle, now) - sessionLimit : -sessionLimit, monthTime(oracle, now) - monthLimit);

/** What a counted document does to the sums; a storno undoes what it cancels. */
export const count = ({ sums }: Oracle, body: DocumentDraft['body'], sign = 1): void => {
  if (body.kind === 'storno') count({ sums } as Oracle, body.cancels, -1);
  if (body.kind === 'cashIn' || body.kind === 'cashOut') {
    sums[body.kind] += sign * body.amount;
    sums.drawer += (body.kind === 'cashIn' ? sign : -sign) * body.amount;
  }
};
