const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Kyiv',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const wallParts = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The wall clock of Kyiv as digits that sort, `20261121090500`. */
export const wallClock = (epochMs: number): string => {
  const parts = new Map(clock.formatToParts(epochMs).map(({ type, value }) => [type, value]));
  return wallParts.map((part) => parts.get(part)).join('');
};

const asUtc = (wall: string): number =>
  Date.UTC(
    Number(wall.slice(0, 4)),
    Number(wall.slice(4, 6)) - 1,
    Number(wall.slice(6, 8)),
    Number(wall.slice(8, 10)),
    Number(wall.slice(10, 12)),
    Number(wall.slice(12, 14)),
  );

/** How far Kyiv is ahead of UTC at a moment, in ms. */
const offset = (epochMs: number): number => asUtc(wallClock(epochMs)) - Math.floor(epochMs / 1000) * 1000;

/** The moments the wall clock shows this: none in the hour skipped in spring, two in the hour repeated in autumn. */
export const momentsOf = (wall: string): readonly number[] => {
  const utc = asUtc(wall);
  const offsets = new Set([offset(utc - 4 * hourMs), offset(utc)]);
  return [...offsets]
    .map((ahead) => utc - ahead)
    .filter((moment) => wallClock(moment) === wall)
    .sort((a, b) => a - b);
};

/** `20261121090500` for ORDERDATE `21112026` and ORDERTIME `090500`. */
export const wallOf = (orderDate: string, orderTime: string): string =>
  `${orderDate.slice(4)}${orderDate.slice(2, 4)}${orderDate.slice(0, 2)}${orderTime}`;

/** The calendar month of Kyiv a moment falls in, `202611`. */
export const monthOf = (epochMs: number): string => wallClock(epochMs).slice(0, 6);

/** Whether the clocks went back within the hour before this moment, so that the wall repeats what it showed. */
export const isRepeatedHour = (epochMs: number): boolean => offset(epochMs) < offset(epochMs - hourMs);

/** `2026-11-21T09:05:00+02:00`, as replies write a moment. */
export const isoWithOffset = (epochMs: number): string => {
  const w = wallClock(epochMs);
  const ahead = offset(epochMs) / minuteMs;
  const zone = `+${String(Math.floor(ahead / 60)).padStart(2, '0')}:${String(ahead % 60).padStart(2, '0')}`;
  return `${w.slice(0, 4)}-${w.slice(4, 6)}-${w.slice(6, 8)}T${w.slice(8, 10)}:${w.slice(10, 12)}:${w.slice(12)}${zone}`;
};
