import { type ArticleCodes, digitsToFind } from './article-codes.ts';
import { type Marks, markOf, mostFragments, type Wanted } from './fragment-marks.ts';
import { type NumberSet } from './number-set.ts';

/** Fragments of digits, which may stand in codes and barcodes as well as in names. */
export type DigitMarks = {
  readonly isDigits: (fragment: number) => boolean;
  /** Adds the articles to a set in whose codes a fragment may stand as wanted. */
  readonly collect: (fragment: number, wanted: Wanted, into: NumberSet) => void;
  /** What the codes of an article add to the marks of its words. */
  readonly added: (words: Marks, number: number) => Marks;
};

export const createDigitMarks = (codes: ArticleCodes, fragments: readonly string[]): DigitMarks => {
  const digits = fragments.map((fragment) => (/^\d+$/.test(fragment) ? digitsToFind(fragment) : undefined));
  const held = digits.reduce((bits, sought, at) => (sought ? bits | (1 << at) : bits), 0);
  const bits = held | (held << mostFragments);
  return {
    isDigits: (fragment) => digits[fragment] !== undefined,
    collect: (fragment, wanted, into) => {
      const sought = digits[fragment];
      if (sought) codes.collect(sought, wanted, into);
    },
    added: (words, number) => {
      if ((~words & bits) === 0) return 0;
      let marks = 0;
      for (const [at, sought] of digits.entries()) if (sought) marks |= markOf(at, codes.fitOf(sought, number));
      return marks;
    },
  };
};
