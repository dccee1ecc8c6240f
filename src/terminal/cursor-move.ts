import { type Place } from './canvas.ts';

/** Where the cursor is, as far as it is known: after the last column only the terminal knows the column. */
export type CursorPlace = { readonly column: number | undefined; readonly row: number | undefined };

/** Writes again what stands in the target row between two columns; undefined where that would change something. */
export type Retype = (from: number, to: number) => string | undefined;

type Move = { readonly from: CursorPlace; readonly to: Place; readonly retype: Retype };

/** Lines a line feed may go down: further down a sequence is shorter. */
const mostLineFeeds = 3;

const counted = (count: number, final: string): string => `\x1b[${count === 1 ? '' : count}${final}`;

const absolute = ({ column, row }: Place): string => {
  if (column === 0) return row === 0 ? '\x1b[H' : `\x1b[${row + 1}H`;
  return `\x1b[${row === 0 ? '' : row + 1};${column + 1}H`;
};

/** A terminal sends CR before each LF by itself, which counts. */
const cost = (bytes: string): number => {
  let feeds = 0;
  for (const character of bytes) if (character === '\n') feeds += 1;
  return Buffer.byteLength(bytes) + feeds;
};

const cheapest = (ways: readonly (string | undefined)[]): string | undefined => {
  let best: string | undefined;
  for (const way of ways) if (way !== undefined && (best === undefined || cost(way) < cost(best))) best = way;
  return best;
};

const forward = (from: number, to: number, retype: Retype): string =>
  from === to ? '' : (cheapest([counted(to - from, 'C'), retype(from, to)]) ?? '');

const along = (from: number, to: number, retype: Retype): string | undefined => {
  if (from <= to) return forward(from, to, retype);
  return cheapest(['\b'.repeat(from - to), counted(from - to, 'D'), `\r${forward(0, to, retype)}`]);
};

const downByLines = ({ from, to, retype }: Move, lines: number): string | undefined => {
  if (lines < 1 || lines > mostLineFeeds) return undefined;
  return `${from.column === 0 ? '' : '\r'}${'\n'.repeat(lines)}${forward(0, to.column, retype)}`;
};

const straight = (from: number, { to, retype }: Move, lines: number): string | undefined => {
  const vertical = lines === 0 ? '' : counted(Math.abs(lines), lines < 0 ? 'A' : 'B');
  const horizontal = along(from, to.column, retype);
  return horizontal === undefined ? undefined : vertical + horizontal;
};

/** The shortest bytes that bring the cursor from one place to another. */
export const cursorMove = (move: Move): string => {
  const { from, to, retype } = move;
  if (from.row === undefined) return absolute(to);
  const lines = to.row - from.row;
  const unknown = from.column === undefined;
  const byLine = lines === 0 && unknown ? `\r${forward(0, to.column, retype)}` : downByLines(move, lines);
  const byCell = unknown ? undefined : straight(from.column, move, lines);
  return cheapest([byCell, byLine, absolute(to)]) ?? '';
};
