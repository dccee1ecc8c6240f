import { type Instant, localTime, type TimeZone } from '../../fiscal/time.ts';

/** `14:32` on the register's wall clock. */
export const clockText = (moment: Instant, zone: TimeZone): string => localTime(moment, zone).slice(11, 16);

/** `14:32:07`. */
export const exactClockText = (moment: Instant, zone: TimeZone): string => localTime(moment, zone).slice(11);

/** `21.11`. */
export const dayText = (moment: Instant, zone: TimeZone): string => {
  const [, month, day] = localTime(moment, zone).slice(0, 10).split('-');
  return `${day}.${month}`;
};

/** `21.11.2026`. */
export const dateText = (moment: Instant, zone: TimeZone): string =>
  `${dayText(moment, zone)}.${localTime(moment, zone).slice(0, 4)}`;
