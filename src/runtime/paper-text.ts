import { renderUnicodeCompact } from 'uqr';
import { type PaperLine } from '../fiscal/paper.ts';

/** The usual roll of 80 mm with a legible font. */
const defaultWidthColumns = 40;

/** A document as plain text for the screen, a file or the command line: long names wrapped, the QR code in half blocks. */
export const paperText = (lines: readonly PaperLine[], widthColumns = defaultWidthColumns): string =>
  lines.flatMap((line) => printed(line, widthColumns)).join('\n');

const printed = (line: PaperLine, width: number): readonly string[] => {
  switch (line.kind) {
    case 'text':
      return wrapped(line.text, width).map((text) => (line.align === 'centre' ? centred(text, width) : text));
    case 'pair':
      return pairLines(line.left, line.right, width);
    case 'rule':
      return ['-'.repeat(width)];
    case 'qr':
      return qrLines(line.address, width);
  }
};

/** The right part stands at the edge of the last line of the left one; where both do not fit it takes a line of its own. */
const pairLines = (left: string, right: string, width: number): readonly string[] => {
  const names = wrapped(left, width);
  const last = names.at(-1) ?? '';
  if (length(last) + 1 + length(right) <= width)
    return [...names.slice(0, -1), last + right.padStart(width - length(last))];
  return [...names, right.padStart(width)];
};

/** Drawn white on black by the terminal's own colours; without a border where the paper is just as wide as the code. */
const qrLines = (address: string, width: number): readonly string[] => {
  const bordered = renderUnicodeCompact(address, { border: 1 }).split('\n');
  const lines =
    length(bordered[0] ?? '') <= width ? bordered : renderUnicodeCompact(address, { border: 0 }).split('\n');
  return lines.map((line) => centred(line, width));
};

const length = (text: string): number => [...text].length;

const centred = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, Math.floor((width - length(text)) / 2))) + text;

const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && length(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
};

const pieces = (word: string, width: number): readonly string[] => {
  const characters = [...word];
  if (characters.length <= width) return [word];
  return Array.from({ length: Math.ceil(characters.length / width) }, (_, index) =>
    characters.slice(index * width, (index + 1) * width).join(''),
  );
};
