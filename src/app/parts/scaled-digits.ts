import { bigDigits } from './big-digits.ts';

/** Cells that digits may take. */
type Room = { readonly columns: number; readonly rows: number };

/** How a terminal shows dots: two in a cell with half blocks, else one in two cells, which is as wide as high. */
type Grain = { readonly columnsInDot: number; readonly dotsInRow: number };

const halves: Grain = { columnsInDot: 1, dotsInRow: 2 };
const cells: Grain = { columnsInDot: 2, dotsInRow: 1 };

/** A number in the largest digits that fit into the room, at least in those of three rows. */
export const scaledDigits = (text: string, ascii: boolean, room: Room): readonly string[] => {
  const dots = dotsOf(text);
  const { columnsInDot, dotsInRow } = ascii ? cells : halves;
  const width = (dots[0]?.length ?? 0) * columnsInDot;
  const scale = Math.min(
    Math.floor(room.columns / Math.max(1, width)),
    Math.floor((room.rows * dotsInRow) / dots.length),
  );
  if (scale < 1) return bigDigits(text, ascii);
  const larger = dots.flatMap((row) =>
    Array.from({ length: scale }, () => [...row].map((dot) => dot.repeat(scale)).join('')),
  );
  return ascii ? larger.map((row) => row.replaceAll(/./g, '$&$&')) : paired(larger);
};

/** The rows of dots a number is made of, `#` for a dot that shines; the last row of all digits is dark and left out. */
const dotsOf = (text: string): readonly string[] =>
  bigDigits(text, false)
    .flatMap((row) => [
      row.replaceAll(/[█▀]/g, '#').replaceAll('▄', ' '),
      row.replaceAll(/[█▄]/g, '#').replaceAll('▀', ' '),
    ])
    .slice(0, text.includes(',') ? 6 : 5);

/** Two rows of dots in one row of half blocks. */
const paired = (rows: readonly string[]): readonly string[] =>
  rows.flatMap((upper, at) => {
    if (at % 2 === 1) return [];
    const lower = rows[at + 1] ?? '';
    return [[...upper].map((dot, column) => halfBlock(dot === '#', lower[column] === '#')).join('')];
  });

const halfBlock = (upper: boolean, lower: boolean): string => {
  if (upper) return lower ? '█' : '▀';
  return lower ? '▄' : ' ';
};
