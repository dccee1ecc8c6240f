import { type NumberOutcome } from './fiscal-server.ts';

type Inquiry = (number: number) => Promise<NumberOutcome>;

/** No folder is behind by more; who is, asks again from there. */
const furthest = 1 << 16;

/** The first number from `first` on that is free, where every number below some one is taken and none above; undefined without an answer. */
export const firstFreeNumber = async (inquire: Inquiry, first: number): Promise<number | undefined> => {
  let taken = first - 1;
  for (let step = 1; step <= furthest; step *= 2) {
    const asked = await inquire(taken + step);
    if (asked.kind === 'free') return between(inquire, taken, taken + step);
    if (asked.kind !== 'taken') return undefined;
    taken += step;
  }
  return taken + 1;
};

/** Halves the gap between a number that is taken and one that is free. */
const between = async (inquire: Inquiry, taken: number, free: number): Promise<number | undefined> => {
  if (free - taken === 1) return free;
  const middle = Math.floor((taken + free) / 2);
  const asked = await inquire(middle);
  if (asked.kind !== 'free' && asked.kind !== 'taken') return undefined;
  return asked.kind === 'free' ? between(inquire, taken, middle) : between(inquire, middle, free);
};
