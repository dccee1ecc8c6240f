import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestedNotes } from '../../src/app/screens/pay/pay-notes.ts';
import { minor } from '../../src/fiscal/money.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';

const offered = (due: number): readonly number[] => suggestedNotes(ukraine(), { restCash: minor(due) });
const notes = ukraine().currency.notes;

describe('suggested notes', () => {
  test.each([
    [185_00, [200_00, 500_00, 1000_00]],
    [50_00, [100_00, 200_00, 500_00]],
    [60_00, [100_00, 200_00, 500_00]],
    [215_50, [220_00, 500_00, 1000_00]],
    [32_00, [40_00, 50_00, 100_00]],
    [45_00, [50_00, 100_00, 200_00]],
    [1234_50, [1250_00, 1500_00, 2000_00]],
    [1000_00, []],
    [0, []],
    [50, [1_00, 2_00, 5_00]],
  ])('for %i are %j', (due, sums) => {
    expect(offered(due)).toEqual(sums);
  });

  test('are at most three, rising, above the sum, and never a note more than is needed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000 }), (due) => {
        const sums = offered(due);
        expect(sums.length).toBeLessThanOrEqual(3);
        expect(sums).toEqual([...new Set(sums)].toSorted((a, b) => a - b));
        for (const sum of sums) {
          expect(sum).toBeGreaterThan(due);
          expect(sum - due).toBeLessThan(Math.max(...notes));
        }
      }),
      { seed: 21 },
    );
  });
});
