import { expect, test } from 'vitest';
import { type Command } from '../../src/fiscal/command.ts';
import { allowance, blockedAt, monthUsed } from '../../src/fiscal/offline.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { hours, type Instant, instant, monthOf } from '../../src/fiscal/time.ts';
import { at, type Happening, moment, opened, serverSeen, wasOffline, wentOffline } from '../support/fiscal-past.ts';
import { sale } from '../support/fiscal-requests.ts';
import { registerAfter, under } from '../support/under.ts';

const regime = ukraine();
const second = 1 / 3600;
const begin: Command = { type: 'beginOffline' };

/** Sessions of 36 hours and a shorter last one, an hour apart, that come to so many hours together. */
const offlineFor = (total: number, from: Instant): readonly Happening[] => {
  const start = (from - at(0)) / 3_600_000;
  const whole = Math.floor(total / 36);
  return Array.from({ length: whole + 1 }, (_, index) => {
    const first = start + index * 37;
    return wasOffline(at(first), at(first + (index < whole ? 36 : total - whole * 36)));
  }).flat();
};

const used167 = [opened(at(-1)), ...offlineFor(167, at(0))];

test('UA-09 with 167 hours used one more hour is the end, the running session included', () => {
  const running = [...used167, wentOffline(at(180))];
  under(regime)
    .given(running)
    .when(sale(), at(181 - second))
    .issues({ offline: true });
  under(regime).given(running).when(sale(), at(181)).refuses('UA-09', 'month-limit');
  under(regime).given(running).when({ type: 'makeZ' }, at(181)).refuses('UA-09', 'month-limit');
  under(regime).given(running).when({ type: 'endOffline' }, at(181)).issues({ kind: 'offlineEnd' });
  expect(blockedAt(regime, registerAfter(...running).offline, at(180.5))).toBe(at(181));
});

test('UA-09 with 168 hours used no session begins before the next month', () => {
  const all = [opened(at(-1)), ...offlineFor(168, at(0))];
  under(regime).given(all).when(begin, at(200)).refuses('UA-09', 'month-limit');
  under(regime).given(all).when(begin, moment('2026-11-30T21:59:59Z')).refuses('UA-09', 'month-limit');
  under(regime).given(all).when(begin, moment('2026-11-30T22:00:00Z')).issues({ kind: 'offlineBegin' });
});

test('UA-09 a session is split at midnight in Kyiv, not in Greenwich', () => {
  const running = [...used167, wentOffline(moment('2026-11-30T20:30:00Z'))];
  under(regime).given(running).when(sale(), moment('2026-11-30T21:29:59Z')).issues({ offline: true });
  under(regime).given(running).when(sale(), moment('2026-11-30T21:30:00Z')).refuses('UA-09', 'month-limit');
  under(regime).given(running).when(sale(), moment('2026-11-30T21:59:59Z')).refuses('UA-09', 'month-limit');
  under(regime).given(running).when(sale(), moment('2026-11-30T22:00:00Z')).issues({ offline: true });
});

test('UA-09 the part before midnight stays with the old month, the part after it goes to the new one', () => {
  const { offline } = registerAfter(
    opened(at(-1)),
    wasOffline(moment('2026-11-30T12:00:00Z'), moment('2026-12-01T04:00:00Z')),
  );
  expect(monthUsed(regime, offline, moment('2026-11-30T21:59:59Z'))).toBe(hours(10));
  expect(monthUsed(regime, offline, moment('2026-12-01T05:00:00Z'))).toBe(hours(6));
});

test('UA-09 going offline again and again adds up instead of starting anew', () => {
  const story = [opened(at(-1)), wasOffline(at(0), at(5)), wasOffline(at(6), at(8)), wentOffline(at(9))];
  expect(monthUsed(regime, registerAfter(...story.flat()).offline, at(10))).toBe(hours(8));
});

test('UA-09 a session ended late counts 36 hours and no more', () => {
  const { offline } = registerAfter(opened(at(-1)), wasOffline(at(0), at(60)));
  expect(monthUsed(regime, offline, at(61))).toBe(hours(36));
});

test('UA-09 sessions of an earlier month do not count', () => {
  const { offline } = registerAfter(
    opened(moment('2026-10-05T00:00:00Z')),
    ...offlineFor(167, moment('2026-10-06T00:00:00Z')),
  );
  expect(allowance(regime, offline, at(0)).month).toBe(hours(168));
});

test.each([
  { day: 'of 23 hours in spring', from: '2026-03-28T22:00:00Z', midnight: '2026-03-29T21:00:00Z', used: 23 },
  { day: 'of 25 hours in autumn', from: '2026-10-24T21:00:00Z', midnight: '2026-10-25T22:00:00Z', used: 25 },
])('UA-09 a calendar day $day counts its real hours', ({ from, midnight, used }) => {
  const { offline } = registerAfter(opened(moment(from)), wasOffline(moment(from), moment(midnight)));
  expect(monthUsed(regime, offline, moment(midnight))).toBe(hours(used));
});

test.each([
  { change: 'spring', lost: '2026-03-28T10:00:00Z', last: '2026-03-29T21:59:59Z', limit: '2026-03-29T22:00:00Z' },
  { change: 'autumn', lost: '2026-10-24T10:00:00Z', last: '2026-10-25T21:59:59Z', limit: '2026-10-25T22:00:00Z' },
])('UA-08 the change of the clocks in $change neither shortens nor lengthens the 36 hours', ({ lost, last, limit }) => {
  const story = [opened(moment(lost)), wentOffline(moment(lost))];
  under(regime).given(story).when(sale(), moment(last)).issues({ offline: true });
  under(regime).given(story).when(sale(), moment(limit)).refuses('UA-08');
});

test.each([
  { month: 'March, which ends in summer time', end: '2026-03-31T21:00:00Z' },
  { month: 'October, which ends in winter time', end: '2026-10-31T22:00:00Z' },
])('UA-09 the month turns at midnight of the wall clock: $month', ({ end }) => {
  const turn = moment(end);
  const { offline } = registerAfter(
    opened(moment('2026-03-01T00:00:00Z')),
    wentOffline(moment(end.replace('T2', 'T1'))),
  );
  expect(monthUsed(regime, offline, instant(turn - 1000))).toBe(hours(10) - 1000);
  expect(monthUsed(regime, offline, turn)).toBe(0);
});

test('UA-09 the larger figure of the server holds, with the running session on top', () => {
  const seen = [opened(at(-1)), serverSeen(at(-0.5), { monthUsed: hours(160) })];
  expect(allowance(regime, registerAfter(...seen).offline, at(0)).month).toBe(hours(8));
  under(regime)
    .given(seen, wentOffline(at(0)))
    .when(sale(), at(8 - second))
    .issues({ offline: true });
  under(regime)
    .given(seen, wentOffline(at(0)))
    .when(sale(), at(8))
    .refuses('UA-09', 'month-limit');
});

test('UA-09 a smaller figure of the server, or one of another month, changes nothing', () => {
  const smaller = serverSeen(at(179), { monthUsed: hours(10) });
  const october = serverSeen(
    at(179),
    { monthUsed: hours(168) },
    monthOf(moment('2026-10-15T00:00:00Z'), 'Europe/Kyiv'),
  );
  expect(allowance(regime, registerAfter(...used167, smaller).offline, at(180)).month).toBe(hours(1));
  expect(allowance(regime, registerAfter(...used167, october).offline, at(180)).month).toBe(hours(1));
});
