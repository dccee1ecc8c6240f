import { type Instant, localTime, type TimeZone } from '../../fiscal/time.ts';

const minuteMs = 60_000;

/** The banner asks for the same minute at every frame; a time zone's tables are slow. Zones differ by whole minutes. */
const lastMinute = new Map<TimeZone, { readonly minute: number; readonly text: string }>();

/** `2026-11-21T14:32` on the register's wall clock. */
const minuteText = (moment: Instant, zone: TimeZone): string => {
  const minute = Math.floor(moment / minuteMs);
  const last = lastMinute.get(zone);
  if (last?.minute === minute) return last.text;
  const text = localTime(moment, zone).slice(0, 16);
  lastMinute.set(zone, { minute, text });
  return text;
};

/** `14:32` on the register's wall clock. */
export const clockText = (moment: Instant, zone: TimeZone): string => minuteText(moment, zone).slice(11);

/** `14:32:07`. */
export const exactClockText = (moment: Instant, zone: TimeZone): string => localTime(moment, zone).slice(11);

/** `21.11`. */
export const dayText = (moment: Instant, zone: TimeZone): string => {
  const [, month, day] = minuteText(moment, zone).slice(0, 10).split('-');
  return `${day}.${month}`;
};

/** `21.11.2026`. */
export const dateText = (moment: Instant, zone: TimeZone): string =>
  `${dayText(moment, zone)}.${minuteText(moment, zone).slice(0, 4)}`;
