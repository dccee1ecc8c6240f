/** Cuts or pads `text` to exactly `width` cells; every character the register shows is one cell wide. */
export const fitted = (text: string, width: number, cut = '…'): string => {
  const characters = [...text.normalize('NFC')];
  if (characters.length <= width) return text + ' '.repeat(width - characters.length);
  return width <= 0 ? '' : characters.slice(0, width - 1).join('') + cut;
};

/** The same, standing at the right. A number that does not fit is never cut: it pushes out instead. */
export const right = (text: string, width: number): string => ' '.repeat(Math.max(0, width - cells(text))) + text;

/** How many cells a text takes. */
export const cells = (text: string): number => [...text.normalize('NFC')].length;

/** Text in lines of at most `width` cells, broken between words where there are any. */
export const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (cells(longer) > width && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
};

const pieces = (word: string, width: number): readonly string[] => {
  const characters = [...word];
  if (characters.length <= width) return [word];
  const count = Math.ceil(characters.length / width);
  return Array.from({ length: count }, (_, index) => characters.slice(index * width, (index + 1) * width).join(''));
};
