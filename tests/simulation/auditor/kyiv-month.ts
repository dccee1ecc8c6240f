/** A calendar month as Kyiv has it, epoch ms. */
export type MonthSpan = { readonly from: number; readonly to: number };

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Kyiv',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

const parts = (at: number): Readonly<Record<string, number>> =>
  Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));

const hour = 3_600_000;

/** Midnight of the first of a month in Kyiv: two hours before UTC's in winter, three in summer. */
const firstOf = (year: number, month: number): number => {
  const utc = Date.UTC(year, month - 1, 1);
  return [utc - 3 * hour, utc - 2 * hour].find((at) => parts(at)['hour'] === 0 && parts(at)['day'] === 1) ?? utc;
};

const known = new Map<number, MonthSpan>();

export const kyivMonth = (at: number): MonthSpan => {
  const { year = 0, month = 0 } = parts(at);
  const key = year * 100 + month;
  const span = known.get(key) ?? { from: firstOf(year, month), to: firstOf(year, month + 1) };
  known.set(key, span);
  return span;
};
