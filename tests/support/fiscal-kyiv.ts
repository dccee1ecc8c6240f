/** Kyiv's calendar by Intl alone, so that a test's arithmetic shares nothing with the code it judges. */
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Kyiv',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `2026-11-02T09:00:00` on a wall clock in Kyiv. */
export const kyivText = (ms: number): string => clock.format(ms).replace(' ', 'T');

/** `2026-11`: the month a moment belongs to in Kyiv. */
export const kyivMonth = (ms: number): string => kyivText(ms).slice(0, 7);

const minute = 60_000;

/** The first minute whose month in Kyiv is another than the one before, searched minute by minute around the UTC month's end. */
const turnAfter = (year: number, month: number): number => {
  const around = Date.UTC(year, month, 1);
  let moment = around - 240 * minute;
  while (kyivMonth(moment) === kyivMonth(moment - minute)) moment += minute;
  return moment;
};

/** The moments at which a month ends and the next begins in Kyiv, from 2026 to 2029. */
export const monthTurns: readonly number[] = Array.from({ length: 48 }, (_, index) => turnAfter(2026, index));

/** The next turn of the month strictly after a moment. */
export const nextTurn = (ms: number): number => monthTurns.find((turn) => turn > ms) ?? Number.POSITIVE_INFINITY;

/** Time a span has in common with the Kyiv month of `ms`. */
export const withinMonthOf = (ms: number, from: number, to: number): number => {
  const end = nextTurn(ms);
  const begin = monthTurns.findLast((turn) => turn <= ms) ?? Number.NEGATIVE_INFINITY;
  return Math.max(0, Math.min(to, end) - Math.max(from, begin));
};
