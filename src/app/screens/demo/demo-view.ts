import { type DemoControl } from '../../../runtime/demo-control.ts';
import { type DocumentRecord } from '../../../runtime/records.ts';
import { fitted, right } from '../../format/cells.ts';
import { type AppModel } from '../../model.ts';
import { blankRow, type PieceRow, said } from '../../parts/piece-rows.tsx';
import { stateMark } from '../journal/state-mark.ts';
import { type DemoAct } from './demo-acts.ts';
import { type DemoDraft } from './demo-draft.ts';

/** The left half is as wide as its longest line in any language. */
export const actColumns = 41;
const nameColumns = actColumns - 8;

type Sight = Pick<AppModel, 'text' | 'theme'>;

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
export const wireView = ({ text }: Sight, demo: DemoControl, room: Room): readonly PieceRow[] =>
  listed(text.demo.wire, demo.wire(), { ...room, empty: text.demo.wireEmpty });

/** The server's books over the register's, as many lines of each. */
export const booksView = (
  app: Sight,
  { demo, records }: { readonly demo: DemoControl; readonly records: readonly DocumentRecord[] },
  { rows, columns }: Room,
): readonly PieceRow[] => {
  const empty = app.text.demo.booksEmpty;
  const half = Math.floor(rows / 2);
  const own = records.map((record) => recordLine(app, record));
  return [
    ...filledUp(listed(app.text.demo.server, demo.serverBooks(), { rows: half, columns, empty }), half),
    ...listed(app.text.demo.register, own, { rows: rows - half, columns, empty }),
  ];
};

const recordLine = ({ text, theme }: Sight, { number, body, fiscalNumber, state }: DocumentRecord): string =>
  `${right(String(number), 4)} ${stateMark(theme.marks, state)} ${text.documents.kinds[body.kind]} ${fiscalNumber ?? ''}`;

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
