import { type FileSystem } from '../../../src/persistence/file-system.ts';
import { type DiskState, diskWith, type Model } from '../disk/disk-state.ts';
import { type Breadth, type Image, visitImages, wordsOf } from '../disk/images.ts';
import { type Watchers } from '../disk/open-files.ts';
import { seededRandom, seedOf } from '../disk/seeded-random.ts';
import { type Judge, openJudge } from '../oracle/judge.ts';
import { noPromises, type Promises } from '../oracle/promises.ts';
import { partOf } from '../shop/places.ts';
import { ProgramEnded } from '../shop/program.ts';
import { type Operation, openShop, type RunningShop } from '../shop/running-shop.ts';
import { type Trade } from '../shop/trade.ts';
import { count, type Tally } from './tally.ts';

/** What is tried, on what kind of disk, and how broadly. */
export type Trial<State, Fact extends { readonly type: string }> = {
  readonly trade: Trade<State, Fact>;
  readonly model: Model;
  readonly seed: number;
  /** Combinations of pending changes that are all made. */
  readonly most: number;
  /** Random combinations where there are more. */
  readonly samples: number;
  /** Stands between the program and the disk; the disk itself where nothing is changed. */
  readonly wrap: (fs: FileSystem) => FileSystem;
};

/** A moment at which the machine may stop. */
export type Moment = { readonly state: DiskState; readonly promises: Promises; readonly step: number };

/** A room in which shops are run and their disks judged. */
export type Laboratory = {
  readonly judge: Judge;
  readonly breadth: (workload: readonly string[]) => Breadth;
  readonly blankDisk: () => DiskState;
  /** A shop whose program is not started. */
  readonly shop: (at: ShopAt) => RunningShop;
};

type ShopAt = {
  readonly state: DiskState;
  readonly promises?: Promises;
  readonly watchers?: Watchers;
  readonly troubles?: () => number;
};

export const openLaboratory = <State, Fact extends { readonly type: string }>(
  trial: Trial<State, Fact>,
): Laboratory => ({
  judge: openJudge(trial),
  breadth: (workload) => ({
    most: trial.most,
    samples: trial.samples,
    groupOf: partOf,
    random: seededRandom(seedOf(trial.seed, workload.join())),
  }),
  blankDisk: () => diskWith(trial.model, { names: new Map([['/', 0]]), contents: new Map([[0, 'folder']]) }),
  shop: ({ state, promises = noPromises, watchers = {}, troubles = () => 0 }) =>
    openShop({ trade: trial.trade, wrap: trial.wrap, state, watchers, troubles }, promises),
});

/** Runs a workload and shows every moment of its last operation; of the first start when there is none. */
export const visitMoments = (
  lab: Laboratory,
  workload: readonly Operation[],
  visit: (moment: Moment) => void,
): void => {
  const state = lab.blankDisk();
  const watchers: Watchers = {};
  const shop = lab.shop({ state, watchers });
  let step = 0;
  const look = (seen: DiskState): void => visit({ state: seen, promises: shop.promises(), step: step++ });
  const watch = (): void => {
    watchers.stepped = look;
    watchers.halfway = look;
  };
  if (workload.length === 0) watch();
  shop.start();
  for (const [index, operation] of workload.entries()) {
    if (index === workload.length - 1) watch();
    shop.perform(operation);
  }
  look(state);
};

/** Where a power cut is tried, and on which account. */
export type Cut = Moment & { readonly workload: readonly string[]; readonly tally: Tally; readonly breadth: Breadth };

/** Cuts the power at a moment and judges every image it may leave. */
export const cutPower = ({ judge }: Laboratory, { state, promises, step, workload, tally, breadth }: Cut): void =>
  visitImages(state, breadth, ({ view, fates }: Image) =>
    count(tally, judge.verdict(view, promises, 'power cut'), () => ({ workload, step, variant: wordsOf(fates) })),
  );

/** Does work in which the program may end by itself. */
export const untilEnded = (work: () => void): void => {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ProgramEnded)) throw error;
  }
};
