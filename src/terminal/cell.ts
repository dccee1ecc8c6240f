import { columnsOf } from './cell-width.ts';
import { remembered } from './remembered.ts';
import { blankStyle, plain, type Style } from './style.ts';

/** One place of the screen. Two cells are the same when they are the same object: `cellOf` makes each one once. */
export type Cell = {
  /** The character with all that combines with it; empty for the right half of a wide one. */
  readonly text: string;
  readonly style: Style;
  /** How many columns it takes: 1, 2, or 0 for the right half of a wide one. */
  readonly columns: 0 | 1 | 2;
};

/** A place where nothing was drawn. */
export const blank: Cell = { text: ' ', style: plain, columns: 1 };

/** A blank at which the terminal's cursor stands; it looks like `blank`, and is another object. */
export const cursorCell: Cell = { text: ' ', style: plain, columns: 1 };

/** The character of a frame that asks for the cursor: where it is drawn, the terminal shows a blank and its own cursor. */
export const cursorMark = '▌';

const letter = remembered(
  (style: Style, text: string): Cell => ({ text, style, columns: text === '' ? 0 : columnsOf(text) }),
);

/** The one cell of this text in this style; blanks whose difference cannot be seen are one. */
export const cellOf = (text: string, style: Style): Cell => {
  if (text !== ' ') return letter(style, text);
  const seen = blankStyle(style);
  return seen === plain ? blank : letter(seen, text);
};

/** Whether two cells look the same. */
export const sameCell = (one: Cell | undefined, other: Cell | undefined): boolean =>
  one === other || (one?.text === other?.text && one?.style === other?.style && one?.columns === other?.columns);
