import { type Model } from '../disk/disk-state.ts';
import { seededRandom } from '../disk/seeded-random.ts';
import { chores } from '../shop/chores.ts';
import { type Operation } from '../shop/running-shop.ts';
import { smallTrade } from '../shop/small-trade.ts';
import { panamanianStory, ukrainianStory } from '../shop/stories.ts';
import { type Chore, killChore, tryChore } from './chore.ts';
import { type FamilyName, familyNames, tryFamily } from './families.ts';
import { type Laboratory, openLaboratory, type Trial } from './laboratory.ts';
import { type Row } from './table.ts';
import { openTally } from './tally.ts';
import { allWorkloads, beginnings, drawnWorkloads } from './workloads.ts';

/** Both kinds of file system. */
export const models: readonly Model[] = ['strict', 'ordered'];

/** How much of a story or of all workloads is tried in each family. */
export type Lengths = Readonly<Record<FamilyName, number>>;

/** The laboratory of the product as it is. */
const laboratoryOf = <State, Fact extends { readonly type: string }>(
  trial: Pick<Trial<State, Fact>, 'trade' | 'model' | 'seed'>,
): Laboratory => openLaboratory({ ...trial, most: 300, samples: 16, wrap: (fs) => fs });

/** All workloads up to the given number of operations, in each family. */
export function* everyShortWorkload(model: Model, lengths: Lengths, seed: number): Generator<Row> {
  const lab = laboratoryOf({ trade: smallTrade, model, seed });
  for (const name of familyNames) {
    const workloads = allWorkloads(lengths[name]);
    const tally = tryFamily(name, { lab, thrift: { model, everyRecovery: 1 }, workloads });
    yield { what: `${name}, all up to ${lengths[name]}, ${model}`, tally };
  }
}

/** Longer workloads drawn by lot, in each family. */
export function* drawn(model: Model, seed: number, howMany: number): Generator<Row> {
  const lab = laboratoryOf({ trade: smallTrade, model, seed });
  for (const name of familyNames) {
    const workloads = drawnWorkloads(seed, howMany);
    const tally = tryFamily(name, { lab, thrift: { model, everyRecovery: 5 }, workloads, areDrawn: true });
    yield { what: `${name}, seed ${seed}, ${model}`, tally };
  }
}

/** The stories of both countries, crashed after every so-manieth fact. */
export function* stories(model: Model, every: Lengths, seed: number): Generator<Row> {
  for (const trade of [ukrainianStory, panamanianStory]) {
    const lab = laboratoryOf({ trade, model, seed });
    for (const name of familyNames) {
      const workloads = beginnings(trade.length, every[name]);
      const tally = tryFamily(name, { lab, thrift: { model, everyRecovery: 20 }, workloads, areDrawn: true });
      yield { what: `${name}, ${trade.name}, ${model}`, tally };
    }
  }
}

/** Work that no day of a shop comes to. */
export function* allChores(seed: number): Generator<Row> {
  for (const chore of chores) yield choreRow(chore, seed);
}

const choreRow = (chore: Chore, seed: number): Row => {
  const tally = openTally();
  const breadth = { most: 100, samples: 16, groupOf: (path: string) => path, random: seededRandom(seed) };
  for (const attempt of [tryChore, killChore]) attempt({ chore, breadth, tally });
  return { what: chore.name, tally };
};

/** One workload in every family: to meet a failure again. */
export function* oneWorkload(model: Model, workload: readonly Operation[], seed: number): Generator<Row> {
  const lab = laboratoryOf({ trade: smallTrade, model, seed });
  for (const name of familyNames) {
    const tally = tryFamily(name, { lab, thrift: { model, everyRecovery: 1 }, workloads: [workload] });
    yield { what: `${name}, ${workload.join(' ')}, ${model}`, tally };
  }
}
