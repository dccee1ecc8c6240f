import { blank, type Cell, cellOf, cursorCell } from './cell.ts';
import { columnsOf } from './cell-width.ts';
import { type Style } from './style.ts';

/** The size of a terminal, in cells. */
export type Size = { readonly columns: number; readonly rows: number };

/** What stands on a screen, row by row. */
export type CellRows = readonly (readonly Cell[])[];

/** A place on a screen, counted from 0. */
export type Place = { readonly column: number; readonly row: number };

/** A screen in memory that behaves like a terminal with autowrap, in which a line feed begins a new line. */
export type Canvas = {
  readonly rows: () => CellRows;
  readonly cursor: () => Place;
  readonly put: (character: string, style: Style) => void;
  /** Writes the cell at which the terminal's cursor is to stand. */
  readonly putCursor: () => void;
  /** Where that cell is; undefined where it was not drawn, or was drawn over. */
  readonly cursorCellAt: () => Place | undefined;
  readonly carriageReturn: () => void;
  readonly lineFeed: () => void;
  /** To a place; what lies outside is brought to the edge. */
  readonly moveTo: (place: Place) => void;
  /** Blanks the cells from one place up to, not including, another. */
  readonly erase: (from: Place, to: Place) => void;
  /** Keeps what still fits, in its place. */
  readonly resize: (size: Size) => void;
};

const between = (value: number, most: number): number => Math.max(0, Math.min(most, value));

const blankRow = (columns: number): Cell[] => new Array<Cell>(columns).fill(blank);

/** A row of another width; a wide character cut in half is gone. */
const resizedRow = (row: readonly Cell[], columns: number): Cell[] => {
  const cells = [...row.slice(0, columns), ...blankRow(Math.max(0, columns - row.length))];
  if (cells.at(-1)?.columns === 2) cells[columns - 1] = blank;
  return cells;
};

/** Writes a cell; half a wide character that was there loses its other half. */
const place = (row: Cell[], at: number, cell: Cell): void => {
  if (row[at]?.columns === 0) row[at - 1] = blank;
  const last = at + Math.max(1, cell.columns) - 1;
  if (row[last]?.columns === 2) row[last + 1] = blank;
  row[at] = cell;
  if (cell.columns === 2) row[at + 1] = cellOf('', cell.style);
};

/** Puts a character that combines onto the one it combines with. */
const combine = (row: Cell[], before: number, character: string): void => {
  const at = row[before]?.columns === 0 ? before - 1 : before;
  const base = row[at];
  if (base) row[at] = cellOf(base.text + character, base.style);
};

/** An empty canvas. */
export const createCanvas = (first: Size): Canvas => {
  let size = first;
  let rows = Array.from({ length: size.rows }, () => blankRow(size.columns));
  let column = 0;
  let row = 0;
  /** The last column was written: the next character goes to the next line. */
  let full = false;

  const go = (nextColumn: number, nextRow: number): void => {
    column = between(nextColumn, size.columns - 1);
    row = between(nextRow, size.rows - 1);
    full = false;
  };
  const lineFeed = (): void => {
    if (row === size.rows - 1) rows = [...rows.slice(1), blankRow(size.columns)];
    go(0, row + 1);
  };
  const putCell = (cell: Cell): void => {
    const columns = Math.max(1, cell.columns);
    if (full || column + columns > size.columns) lineFeed();
    place(rows[row] ?? [], column, cell);
    const end = column + columns;
    go(end, row);
    full = end >= size.columns;
  };
  const put = (character: string, style: Style): void => {
    const before = full ? column : column - 1;
    if (columnsOf(character) > 0) putCell(cellOf(character, style));
    else if (before >= 0) combine(rows[row] ?? [], before, character);
  };
  const cursorCellAt = (): Place | undefined => {
    const inRow = rows.findIndex((cells) => cells.includes(cursorCell));
    return inRow < 0 ? undefined : { column: rows[inRow]?.indexOf(cursorCell) ?? 0, row: inRow };
  };

  return {
    rows: () => rows,
    cursor: () => ({ column, row }),
    put,
    putCursor: () => putCell(cursorCell),
    cursorCellAt,
    lineFeed,
    carriageReturn: () => go(0, row),
    moveTo: (to) => go(to.column, to.row),
    erase: (from, to) => {
      for (let each = from.row; each <= to.row; each += 1) {
        const begin = each === from.row ? from.column : 0;
        rows[each]?.fill(blank, begin, each === to.row ? to.column : size.columns);
      }
      full = false;
    },
    resize: (to) => {
      size = to;
      rows = Array.from({ length: to.rows }, (_, each) => resizedRow(rows[each] ?? [], to.columns));
      go(column, row);
    },
  };
};

/** A copy that stays as it is while the canvas goes on. */
export const copyOf = (rows: CellRows): CellRows => rows.map((row) => [...row]);

/** A screen as large as this one where nothing was drawn. */
export const blankRowsLike = (rows: CellRows): CellRows => rows.map((row) => blankRow(row.length));
