import { expect, test } from 'vitest';
import { explained, simulate } from './simulate.ts';
import { type CountryName } from './steps.ts';

/** Months a test plays, and how many tests there are of a country. */
const monthsOfTest = 10;
const testsOfCountry = 10;

/** A hundred seeded months of a country, ten to a test. */
export const testMonths = (country: CountryName): void => {
  const firstSeeds = Array.from({ length: testsOfCountry }, (_, index) => index * monthsOfTest + 1);
  test.each(firstSeeds)(
    `K-02 whatever happens in ${monthsOfTest} months from seed %i on, nothing is lost and no number is given twice`,
    { timeout: 120_000 },
    async (firstSeed) => {
      const { bad, documents } = await simulate({ country, firstSeed, months: monthsOfTest });
      expect(bad.map(explained).join('\n')).toBe('');
      expect(documents).toBeGreaterThan(monthsOfTest * 10);
    },
  );
};
