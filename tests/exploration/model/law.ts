import { type Books, type Spell } from './sheet.ts';

/** The limits of a country in plain numbers, apart from what the register knows of them. */
export type Law = {
  readonly sessionMs: number;
  readonly monthMs: number | null;
  /** The moments months begin at on the wall of the country. */
  readonly monthsBegin: readonly number[];
  /** Documents one session may hold, its end included; null for any number. */
  readonly numbers: number | null;
};

const hourMs = 3_600_000;

/** Ukraine: 36 h a session, 168 h a month; Kyiv is two hours ahead of Greenwich in winter. */
export const ukraineLaw: Law = {
  sessionMs: 36 * hourMs,
  monthMs: 168 * hourMs,
  monthsBegin: [10, 11, 12, 13].map((month) => Date.UTC(2026, month, 1) - 2 * hourMs),
  numbers: null,
};

/** Panama: 24 h without a break. */
export const panamaLaw: Law = { sessionMs: 24 * hourMs, monthMs: null, monthsBegin: [], numbers: null };

export const running = ({ spells }: Books): Spell | undefined => spells.find(({ end }) => end === null);

/** How long the running spell has lasted. */
export const sessionTime = (books: Books, now: number): number => now - (running(books)?.begin ?? now);

export const monthBegin = ({ monthsBegin }: Law, now: number): number =>
  monthsBegin.findLast((begin) => begin <= now) ?? 0;
export const monthEnd = ({ monthsBegin }: Law, now: number): number =>
  monthsBegin.find((begin) => begin > now) ?? Number.POSITIVE_INFINITY;

/** Time without the server within the month of `now`, each spell for as long as one may last. */
export const monthTime = (law: Law, { spells }: Books, now: number): number => {
  const from = monthBegin(law, now);
  let total = 0;
  for (const { begin, end } of spells)
    total += Math.max(0, Math.min(end ?? now, begin + law.sessionMs) - Math.max(begin, from));
  return total;
};
