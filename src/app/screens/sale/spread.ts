import { cells, fitted } from '../../format/cells.ts';

/** Words, and the amount that belongs to them. */
export type Pair = { readonly words: string; readonly amount: string };

/** Words at the left, an amount at the right end; the words give way. */
export const spread = ({ words, amount }: Pair, width: number, cut: string): string => {
  const room = width - (amount === '' ? 0 : cells(amount) + 1);
  return (fitted(words, room, cut) + (amount === '' ? '' : ` ${amount}`)).trimEnd();
};
