import { seededRandom } from '../disk/seeded-random.ts';
import { type Operation, operations } from '../shop/running-shop.ts';

/** Every list of up to so many operations, shorter ones first, the empty one included. */
export function* allWorkloads(longest: number): Generator<readonly Operation[]> {
  let level: readonly (readonly Operation[])[] = [[]];
  yield* level;
  for (let length = 1; length <= longest; length++) {
    level = level.flatMap((workload) => operations.map((operation) => [...workload, operation]));
    yield* level;
  }
}

/** So many lists of 5 to 12 operations, the same ones for the same seed. */
export function* drawnWorkloads(seed: number, howMany: number): Generator<readonly Operation[]> {
  const random = seededRandom(seed);
  for (let nth = 0; nth < howMany; nth++)
    yield Array.from({ length: 5 + random(8) }, () => operations[random(operations.length)] ?? 'sell');
}

/** Each beginning of a story of so many facts; `every` leaves some out. */
export function* beginnings(length: number, every: number): Generator<readonly Operation[]> {
  for (let facts = 0; facts <= length; facts += every) yield Array.from({ length: facts }, () => 'sell' as const);
}
