import { TZDate } from '@date-fns/tz';
import { addMonths } from 'date-fns/addMonths';
import { format } from 'date-fns/format';
import { startOfMonth } from 'date-fns/startOfMonth';

/** A moment: milliseconds since 1970-01-01T00:00:00Z, as every file stores it. */
export type Instant = number & { readonly unit: 'epoch-ms' };

/** A length of time in milliseconds. */
export type Duration = number & { readonly unit: 'ms' };

/** An IANA time zone name; months, days and printed times are reckoned in the register's own, not the machine's. */
export type TimeZone = 'Europe/Kyiv' | 'America/Panama';

/** A calendar month in the register's zone, `"2026-11"`. */
export type Month = string & { readonly unit: 'month' };

/** Date and time of day in the register's zone, `"2026-11-21T09:05:00"`; as text it sorts as the clock on the wall reads. */
export type LocalTime = string & { readonly unit: 'local-time' };

/** Brands whole milliseconds since the epoch. A fraction is a fault of ours, so it throws: no journal line may hold one. */
export const instant = (epochMs: number): Instant => wholeMs(epochMs) as Instant;

/** Brands whole milliseconds, negative ones included. A fraction is a fault of ours, so it throws. */
export const duration = (ms: number): Duration => wholeMs(ms) as Duration;

const wholeMs = (value: number): number => {
  if (!Number.isSafeInteger(value)) throw new Error(`not a whole number of milliseconds: ${value}`);
  return value;
};

export const seconds = (count: number): Duration => duration(count * 1000);
export const minutes = (count: number): Duration => seconds(count * 60);
export const hours = (count: number): Duration => minutes(count * 60);

export const after = (start: Instant, length: Duration): Instant => instant(start + length);
export const latest = (...moments: readonly Instant[]): Instant => instant(Math.max(...moments));
export const earliest = (...moments: readonly Instant[]): Instant => instant(Math.min(...moments));

/** Time from one moment to a later one; zero when they come the other way round. */
export const elapsed = (from: Instant, to: Instant): Duration => duration(Math.max(0, to - from));

export const monthOf = (moment: Instant, zone: TimeZone): Month => format(new TZDate(moment, zone), 'yyyy-MM') as Month;

/** The moment the month of `moment` ends and the next one begins, on the wall clock of the zone. */
export const endOfMonth = (moment: Instant, zone: TimeZone): Instant =>
  instant(addMonths(startOfMonth(new TZDate(moment, zone)), 1).getTime());

/** The moment the month of `moment` began. */
export const beginningOfMonth = (moment: Instant, zone: TimeZone): Instant =>
  instant(startOfMonth(new TZDate(moment, zone)).getTime());

export const localTime = (moment: Instant, zone: TimeZone): LocalTime =>
  format(new TZDate(moment, zone), "yyyy-MM-dd'T'HH:mm:ss") as LocalTime;

/** `PT35H59M30S`: a whole number of seconds as ISO 8601 writes it, rounded down; `PT0S` for nothing. */
export const isoDuration = (length: Duration): string => {
  const total = Math.floor(Math.max(0, length) / 1000);
  const [h, m, s] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60];
  const text = `${h ? `${h}H` : ''}${m ? `${m}M` : ''}${s ? `${s}S` : ''}`;
  return `PT${text || '0S'}`;
};

/** `2026-11-21T09:00:00Z`, whole seconds, as the command line and logs write a moment. */
export const isoInstant = (moment: Instant): string => format(new TZDate(moment, 'UTC'), "yyyy-MM-dd'T'HH:mm:ss'Z'");
