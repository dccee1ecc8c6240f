import { type Plant } from './machine.ts';
import { play } from './play.ts';
import { type Bad } from './simulate.ts';
import { type Step } from './steps.ts';

/** How many histories may be played to make one shorter. */
const mostPlays = 300;

/** Drops steps, first many at a time and then single ones, while the same law still breaks. */
export const shrink = async ({ history, finding }: Bad, plant: Plant = {}): Promise<Bad> => {
  let best: Bad = { history, finding };
  let plays = 0;
  const fails = async (steps: readonly Step[]): Promise<boolean> => {
    plays += 1;
    const shorter = { ...history, steps };
    const played = await play(shorter, plant);
    if (played.finding?.law !== finding.law) return false;
    best = { history: shorter, finding: played.finding };
    return true;
  };
  for (let size = Math.ceil(history.steps.length / 2); size >= 1 && plays < mostPlays; size = nextSize(size)) {
    for (let at = 0; at < best.history.steps.length && plays < mostPlays; ) {
      const { steps } = best.history;
      if (!(await fails([...steps.slice(0, at), ...steps.slice(at + size)]))) at += size;
    }
    if (size === 1) break;
  }
  return best;
};

const nextSize = (size: number): number => Math.max(1, Math.floor(size / 2));
