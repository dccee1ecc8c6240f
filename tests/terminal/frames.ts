import fc from 'fast-check';

/** A piece of a line: SGR parameters and the characters under them. */
export type Piece = { readonly style: string; readonly text: string };

/** What Ink would draw: lines of pieces, none wider than the screen. */
export type Frame = readonly (readonly Piece[])[];

const styles = ['', '1', '2', '7', '1;33', '36', '38;5;208', '44', '4;31', '1;7;32', '48;2;1;2;3', '9', '3', '1;2'];

const characters: readonly (readonly [text: string, columns: number])[] = [
  ...[...'abc019.,:│─┌█▐№×…›'].map((text): [string, number] => [text, 1]),
  ...[...'МолокоїЄ'].map((text): [string, number] => [text, 1]),
  ...[...'漢字テ한！'].map((text): [string, number] => [text, 2]),
  ['e\u0301', 1],
  ['н\u0306\u0301', 1],
  [' ', 1],
  [' ', 1],
  ['          ', 10],
];

/** Characters cut at the first that does not fit any more. */
const fitting = (picked: readonly (readonly [string, number])[], columns: number): string => {
  let width = 0;
  let text = '';
  for (const [each, wide] of picked) {
    if (width + wide > columns) break;
    width += wide;
    text += each;
  }
  return text;
};

const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text.replaceAll(/\p{Mn}/gu, '')) width += '漢字テ한！'.includes(character) ? 2 : 1;
  return width;
};

const pieces = (columns: number): fc.Arbitrary<Piece> =>
  fc
    .tuple(fc.constantFrom(...styles), fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 24 }))
    .map(([style, picked]) => ({ style, text: fitting(picked, columns) }));

const line = (columns: number): fc.Arbitrary<readonly Piece[]> =>
  fc.array(pieces(columns), { maxLength: 4 }).map((picked) => {
    let left = columns;
    return picked.filter(({ text }) => {
      const fits = widthOf(text) <= left;
      if (fits) left -= widthOf(text);
      return fits;
    });
  });

/** A frame that follows another: some of its lines are drawn anew, the others stay or move a line up. */
export type Step = { readonly lines: Frame; readonly stay: readonly number[] };

/** Steps of a screen of this size. */
export const steps = (columns: number, rows: number): fc.Arbitrary<Step> =>
  fc.record({
    lines: fc.array(line(columns), { minLength: rows, maxLength: rows }),
    stay: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: rows, maxLength: rows }),
  });

/** The frame after a step. */
export const frameAfter = (before: Frame, { lines, stay }: Step): Frame =>
  lines.map((fresh, row) => {
    if (stay[row] === 0) return fresh;
    return (stay[row] === 1 ? before[row + 1] : before[row]) ?? fresh;
  });

/** A frame as text: every line begins and ends without attributes, as Ink's do. */
export const textOf = (frame: Frame): string =>
  frame
    .map((each) => each.map(({ style, text }) => (style ? `\x1b[${style}m${text}\x1b[0m` : text)).join(''))
    .join('\n');

/** What Ink sends to draw a frame over one of so many lines. */
export const overwriting = (lines: number, frame: string): string =>
  `\x1b[?2026h${lines > 0 ? `${'\x1b[2K\x1b[1A'.repeat(lines - 1)}\x1b[2K\x1b[G` : ''}${frame}\x1b[?2026l`;
