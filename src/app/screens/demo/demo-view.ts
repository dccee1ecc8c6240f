import { type DemoControl } from '../../../runtime/demo-control.ts';
import { type DocumentRecord } from '../../../runtime/records.ts';
import { fitted, right, wrap } from '../../format/cells.ts';
import { type AppModel } from '../../model.ts';
import { blankRow, type PieceRow, said } from '../../parts/piece-rows.tsx';
import { stateMark } from '../journal/state-mark.ts';
import { bookLine, wireLine } from './book-line.ts';
import { type DemoAct } from './demo-acts.ts';
import { type DemoDraft } from './demo-draft.ts';

/** The left half is as wide as its longest line in any language. */
export const actColumns = 41;
const nameColumns = actColumns - 8;

type Sight = Pick<AppModel, 'text' | 'theme' | 'format'>;

/** The left half: what can go wrong, with its digits, and what was done last. */
export const actsView = (
  { text, theme }: Sight,
  acts: readonly DemoAct[],
  { draft, linkIsCut }: { readonly draft: DemoDraft; readonly linkIsCut: boolean },
): readonly PieceRow[] => [
  [
    said(fitted(text.demo.title, actColumns - 21), 'strong'),
    said(linkIsCut ? `${theme.marks.blocked} ${text.demo.link.cut}` : `${theme.marks.online} ${text.demo.link.whole}`),
  ],
  blankRow,
  ...acts.map(
    ({ name }, index): PieceRow => [
      said(index === draft.chosen ? `${theme.marks.chosen} ` : '  '),
      said(index < 9 ? ` ${index + 1} ` : '   ', index < 9 ? 'key' : 'plain'),
      said(` ${fitted(name, nameColumns)}`, index === draft.chosen ? 'chosen' : 'plain'),
    ],
  ),
  blankRow,
  [said(draft.done, 'dim')],
];

/** The last requests, newest last. */
export const wireView = (app: Sight, demo: DemoControl, room: Room): readonly PieceRow[] => {
  const lines = demo.wire().flatMap((line) => broken(wireLine(app, line), room.columns));
  return listed(app.text.demo.wire, lines, { ...room, empty: app.text.demo.wireEmpty });
};

/** A long line goes on below, a little to the right. */
const broken = (line: string, columns: number): readonly string[] =>
  wrap(line, columns - 2).map((piece, index) => (index === 0 ? piece : `  ${piece}`));

/** The server's books over the register's, as many lines of each. */
export const booksView = (
  app: Sight,
  { demo, records }: { readonly demo: DemoControl; readonly records: readonly DocumentRecord[] },
  { rows, columns }: Room,
): readonly PieceRow[] => {
  const empty = app.text.demo.booksEmpty;
  const panel = demo.panel === null ? [] : [[said(fitted(demo.panel, columns), 'dim')]];
  const half = Math.floor((rows - panel.length) / 2);
  const own = records.map((record) => recordLine(app, record));
  const served = demo.serverBooks().map((line) => bookLine(app, line));
  return [
    ...filledUp(listed(app.text.demo.server, served, { rows: half, columns, empty }), half),
    ...listed(app.text.demo.register, own, { rows: rows - half - panel.length, columns, empty }),
    ...panel,
  ];
};

const recordLine = ({ text, theme }: Sight, { number, body, fiscalNumber, state }: DocumentRecord): string =>
  `${right(String(number), 4)} ${stateMark(theme.marks, state)} ${fiscalNumber === null ? '' : `${fiscalNumber} `}${text.documents.kinds[body.kind]}`;

type Room = { readonly rows: number; readonly columns: number };

const listed = (
  title: string,
  lines: readonly string[],
  { rows, columns, empty }: Room & { readonly empty: string },
): readonly PieceRow[] => [
  [said(title, 'strong')],
  ...(lines.length === 0 ? [empty] : lines.slice(-(rows - 1))).map((line): PieceRow => [said(fitted(line, columns))]),
];

const filledUp = (rows: readonly PieceRow[], height: number): readonly PieceRow[] => [
  ...rows,
  ...Array.from({ length: Math.max(0, height - rows.length) }, () => blankRow),
];
