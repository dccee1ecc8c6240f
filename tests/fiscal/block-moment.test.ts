import { describe, expect, test } from 'vitest';
import { allowance, blockedAt } from '../../src/fiscal/offline.ts';
import { panama } from '../../src/fiscal/regimes/panama.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { hours, type Instant, instant } from '../../src/fiscal/time.ts';
import { at, type Happening, moment, opened, serverSeen, wasOffline, wentOffline } from '../support/fiscal-past.ts';
import { opened as openedInPanama, wentOffline as switchedOn } from '../support/panama-past.ts';
import { issuer } from '../support/panama-requests.ts';
import { registerAfter } from '../support/under.ts';

const regime = ukraine();

/** Sessions of at most 36 hours from the second of November on, so many hours together. */
const used = (total: number): readonly Happening[] =>
  [0, 1, 2, 3, 4].flatMap((index) => {
    const length = Math.min(36, total - index * 36);
    return wasOffline(at(index * 37), at(index * 37 + length));
  });

/** November ends in Kyiv at 22:00 in Greenwich, two hours after this. */
const evening = moment('2026-11-30T20:00:00Z');

const hoursLater = (count: number): Instant => instant(evening + hours(count));

const blockAfter = (total: number): Instant => {
  const story = [opened(at(-1)), ...used(total), wentOffline(evening)];
  return blockedAt(regime, registerAfter(...story).offline, evening);
};

describe('the moment a running session will be blocked', () => {
  test('UA-09 is when the month is used up, where that is before its end', () => {
    expect(blockAfter(167)).toBe(hoursLater(1));
  });

  test('UA-08 UA-09 is the limit of the session, where the month turns before it is used up or just then', () => {
    expect(blockAfter(166)).toBe(hoursLater(36));
    expect(blockAfter(165)).toBe(hoursLater(36));
  });

  test('PA-04 is the limit of the mode where no month is counted', () => {
    const zone = panama(issuer);
    const { offline } = registerAfter(openedInPanama(evening), switchedOn(evening));
    expect(blockedAt(zone, offline, hoursLater(5))).toBe(hoursLater(24));
  });
});

test('UA-09 a session that begins at the very moment the server was asked comes on top of its figure', () => {
  const seen = [opened(at(-1)), serverSeen(at(0), { monthUsed: hours(160) }), wentOffline(at(0))];
  expect(allowance(regime, registerAfter(...seen).offline, at(2)).month).toBe(hours(6));
});
