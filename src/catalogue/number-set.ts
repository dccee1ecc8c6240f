/** A set of numbers below some count, a bit each: number `n` is bit `n % 32` of word `n / 32`. */
export type NumberSet = Uint32Array;

export const createNumberSet = (count: number): NumberSet => new Uint32Array(Math.ceil(count / 32));

export const include = (set: NumberSet, number: number): void => {
  set[number >>> 5] = (set[number >>> 5] ?? 0) | (1 << (number & 31));
};

export const has = (set: NumberSet, number: number): boolean =>
  (((set[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;

/** The least number of a set from a number on; -1 where there is none. */
export const nextIn = (set: NumberSet, from: number): number => {
  for (let word = from >>> 5; word < set.length; word += 1) {
    const rest = (set[word] ?? 0) & (word === from >>> 5 ? -1 << (from & 31) : -1);
    if (rest !== 0) return word * 32 + 31 - Math.clz32(rest & -rest);
  }
  return -1;
};
