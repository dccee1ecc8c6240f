import { expect, test } from 'vitest';
import {
  isoWithOffset,
  isRepeatedHour,
  momentsOf,
  monthOf,
  wallClock,
} from '../../../src/simulator/ukraine/documents/kyiv-time.ts';

const moments = (wall: string) => momentsOf(wall).map((moment) => new Date(moment).toISOString());

test('Kyiv is two hours ahead in winter and three in summer', () => {
  expect(moments('20261121090500')).toEqual(['2026-11-21T07:05:00.000Z']);
  expect(moments('20260721090500')).toEqual(['2026-07-21T06:05:00.000Z']);
  expect(isoWithOffset(Date.UTC(2026, 6, 21, 6, 5))).toBe('2026-07-21T09:05:00+03:00');
  expect(wallClock(Date.UTC(2026, 10, 21, 22, 0, 1))).toBe('20261122000001');
});

test('the hour skipped in spring has no moment, the hour repeated in autumn has two of each', () => {
  expect(moments('20260329025959')).toEqual(['2026-03-29T00:59:59.000Z']);
  expect(moments('20260329033000')).toEqual([]);
  expect(moments('20260329040000')).toEqual(['2026-03-29T01:00:00.000Z']);
  expect(moments('20261025033000')).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']);
  expect([0, 1, 2].map((hour) => isRepeatedHour(Date.UTC(2026, 9, 25, hour, 30)))).toEqual([false, true, false]);
});

test('a month begins at midnight in Kyiv, not in Greenwich', () => {
  expect(monthOf(Date.UTC(2026, 10, 30, 21, 59, 59))).toBe('202611');
  expect(monthOf(Date.UTC(2026, 10, 30, 22))).toBe('202612');
});
