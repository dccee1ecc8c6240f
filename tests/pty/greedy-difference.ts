import { type SeenCell, type SeenScreen } from '../terminal/emulator.ts';

/**
 * How many bytes a simple program needs to turn one screen into another: from left to right and from top to bottom, each
 * changed cell by the cheapest of a few moves, its look set when it differs, a short gap written over, a blank rest of a line
 * erased. It knows nothing of the frames between the two screens, and shares nothing with the program it judges. With
 * `cursor` it begins where the terminal's cursor stands and brings it to its new place.
 */
export const greedyBytes = (before: SeenScreen, after: SeenScreen, cursor?: CursorMove): number => {
  const at = { column: -1, row: -1, ...cursor?.from, look: '', bytes: 0 };
  for (const [row, cells] of after.entries()) lineBytes(at, row, { before: before[row] ?? [], cells });
  const back = cursor ? moveBytes(at, cursor.to) : 0;
  return at.bytes + back + (at.look === '' ? 0 : '\x1b[m'.length);
};

type Place = { readonly column: number; readonly row: number };

/** Where the cursor stands, and where it is to stand afterwards. */
type CursorMove = { readonly from: Place; readonly to: Place };

type At = { column: number; row: number; look: string; bytes: number };

type Line = { readonly before: readonly SeenCell[]; readonly cells: readonly SeenCell[] };

const same = (one: SeenCell | undefined, other: SeenCell | undefined): boolean =>
  one?.text === other?.text && one?.look === other?.look;

const isBlank = (cell: SeenCell | undefined): boolean => cell?.text === ' ' && cell.look === '';

const moveBytes = ({ column, row }: Place, to: Place): number => {
  if (column === to.column && row === to.row) return 0;
  const ways = [`\x1b[${to.row + 1}${to.column ? `;${to.column + 1}` : ''}H`.length];
  const by = to.column - column;
  if (row === to.row && column >= 0 && by > 0) ways.push(`\x1b[${by === 1 ? '' : by}C`.length);
  if (row === to.row && by < 0) ways.push(-by);
  if (row === to.row && to.column === 0) ways.push(1);
  if (to.column === 0 && row >= 0 && to.row > row) ways.push(1 + to.row - row);
  return Math.min(...ways);
};

const lookBytes = (from: string, to: string): number => {
  if (from === to) return 0;
  if (to === '') return '\x1b[m'.length;
  if (from !== '' && to.startsWith(`${from};`)) return `\x1b[${to.slice(from.length + 1)}m`.length;
  return from === '' ? `\x1b[${to}m`.length : `\x1b[0;${to}m`.length;
};

const textBytes = (cells: readonly SeenCell[]): number => Buffer.byteLength(cells.map(({ text }) => text).join(''));

const goTo = (at: At, column: number, row: number, cells: readonly SeenCell[]): void => {
  const gap = at.row === row && at.column >= 0 && column > at.column ? cells.slice(at.column, column) : [];
  const bridge = gap.length > 0 && gap.every(({ look, width }) => look === at.look && width === 1);
  const move = moveBytes(at, { column, row });
  at.bytes += bridge ? Math.min(textBytes(gap), move) : move;
  at.column = column;
  at.row = row;
};

const lineBytes = (at: At, row: number, { before, cells }: Line): void => {
  let rest = cells.length;
  while (rest > 0 && isBlank(cells[rest - 1])) rest -= 1;
  const erases = cells.filter((cell, column) => column >= rest && !same(before[column], cell)).length > 4;
  for (const [column, cell] of cells.entries()) {
    if (same(before[column], cell) || cell.width === 0) continue;
    goTo(at, column, row, cells);
    const erasing = erases && column >= rest;
    const look = erasing ? '' : cell.look;
    at.bytes += lookBytes(at.look, look) + (erasing ? '\x1b[K'.length : Buffer.byteLength(cell.text));
    at.look = look;
    if (erasing) return;
    at.column = column + cell.width < cells.length ? column + cell.width : -1;
  }
};
