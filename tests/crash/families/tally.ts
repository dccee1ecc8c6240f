/** Where a broken promise was found: enough to try it again. */
export type Failure = {
  readonly workload: readonly string[];
  /** The step of the last operation the crash came after, counted from 1. */
  readonly step: number;
  /** What became of the changes that were pending. */
  readonly variant: string;
  readonly problem: string;
};

/** What one family of crashes has tried. */
export type Tally = {
  workloads: number;
  images: number;
  bad: number;
  /** The first failures; workloads are tried shortest first. */
  readonly failures: Failure[];
};

export const openTally = (): Tally => ({ workloads: 0, images: 0, bad: 0, failures: [] });

/** Counts one image, and what is wrong with it. */
export const count = (tally: Tally, problem: string | undefined, describe: () => Omit<Failure, 'problem'>): void => {
  tally.images++;
  if (problem !== undefined) blame(tally, () => ({ ...describe(), problem }));
};

/** Counts something bad; only the first are spelled out. */
export const blame = (tally: Tally, describe: () => Failure): void => {
  tally.bad++;
  if (tally.failures.length < mostFailures) tally.failures.push(describe());
};

const mostFailures = 3;

/** A failure as a person reads it. */
export const failureText = ({ workload, step, variant, problem }: Failure): string =>
  `after [${workload.join(', ') || 'first start'}], step ${step} of the last: ${problem}\n    ${variant}`;
