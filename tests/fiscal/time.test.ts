import { expect, test } from 'vitest';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import {
  duration,
  hours,
  instant,
  isoDuration,
  isoInstant,
  localTime,
  minutes,
  monthOf,
  seconds,
} from '../../src/fiscal/time.ts';
import { kyivMonth, kyivText, monthTurns } from '../support/fiscal-kyiv.ts';
import { at, done, moment, opened, refusedByServer, saleBody, sent } from '../support/fiscal-past.ts';
import { sale } from '../support/fiscal-requests.ts';
import { under } from '../support/under.ts';

const regime = ukraine();

test('UA-22 a document made after the clock was set back has the moment of the one before', () => {
  under(regime)
    .given(opened(at(-2)), done(saleBody(), at(0)))
    .when(sale(), at(-1))
    .issues({ at: at(0), local: '2026-11-02T09:00:00' });
});

test('UA-22 a refused document that stated a wrong later time does not hold the next one back', () => {
  under(regime)
    .given(opened(at(-2)), sent(saleBody(), at(0)), refusedByServer(at(0), 2))
    .when(sale(), at(-1))
    .issues({ number: 2, at: at(-1) });
});

test('UA-22 in the hour that autumn repeats the time on paper stands still instead of going back', () => {
  const before = moment('2026-10-25T00:45:00Z');
  const repeated = moment('2026-10-25T01:15:00Z');
  const story = [opened(before)];
  expect(kyivText(before)).toBe('2026-10-25T03:45:00');
  expect(kyivText(repeated)).toBe('2026-10-25T03:15:00');
  under(regime).given(story).when(sale(), repeated).issues({ at: repeated, local: '2026-10-25T03:45:00' });
  const later = moment('2026-10-25T01:46:00Z');
  under(regime).given(story).when(sale(), later).issues({ at: later, local: '2026-10-25T03:46:00' });
});

test("UA-22 the register's zone holds, whatever the machine's own is", () => {
  for (const turn of monthTurns) {
    for (const ms of [turn - 1000, turn, turn + 3_600_000]) {
      expect(localTime(instant(ms), 'Europe/Kyiv')).toBe(kyivText(ms));
      expect(monthOf(instant(ms), 'Europe/Kyiv')).toBe(kyivMonth(ms));
    }
  }
});

test('a duration and a moment are written as ISO 8601 writes them', () => {
  expect(isoDuration(hours(36))).toBe('PT36H');
  expect(isoDuration(duration(hours(35) + minutes(59) + seconds(30) + 999))).toBe('PT35H59M30S');
  expect(isoDuration(hours(0))).toBe('PT0S');
  expect(isoInstant(at(0))).toBe('2026-11-02T07:00:00Z');
});
