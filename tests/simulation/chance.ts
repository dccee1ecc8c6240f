/** A stream of numbers that a seed fixes. */
export type Chance = {
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  /** True so many times in a hundred. */
  readonly percent: (share: number) => boolean;
  readonly pick: <T>(from: readonly [T, ...(readonly T[])]) => T;
  /** A seed for a stream of its own. */
  readonly seed: () => number;
};

/** Mulberry-like mixing of 32 bits: small, fast, and the same on every machine. */
export const chance = (seed: number): Chance => {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const between = (from: number, to: number): number => from + (draw() % (to - from + 1));
  return {
    between,
    percent: (share) => between(1, 100) <= share,
    pick: (from) => from[between(0, from.length - 1)] ?? from[0],
    seed: draw,
  };
};
