/** Digits in half blocks: three rows, three columns. */
const blocks: Readonly<Record<string, readonly [string, string, string]>> = {
  0: ['█▀█', '█ █', '▀▀▀'],
  1: [' ▀█', '  █', '  ▀'],
  2: ['▀▀█', '█▀▀', '▀▀▀'],
  3: ['▀▀█', ' ▀█', '▀▀▀'],
  4: ['█ █', '▀▀█', '  ▀'],
  5: ['█▀▀', '▀▀█', '▀▀▀'],
  6: ['█▀▀', '█▀█', '▀▀▀'],
  7: ['▀▀█', '  █', '  ▀'],
  8: ['█▀█', '█▀█', '▀▀▀'],
  9: ['█▀█', '▀▀█', '▀▀▀'],
  ',': [' ', ' ', '█'],
  '.': [' ', ' ', '▀'],
  '−': ['   ', '▀▀▀', '   '],
};

/** The same as seven segments, for terminals without half blocks. */
const segments: typeof blocks = {
  0: [' _ ', '| |', '|_|'],
  1: ['   ', '  |', '  |'],
  2: [' _ ', ' _|', '|_ '],
  3: [' _ ', ' _|', ' _|'],
  4: ['   ', '|_|', '  |'],
  5: [' _ ', '|_ ', ' _|'],
  6: [' _ ', '|_ ', '|_|'],
  7: [' _ ', '  |', '  |'],
  8: [' _ ', '|_|', '|_|'],
  9: [' _ ', '|_|', ' _|'],
  ',': [' ', ' ', ','],
  '.': [' ', ' ', '.'],
  '-': ['   ', ' _ ', '   '],
};

/** A number in three rows; characters without a large form, such as the gap between thousands, become a blank. */
export const bigDigits = (text: string, ascii: boolean): readonly [string, string, string] => {
  const shapes = ascii ? segments : blocks;
  const row = (at: 0 | 1 | 2): string => [...text].map((character) => shapes[character]?.[at] ?? ' ').join(' ');
  return [row(0), row(1), row(2)];
};
