import { type Abilities } from './abilities.ts';
import { type CellRows, type Place } from './canvas.ts';
import { blank, type Cell, sameCell } from './cell.ts';
import { isDoubtful } from './cell-width.ts';
import { createHand, type Hand, type HandState } from './drawing-hand.ts';
import { plain, type Style } from './style.ts';

type Difference = {
  /** What the terminal shows. */
  readonly shown: CellRows;
  /** What it shall show; as large. */
  readonly next: CellRows;
  readonly from: HandState;
  /** Where the cursor is to stand afterwards; undefined where it is hidden. */
  readonly cursor: Place | undefined;
  readonly abilities: Abilities;
};

type RowDifference = {
  readonly row: number;
  readonly shown: readonly Cell[];
  readonly next: readonly Cell[];
  readonly hand: Hand;
  readonly abilities: Abilities;
};

/** Fewer blanks than these bytes of EL are written as blanks. */
const eraseLineBytes = 3;

/** The first column of the blank rest of a row. */
const blankFrom = (row: readonly Cell[]): number => {
  let column = row.length;
  while (column > 0 && sameCell(row[column - 1], blank)) column -= 1;
  return column;
};

/** The style of the next letter that has to be written: a blank before it may be written in that style already. */
const styleAhead = ({ shown, next }: RowDifference, from: number): Style => {
  for (let column = from; column < next.length; column += 1) {
    const cell = next[column];
    if (cell && cell.text !== ' ' && !sameCell(shown[column], cell)) return cell.style;
  }
  return plain;
};

/** How many blanks from a column on are to be erased: up to the last that has to change. */
const erasable = ({ shown, next }: RowDifference, from: number): { readonly count: number; readonly dirty: number } => {
  let count = 0;
  let dirty = 0;
  for (let column = from; sameCell(next[column], blank); column += 1) {
    if (sameCell(shown[column], blank)) continue;
    count = column - from + 1;
    dirty += 1;
  }
  return { count, dirty };
};

/** Whether erasing is shorter than writing blanks, the way over them counted where the next cell has to change too. */
const erasingPays = (
  { shown, next }: RowDifference,
  from: number,
  { count, dirty }: ReturnType<typeof erasable>,
): boolean => {
  const bytes = `\x1b[${count}X`.length;
  const goesOn = from + count < next.length && !sameCell(shown[from + count], next[from + count]);
  return dirty > (goesOn ? 2 * bytes : bytes);
};

/** Draws one cell or a run of blanks; the column after it. */
const drawAt = (difference: RowDifference, column: number, cell: Cell): number => {
  const { row, next, hand, abilities } = difference;
  hand.moveTo({ column, row }, next);
  const blanks = abilities.erasesCharacters ? erasable(difference, column) : { count: 0, dirty: 0 };
  if (erasingPays(difference, column, blanks)) {
    hand.eraseCharacters(blanks.count);
    return column + blanks.count;
  }
  hand.type(cell, cell.text === ' ' ? styleAhead(difference, column) : cell.style);
  return column + 1;
};

const drawRow = (difference: RowDifference): void => {
  const { row, shown, next, hand } = difference;
  const rest = blankFrom(next);
  const restIsDirty =
    next.filter((_, column) => column >= rest && !sameCell(shown[column], blank)).length > eraseLineBytes;
  /** What stands right of a doubtful cell may have been damaged by it. */
  let damaged = -1;
  for (let column = 0; column < next.length; ) {
    const cell = next[column] ?? blank;
    if (cell.columns === 0 || (sameCell(shown[column], cell) && column !== damaged)) {
      column += 1;
    } else if (column >= rest && restIsDirty) {
      hand.moveTo({ column, row }, next);
      hand.eraseToEnd();
      return;
    } else {
      if (isDoubtful(cell.text)) damaged = column + cell.columns;
      column = drawAt(difference, column, cell);
    }
  }
};

/** The bytes that turn what the terminal shows into what it shall show, and how they leave it. */
export const frameDifference = (difference: Difference): { readonly bytes: string; readonly hand: HandState } => {
  const { shown, next, from, cursor, abilities } = difference;
  const hand = createHand(from, next[0]?.length ?? 0, abilities);
  for (const [row, cells] of next.entries()) {
    drawRow({ row, shown: shown[row] ?? [], next: cells, hand, abilities });
  }
  if (cursor) hand.moveTo(cursor, next[cursor.row] ?? []);
  return { bytes: hand.bytes(), hand: hand.state() };
};
