/**
 * How a journal's facts make a state. Facts and states are JSON values: a field that JSON drops or changes
 * (undefined, NaN, Date) would differ after a restart.
 */
export type Fold<State, Fact extends { readonly type: string }> = {
  /** The state before the first fact. */
  readonly blank: State;
  /** The state after the fact; pure. Throws on a fact that is impossible in this state. */
  readonly evolve: (state: State, fact: Fact) => State;
  /**
   * Reads what a line says, `{ v, type, ... }` without `seq`, `prev` and `hash`, and brings older versions up to date.
   * Throws on an unknown type or a newer version.
   */
  readonly parse: (line: unknown) => Fact;
  /** Whether the fact starts a new file, as the opening of a shift does. */
  readonly opensSegment: (fact: Fact) => boolean;
  /** Facts whose parts the compiler and the tests prove: they are written without being read back first. None when absent. */
  readonly trusts?: (fact: Fact) => boolean;
  /** The schema version written into new lines; 1 when absent. */
  readonly version?: number;
  /** Reads a checkpoint's state written under version `v`, bringing older ones up to date; when absent it is taken as it is. */
  readonly parseState?: (state: unknown, v: number) => State;
};
