import { expect, test } from 'vitest';
import { historyOf } from './history.ts';
import { mutants } from './mutants.ts';
import { play } from './play.ts';
import { shrink } from './shrink.ts';
import { simulate } from './simulate.ts';
import { countryNames } from './steps.ts';

test.each(countryNames)('the same seed of %s gives the same journal to the last bit', async (country) => {
  const history = historyOf(country, 7);
  const [once, again] = [await play(history), await play(history)];
  expect(again).toEqual(once);
  expect(once.documents).toBeGreaterThan(10);
});

test('a history that fails becomes a short one that fails for the same reason', { timeout: 60_000 }, async () => {
  const plant = mutants.find(({ name }) => name === 'prints before the commit')?.plant ?? {};
  const [bad] = (await simulate({ country: 'ukraine', firstSeed: 1, months: 1 }, { plant })).bad;
  if (!bad) throw new Error('the mutant was not found');
  const shortest = await shrink(bad, plant);
  expect(shortest.finding.law).toBe(bad.finding.law);
  expect(shortest.history.steps.length).toBeLessThanOrEqual(4);
});
