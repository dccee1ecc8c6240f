import { type Model } from '../disk/disk-state.ts';
import { type Operation } from '../shop/running-shop.ts';
import { secondCuts } from './cut-in-recovery.ts';
import { ioErrors, someIoErrors } from './io-errors.ts';
import { killed, killedThenCut } from './killed.ts';
import { type Laboratory } from './laboratory.ts';
import { powerCut } from './power-cut.ts';
import { openTally, type Tally } from './tally.ts';

/** Tries one workload in one family of crashes. */
type Attempt = (lab: Laboratory, workload: readonly Operation[], tally: Tally) => void;

/** A way to crash. `drawn` stands in for `open` where a workload is one of many drawn by lot. */
type Family = { readonly open: (lab: Laboratory, thrift: Thrift) => Attempt; readonly drawn?: Attempt };

/** Of the disks a first cut leaves, each so-manieth is cut again. */
type Thrift = { readonly model: Model; readonly everyRecovery: number };

const families = {
  'power cut': { open: () => powerCut },
  'power cut in recovery': {
    open: (lab, { model, everyRecovery }) => {
      const cutAgain = secondCuts(lab, { model, every: everyRecovery });
      return (_, workload, tally) => cutAgain(workload, tally);
    },
  },
  killed: { open: () => killed },
  'killed, started, power cut': { open: () => killedThenCut },
  'disk failing, power cut': { open: () => ioErrors, drawn: someIoErrors },
} as const satisfies Readonly<Record<string, Family>>;

/** The five ways to crash. */
export type FamilyName = keyof typeof families;
export const familyNames = Object.keys(families).filter((name): name is FamilyName => name in families);

/** What to try in one family. */
export type Extent = {
  readonly lab: Laboratory;
  readonly thrift: Thrift;
  readonly workloads: Iterable<readonly Operation[]>;
  readonly areDrawn?: boolean;
};

/** Tries every workload in a family and says what came of it. */
export const tryFamily = (name: FamilyName, { lab, thrift, workloads, areDrawn = false }: Extent): Tally => {
  const family: Family = families[name];
  const attempt = (areDrawn && family.drawn) || family.open(lab, thrift);
  const tally = openTally();
  for (const workload of workloads) attempt(lab, workload, tally);
  return tally;
};
