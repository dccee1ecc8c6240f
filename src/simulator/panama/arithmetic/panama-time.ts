/** Panama is five hours behind UTC all the year (protocol 1.1). */
const behindMs = 5 * 3_600_000;

export const dayMs = 86_400_000;
export const hourMs = 3_600_000;

/** `2026-01-15T09:12:30-05:00` for a moment, fractions of a second cut off. */
export const writeMoment = (epochMs: number): string =>
  `${new Date(epochMs - behindMs).toISOString().slice(0, 19)}-05:00`;

/** `2026-01-15`, the date in Panama. */
export const dateOf = (epochMs: number): string => writeMoment(epochMs).slice(0, 10);

/** Reads `YYYY-MM-DDThh:mm:ss-05:00`, with a blank for the T as well; undefined when it is no such moment of the calendar. */
export const readMoment = (text: string): number | undefined => {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d-05:00$/.test(text)) return undefined;
  const moment = Date.parse(text.replace(' ', 'T'));
  return Number.isNaN(moment) || writeMoment(moment) !== text.replace(' ', 'T') ? undefined : moment;
};

/** The end of the working day so many working days ahead; Saturdays and Sundays are none. */
export const endOfWorkingDay = (epochMs: number, ahead: number): number => {
  let day = Math.floor((epochMs - behindMs) / dayMs);
  for (let left = ahead; left > 0; ) {
    day += 1;
    const weekday = (day + 4) % 7;
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return (day + 1) * dayMs + behindMs;
};
