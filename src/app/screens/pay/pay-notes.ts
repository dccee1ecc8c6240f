import { type Minor, minor } from '../../../fiscal/money.ts';
import { type Regime } from '../../../fiscal/regimes/regime.ts';
import { type PaySums } from './pay-sums.ts';

const mostSuggestions = 3;

/**
 * Amounts a customer is likely to hand over, smallest first: as many of the largest notes as fit, and for the rest one note
 * that covers it. Two notes come first where they come nearer, if the sum itself takes more than two.
 */
export const suggestedNotes = (
  { currency: { notes } }: Pick<Regime, 'currency'>,
  { restCash }: Pick<PaySums, 'restCash'>,
): readonly Minor[] => {
  const whole = restCash - (restCash % Math.max(...notes));
  const rest = restCash - whole;
  if (rest <= 0) return [];
  const single = notes.filter((note) => note > rest).toSorted((a, b) => a - b);
  const pair = nearestPair(notes, rest);
  const offered = pair !== undefined && pair < (single[0] ?? Number.POSITIVE_INFINITY) ? [pair, ...single] : single;
  return offered.slice(0, mostSuggestions).map((amount) => minor(whole + amount));
};

/** The least sum of two notes above `rest`; undefined where `rest` itself takes no more notes than that. */
const nearestPair = (notes: readonly Minor[], rest: number): number | undefined => {
  if (notesFor(notes, rest) <= 2) return undefined;
  const sums = notes.flatMap((note) => notes.map((other) => note + other)).filter((amount) => amount > rest);
  return sums.length === 0 ? undefined : Math.min(...sums);
};

/** How many notes an amount takes at least; what is below the smallest counts as one more. */
const notesFor = (notes: readonly Minor[], amount: number): number => {
  let [left, count] = [amount, 0];
  for (const note of notes.toSorted((a, b) => b - a)) {
    count += Math.floor(left / note);
    left %= note;
  }
  return left > 0 ? count + 1 : count;
};
