import { describe, expect, test } from 'vitest';
import { allChores, drawn, models, stories } from './families/campaign.ts';
import { badIn } from './shown-rows.ts';

describe.each(models)('on a disk that is %s', (model) => {
  test('K-01 K-02 longer days drawn by lot lose nothing and repeat no number', { timeout: 240_000 }, () => {
    const { images, bad } = badIn(drawn(model, 1, 3));
    expect(bad).toEqual([]);
    expect(images).toBeGreaterThan(20_000);
  });

  test('K-01 K-04 K-13 real days of both countries keep documents, outbox and totals', { timeout: 240_000 }, () => {
    const every = {
      'power cut': 1,
      'power cut in recovery': 9,
      killed: 1,
      'killed, started, power cut': 9,
      'disk failing, power cut': 9,
    };
    const { images, bad } = badIn(stories(model, every, 1));
    expect(bad).toEqual([]);
    expect(images).toBeGreaterThan(10_000);
  });
});

test('a migration and the reserve survive any crash', { timeout: 240_000 }, () => {
  const { images, bad } = badIn(allChores(1));
  expect(bad).toEqual([]);
  expect(images).toBeGreaterThan(10_000);
});
