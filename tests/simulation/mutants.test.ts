import { describe, expect, test } from 'vitest';
import { historyOf } from './history.ts';
import { type Mutant, mutants } from './mutants.ts';
import { play } from './play.ts';

/** How many months a fault may stay unseen. */
const mostMonths = 40;

const lawsBrokenBy = async ({ country, plant, from, law }: Mutant): Promise<readonly string[]> => {
  const broken: string[] = [];
  for (let seed = from; seed < from + mostMonths; seed++) {
    const { finding } = await play(historyOf(country, seed), plant);
    if (finding) broken.push(finding.law);
    if (finding && law.test(finding.law)) break;
  }
  return broken;
};

describe('the auditor finds a register that', () => {
  test.each(mutants)('$name ($country)', { timeout: 120_000 }, async (mutant) => {
    expect((await lawsBrokenBy(mutant)).join('\n')).toMatch(mutant.law);
  });
});
