import { cells, fitted } from '../format/cells.ts';
import { type AppModel } from '../model.ts';
import { type BannerView } from './banner-view.ts';
import { brand } from './brand.ts';
import { type Piece, said } from './piece-rows.tsx';

type Sight = Pick<AppModel, 'practice' | 'text' | 'size' | 'theme'>;

const indent = ' '.repeat(7);
const leastGap = 2;

/** Both lines of the banner, each exactly as wide as the screen. What is true comes first: the right half gives way. */
export const bannerLines = (app: Sight, view: BannerView): readonly [readonly Piece[], readonly Piece[]] => [
  firstLine(app, view),
  secondLine(app, view),
];

/** The mode is said whole, and the clock stands; between them the shift, the cashier and the date shrink step by step. */
const firstLine = (app: Sight, { mode, where }: BannerView): readonly Piece[] => {
  const { size, theme } = app;
  const name = ` ${brand(app)}`;
  const word = `${mode.mark} ${mode.word}`;
  const { clock } = where;
  const before = cells(name) + cells(word) + 2 * leastGap;
  const detail = cut(mode.detail, size.columns - before - leastGap - cells(clock) - 1, theme.marks.ellipsis);
  const room = size.columns - before - cells(detail) - leastGap - 1;
  const right = placeAndTime(where, room, theme.marks);
  return [
    said(name, 'strong'),
    said('  '),
    said(word, mode.role),
    said(`  ${detail}${' '.repeat(room - cells(right) + leastGap)}${right} `),
  ];
};

/** A cashier's name shorter than this says nothing. */
const shortestName = 4;

const placeAndTime = (
  { shift, cashier, date, clock }: BannerView['where'],
  room: number,
  { dot, ellipsis }: AppModel['theme']['marks'],
): string => {
  const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(` ${dot} `);
  const moment = `${date} ${clock}`;
  const forName = room - cells(joined(shift, 'x', moment)) + 1;
  const name = forName < shortestName ? '' : cut(cashier, forName, ellipsis);
  const choices = [joined(shift, name, moment), joined(shift, clock)];
  return choices.find((choice) => cells(choice) <= room) ?? clock;
};

/** The figures first, the note beside them; of the figures the number of documents waiting is never dropped. */
const secondLine = ({ size, theme }: Sight, { figures, note }: BannerView): readonly Piece[] => {
  const width = size.columns - indent.length - 1;
  const lines = figures.map((parts) => parts.join(` ${theme.marks.dot} `));
  const whole = width - (note ? cells(note.text) + leastGap : 0);
  const left = lines.find((line) => cells(line) <= whole) ?? lines.at(-1) ?? '';
  const right = note ? cut(note.text, width - cells(left) - leastGap, theme.marks.ellipsis) : '';
  return [
    said(`${indent}${left}${' '.repeat(width - cells(left) - cells(right))}`),
    said(right, note?.role ?? 'plain'),
    said(' '),
  ];
};

const cut = (text: string, width: number, ellipsis: string): string =>
  cells(text) <= width ? text : fitted(text, Math.max(0, width), ellipsis);
