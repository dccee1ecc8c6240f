import { type Abilities } from './abilities.ts';
import { type Place } from './canvas.ts';
import { type Cell } from './cell.ts';
import { isDoubtful } from './cell-width.ts';
import { type CursorPlace, cursorMove, type Retype } from './cursor-move.ts';
import { styleChange } from './sgr.ts';
import { blankStyle, plain, type Style } from './style.ts';

/** What the terminal is set to between two frames: where its cursor is and in which style it writes. */
export type HandState = CursorPlace & { readonly style: Style };

/** Nothing is known of the cursor; the style was reset. */
export const lostHand: HandState = { column: undefined, row: undefined, style: plain };

/** Draws on the terminal, in as few bytes as it can, and remembers where it stands. */
export type Hand = {
  readonly moveTo: (place: Place, row: readonly Cell[]) => void;
  /** Writes the cell the hand stands at; `next` is the style of what comes after it. */
  readonly type: (cell: Cell, next: Style) => void;
  readonly eraseToEnd: () => void;
  readonly eraseCharacters: (count: number) => void;
  readonly bytes: () => string;
  readonly state: () => HandState;
};

/** Retyping more than this is never shorter than a move. */
const mostRetyped = 8;

/** Whether a cell looks the same when written in another style: a blank does not show the weight of letters. */
const looksRightIn = (style: Style, { text, style: own }: Cell): boolean =>
  own === style || (text === ' ' && blankStyle(style) === own);

const retyping =
  (row: readonly Cell[], style: Style): Retype =>
  (from, to) => {
    if (to - from > mostRetyped) return undefined;
    let text = '';
    for (const cell of row.slice(from, to)) {
      if (cell.columns !== 1 || isDoubtful(cell.text) || !looksRightIn(style, cell)) return undefined;
      text += cell.text;
    }
    return text;
  };

/** A hand that goes on from where the last one stood. */
export const createHand = (start: HandState, width: number, abilities: Abilities): Hand => {
  let { column, row, style } = start;
  const bytes: string[] = [];

  const setStyle = (to: Style): void => {
    bytes.push(styleChange(style, to, abilities.switchesOff));
    style = to;
  };
  const typeCertain = ({ text, columns }: Cell): void => {
    bytes.push(text);
    const end = (column ?? 0) + columns;
    column = end < width ? end : undefined;
  };
  /** Blanks first, should the terminal take less than we reckon; afterwards only it knows where the cursor is. */
  const typeDoubtful = ({ text, columns }: Cell): void => {
    const to = { column: column ?? 0, row: row ?? 0 };
    bytes.push(' '.repeat(columns), cursorMove({ from: lostHand, to, retype: () => undefined }), text);
    column = undefined;
    row = undefined;
  };
  /** Erasing fills with the ground of the style. */
  const eraseBy = (sequence: string): void => {
    if (blankStyle(style) !== plain) setStyle(plain);
    bytes.push(sequence);
  };

  return {
    bytes: () => bytes.join(''),
    state: () => ({ column, row, style }),
    moveTo: (to, cells) => {
      bytes.push(cursorMove({ from: { column, row }, to, retype: retyping(cells, style) }));
      ({ column, row } = to);
    },
    type: (cell, next) => {
      if (!looksRightIn(style, cell)) setStyle(looksRightIn(next, cell) ? next : cell.style);
      if (isDoubtful(cell.text)) typeDoubtful(cell);
      else typeCertain(cell);
    },
    eraseToEnd: () => eraseBy('\x1b[K'),
    eraseCharacters: (count) => eraseBy(`\x1b[${count}X`),
  };
};
