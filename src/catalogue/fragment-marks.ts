import { fit } from './fragment-fit.ts';

/**
 * How all fragments stand in a text, in the bits of one number: the lowest for the fragments it holds, as many above them for
 * those that begin a word of it, one more where a fragment begins the text.
 */
export type Marks = number;

/** Nobody types so many fragments. */
export const mostFragments = 15;

/** Set where a fragment begins the text. */
export const leads = 1 << 30;

/** Whether fragments are to stand anywhere or at the beginnings of words. */
export type Wanted = 'held' | 'begins';

/** Where the bits of fragments begin. */
export const shiftOf: Readonly<Record<Wanted, number>> = { held: 0, begins: mostFragments };

/** The marks of a text for one of the fragments, from 0, with its fit. */
export const markOf = (fragment: number, found: number): Marks =>
  (found & fit.held ? 1 << fragment : 0) |
  (found & fit.begins ? 1 << (fragment + mostFragments) : 0) |
  (found & fit.leads ? leads : 0);

/** Whether the marks tell that all of so many fragments stand as wanted. */
export const haveAll = (marks: Marks, count: number, wanted: Wanted): boolean => {
  const all = (1 << count) - 1;
  return ((marks >>> shiftOf[wanted]) & all) === all;
};
