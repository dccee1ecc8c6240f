import { type FileSystem } from '../../../src/persistence/file-system.ts';
import { type DiskState, diskWith, forked, type View } from '../disk/disk-state.ts';
import { type FailureKind, failingAs } from '../disk/faults.ts';
import { type Breadth, seenImage, visitImages, wordsOf } from '../disk/images.ts';
import { type Watchers } from '../disk/open-files.ts';
import { simulatedDisk } from '../disk/simulated-disk.ts';
import { count, type Tally } from './tally.ts';

/** One piece of work on files that no day of a shop comes to. */
export type Chore = {
  readonly name: string;
  /** What is on the disk before. */
  readonly before: () => View;
  readonly run: (fs: FileSystem) => void;
  /**
   * Says what is wrong with the disk afterwards; `isDone` once the work has come back and nothing disturbed it. What was
   * begun again may find it done and not yet on the disk: then it is undone as a whole, and done at the next start.
   */
  readonly wrong: (state: DiskState, isDone: boolean) => string | undefined;
  /** Which calls are made to fail; none for work too long to be repeated so often. */
  readonly failures: readonly FailureKind[];
};

type Trial = { readonly chore: Chore; readonly breadth: Breadth; readonly tally: Tally };

/** Tries the chore with every family of crashes. */
export const tryChore = (trial: Trial): void => {
  const { chore, tally } = trial;
  tally.workloads++;
  const calls = crashAround(trial, { state: diskWith('strict', chore.before()), isRepeated: false });
  for (const kind of chore.failures)
    for (const times of [1, 2, Number.POSITIVE_INFINITY])
      for (let from = 1; from <= calls; from++) failThenCut(trial, { kind, times, from });
};

/** Runs the chore on the disk; after each step the power is cut, and the program killed. `then` goes on from there. */
const crashAround = (
  { chore, breadth, tally }: Trial,
  { state, isRepeated }: { readonly state: DiskState; readonly isRepeated: boolean },
  then?: (state: DiskState) => void,
): number => {
  let [step, calls, isDone] = [0, 0, false];
  const look = (now: DiskState): void => {
    step++;
    const describe = (variant: string) => () => ({ workload: [chore.name], step, variant });
    visitImages(now, breadth, ({ view, fates }) =>
      count(tally, chore.wrong(diskWith('strict', view), isDone), describe(wordsOf(fates))),
    );
    count(tally, chore.wrong(diskWith('strict', seenImage(now).view), isDone), describe('killed'));
    then?.(now);
  };
  const watchers: Watchers = { stepped: look, halfway: look, failing: () => void calls++ };
  chore.run(simulatedDisk(state, watchers));
  isDone = !isRepeated;
  look(state);
  return calls;
};

/** The chore on a disk that fails; then the power is cut, or the chore is done again and the power cut after each step of that. */
const failThenCut = (
  { chore, breadth, tally }: Trial,
  fault: { readonly kind: FailureKind; readonly times: number; readonly from: number },
): void => {
  const state = diskWith('strict', chore.before());
  const isDone = ended(() => chore.run(simulatedDisk(state, { failing: failingAs(fault).failing })));
  const workload = [chore.name, `${fault.kind} at call ${fault.from}, ${fault.times} times`];
  const cut = (now: DiskState): void =>
    visitImages(now, breadth, ({ view, fates }) =>
      count(tally, chore.wrong(diskWith('strict', view), isDone), () => ({
        workload,
        step: 0,
        variant: wordsOf(fates),
      })),
    );
  cut(state);
  const again = forked(state);
  chore.run(simulatedDisk(again, { stepped: cut }));
  cut(again);
};

const ended = (work: () => void): boolean => {
  try {
    work();
    return true;
  } catch {
    return false;
  }
};

/** Killed after each step, begun again, and the power cut after each step of that. */
export const killChore = (trial: Trial): void => {
  const { chore } = trial;
  trial.tally.workloads++;
  crashAround(trial, { state: diskWith('strict', chore.before()), isRepeated: false }, (state) => {
    crashAround(trial, { state: forked(state), isRepeated: true });
  });
};
