import { type Fold } from '../../../src/persistence/fold.ts';

/** How many facts were recorded so far, and how many attempts were made, those that failed included. */
export type Progress = { readonly recorded: number; readonly attempts: number };

/** What a shop records, and books of its own about it. */
export type Trade<State, Fact extends { readonly type: string }> = {
  readonly name: string;
  readonly fold: Fold<State, Fact>;
  /** What is recorded next in this state: a sale, or the next fact of a story. */
  readonly next: (state: State, progress: Progress) => Fact;
  /** The opening of a shift, which starts a new file. */
  readonly opening: (state: State, progress: Progress) => Fact;
  /** What shows that the shop can go on after so many facts: a sale, or the next fact of a story. */
  readonly goingOn: (state: State, recorded: number) => Fact;
  /** Opens books that know nothing of the product's. */
  readonly openBooks: () => TradeBooks;
};

/** Books that are given the facts of the journal, in order, as the JSON that stands on the disk. */
export type TradeBooks = {
  /** Enters a fact; says what is wrong with it, such as a number that was used before. */
  readonly enter: (fact: Json) => string | undefined;
  /** Says what is wrong with a state that a checkpoint or the program shows now. */
  readonly compare: (state: unknown) => string | undefined;
};

/** One JSON object. */
export type Json = Readonly<Record<string, unknown>>;
