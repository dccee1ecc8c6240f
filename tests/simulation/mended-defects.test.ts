import { expect, test } from 'vitest';
import { play } from './play.ts';
import { type Step } from './steps.ts';

/** Histories that broke a law when the simulation found them. */
const holds = async (steps: readonly Step[]): Promise<void> => {
  const start = Date.UTC(2026, 5, 10, 6);
  const { finding } = await play({ country: 'ukraine', seed: 1, start, days: 1, steps });
  expect(finding).toBeUndefined();
};

const minute = 60_000;
const sell: Step = { do: 'sell', seed: 2 };
const close: Step = { do: 'close' };
const wait: Step = { do: 'wait', ms: 13 * minute, awake: true };

test('K-13 the Z after a session that was renumbered and held several shifts is the sum of its documents', () =>
  holds([
    sell,
    { do: 'link', state: 'mute' },
    ...[sell, close, sell, close],
    { do: 'link', state: 'up' },
    ...[sell, wait, close],
  ]));

test('K-15 an article sold on two lines at two prices is never given back for more than was paid', () =>
  holds([
    sell,
    { do: 'link', state: 'refused' },
    { do: 'sell one article twice', seed: 3 },
    { do: 'refund', seed: 1 },
  ]));

test('K-05 a no to a request that was repeated on the way is looked up before it is believed', () =>
  holds([sell, { do: 'expect', mishaps: ['repeated on the way, and the second answer comes'] }, sell, sell]));

test('K-07 many small steps back of the clock do not lengthen a session', () =>
  holds([
    sell,
    { do: 'link', state: 'refused' },
    sell,
    ...Array.from({ length: 20 }, (): readonly Step[] => [
      { do: 'set the clock', byMs: -1900, off: false },
      { do: 'wait', ms: minute, awake: true },
    ]).flat(),
    { do: 'sell at the brink', ms: -5000, seed: 2 },
  ]));
