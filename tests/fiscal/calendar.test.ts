import { expect, test } from 'vitest';
import {
  after,
  beginningOfMonth,
  duration,
  earliest,
  elapsed,
  endOfMonth,
  hours,
  instant,
  isoDuration,
  isoInstant,
  latest,
  localTime,
  minutes,
  seconds,
} from '../../src/fiscal/time.ts';
import { moment } from '../support/fiscal-past.ts';

test('a moment or a length of time that is no whole number of milliseconds never comes into being', () => {
  for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => instant(value)).toThrow(`not a whole number of milliseconds: ${value}`);
    expect(() => duration(value)).toThrow(`not a whole number of milliseconds: ${value}`);
  }
  expect(duration(-1)).toBe(-1);
});

test('an hour has 60 minutes of 60 seconds of 1000 milliseconds', () => {
  expect([hours(2), minutes(3), seconds(4)]).toEqual([7_200_000, 180_000, 4000]);
});

test('the earlier and the later of moments, and the time between them', () => {
  const [one, two] = [instant(1000), instant(3000)];
  expect([earliest(two, one), latest(one, two, one)]).toEqual([1000, 3000]);
  expect(after(one, duration(5))).toBe(1005);
  expect([elapsed(one, two), elapsed(two, one)]).toEqual([2000, 0]);
});

test.each([
  ['Europe/Kyiv', '2026-11-02T07:00:00Z', '2026-10-31T22:00:00Z', '2026-11-30T22:00:00Z'],
  ['Europe/Kyiv', '2026-10-31T22:00:00Z', '2026-10-31T22:00:00Z', '2026-11-30T22:00:00Z'],
  ['Europe/Kyiv', '2026-10-31T21:59:59Z', '2026-09-30T21:00:00Z', '2026-10-31T22:00:00Z'],
  ['America/Panama', '2027-01-01T04:59:59Z', '2026-12-01T05:00:00Z', '2027-01-01T05:00:00Z'],
] as const)('UA-09 in %s the month of %s runs from %s to %s', (zone, now, from, to) => {
  expect(isoInstant(beginningOfMonth(moment(now), zone))).toBe(from);
  expect(isoInstant(endOfMonth(moment(now), zone))).toBe(to);
});

test('the time on the wall is that of the zone', () => {
  expect(localTime(moment('2026-11-02T14:05:09Z'), 'America/Panama')).toBe('2026-11-02T09:05:09');
});

test.each([
  [hours(1), 'PT1H'],
  [minutes(2), 'PT2M'],
  [seconds(3), 'PT3S'],
  [duration(hours(25) + seconds(1)), 'PT25H1S'],
  [duration(minutes(59) + seconds(59) + 999), 'PT59M59S'],
  [duration(999), 'PT0S'],
  [duration(-5000), 'PT0S'],
])('%i milliseconds are %s', (length, text) => {
  expect(isoDuration(length)).toBe(text);
});
