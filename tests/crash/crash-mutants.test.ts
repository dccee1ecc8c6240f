import { expect, test } from 'vitest';
import { models } from './families/campaign.ts';
import { type FamilyName, tryFamily } from './families/families.ts';
import { openLaboratory } from './families/laboratory.ts';
import { failureText, openTally } from './families/tally.ts';
import { allWorkloads } from './families/workloads.ts';
import { sellOnLowdb } from './mutants/lowdb-counters.ts';
import { type Mutant, mutants } from './mutants/mutant-disks.ts';
import { type Operation } from './shop/running-shop.ts';
import { smallTrade } from './shop/small-trade.ts';

/** What a family finds in a mutant on these days. */
const found = (name: FamilyName, mutant: Mutant, workloads: Iterable<readonly Operation[]>) => {
  const trial = { trade: smallTrade, model: 'strict' as const, seed: 1, most: 100, samples: 8 };
  const lab = openLaboratory({ ...trial, wrap: mutant });
  return tryFamily(name, { lab, thrift: { model: 'strict', everyRecovery: 1 }, workloads });
};

test.each([
  ['commits without fdatasync', 'power cut'],
  ['never syncs a folder', 'power cut'],
  ['starts on what it reads', 'killed, started, power cut'],
  ['starts after no more than a sync', 'disk failing, power cut'],
] as const)('a program that %s is caught by: %s', { timeout: 240_000 }, (name, family) => {
  const { bad, images, failures } = found(family, mutants[name], [['sell']]);
  console.log(`${name}: ${bad} bad of ${images} images; the first ${failures.slice(0, 1).map(failureText)}`);
  expect(bad).toBeGreaterThan(0);
});

test('a start that believes what it reads looks right where only the power is cut: killing it is what tells', () => {
  expect(found('power cut', mutants['starts on what it reads'], allWorkloads(2)).bad).toBe(0);
  expect(found('killed, started, power cut', mutants['starts after no more than a sync'], allWorkloads(1)).bad).toBe(0);
});

test.each(models)('counters in lowdb’s own JSON file are caught on a disk that is %s', async (model) => {
  const tally = openTally();
  await sellOnLowdb(model, { most: 300, samples: 16, groupOf: (path) => path, random: () => 0 }, tally);
  console.log(`lowdb’s own JSON file, ${model}: ${tally.bad} bad of ${tally.images} images`);
  expect(tally.bad).toBeGreaterThan(0);
});
