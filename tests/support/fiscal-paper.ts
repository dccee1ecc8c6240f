import { type PaperLine } from '../../src/fiscal/paper.ts';

const marks: Readonly<Record<'left' | 'centre', string>> = { left: '', centre: '· ' };

/** A printed line as one text: `*` for strong, `·` for centred, `|` between the two ends of a pair. */
const row = (line: PaperLine): string => {
  switch (line.kind) {
    case 'rule':
      return '---';
    case 'qr':
      return `QR ${line.address}`;
    case 'pair':
      return `${line.strong ? '*' : ''}${line.left} | ${line.right}`;
    case 'text':
      return `${line.strong ? '*' : ''}${marks[line.align]}${line.text}`;
  }
};

/** A whole paper, a text a line, top to bottom. */
export const rows = (lines: readonly PaperLine[]): readonly string[] => lines.map(row);
