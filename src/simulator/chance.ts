import { createHash } from 'node:crypto';

/** A number of so many digits, the first not zero, drawn from a seed and the name of the draw: the same each time. */
export const draw = (seed: number, name: string, digits: number): number => {
  const drawn = createHash('sha256').update(`${seed} ${name}`).digest().readBigUInt64BE();
  const smallest = 10n ** BigInt(digits - 1);
  return Number(smallest + (drawn % (9n * smallest)));
};
