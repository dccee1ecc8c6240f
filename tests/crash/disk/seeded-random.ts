/** Numbers from 0 up to a limit, the same ones for the same seed. */
export type Random = (limit: number) => number;

/** A small generator after mulberry32. */
export const seededRandom = (seed: number): Random => {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
};

/** One seed out of a seed and a text, so that a workload meets the same chances wherever it stands in a run. */
export const seedOf = (seed: number, text: string): number =>
  [...text].reduce(
    (mixed, letter) => Math.imul(mixed ^ letter.charCodeAt(0), 16_777_619) >>> 0,
    (2_166_136_261 ^ seed) >>> 0,
  );
