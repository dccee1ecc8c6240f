import { describe, expect, test } from 'vitest';
import { everyShortWorkload, models } from './families/campaign.ts';
import { badIn } from './shown-rows.ts';

/** The longest days tried in each family; `node tests/crash/main.ts` goes further. */
const longest = {
  strict: {
    'power cut': 4,
    'power cut in recovery': 2,
    killed: 4,
    'killed, started, power cut': 2,
    'disk failing, power cut': 0,
  },
  ordered: {
    'power cut': 4,
    'power cut in recovery': 1,
    killed: 4,
    'killed, started, power cut': 1,
    'disk failing, power cut': 0,
  },
};

describe.each(models)('on a disk that is %s', (model) => {
  test(
    'K-01 K-02 every short day loses nothing and repeats no number, wherever it crashes',
    { timeout: 240_000 },
    () => {
      const { images, bad } = badIn(everyShortWorkload(model, longest[model], 1));
      expect(bad).toEqual([]);
      expect(images).toBeGreaterThan(500_000);
    },
  );
});
