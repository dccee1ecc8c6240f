import { type NumberOutcome } from './fiscal-server.ts';

type Inquiry = (number: number) => Promise<NumberOutcome>;

/** How far past a free number others are looked for: numbers are burnt by documents that were refused, so that a free one proves little. */
const offsets = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55];

/** No folder is behind by more looks than this; who is, asks again from there. */
const mostLooks = 2000;

/** The first number from `first` on with no taken one near behind it; undefined without an answer. */
export const firstFreeNumber = async (inquire: Inquiry, first: number): Promise<number | undefined> => {
  let free = first;
  for (let looks = 0; looks < mostLooks; ) {
    let taken: number | undefined;
    for (const offset of offsets) {
      looks++;
      const asked = await inquire(free + offset);
      if (asked.kind !== 'free' && asked.kind !== 'taken') return undefined;
      if (asked.kind === 'taken') taken = free + offset;
    }
    if (taken === undefined) return free;
    free = taken + 1;
  }
  return free;
};
