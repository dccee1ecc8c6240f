import { type DocumentState, totalOf } from '../../../fiscal/document.ts';
import { type DocumentRecord } from '../../../runtime/records.ts';
import { wrap } from '../../format/cells.ts';
import { type AppModel } from '../../model.ts';
import { type PieceRow, said } from '../../parts/piece-rows.tsx';
import { type Column } from '../../parts/table.tsx';
import { stateMark } from '../journal/state-mark.ts';

type Sight = Pick<AppModel, 'text' | 'format' | 'theme' | 'size' | 'state'>;

export const reportColumns = ({ text }: Pick<Sight, 'text'>): readonly Column[] => {
  const { heads } = text.offline.off;
  return [
    { title: heads.number, width: 5, align: 'right' },
    { title: heads.kind, width: 12, align: 'left' },
    { title: heads.series, width: 14, align: 'left' },
    { title: heads.total, width: 10, align: 'right' },
    { title: heads.state, width: 24, align: 'left' },
  ];
};

/** PA-11: what became of one document, by word and shape. */
export const reportRow = (app: Sight, record: DocumentRecord): readonly string[] => {
  const { text, format, theme } = app;
  const total = totalOf(record.body);
  const code = codeOf(app, record);
  const word = text.documents.states[record.state];
  return [
    String(record.number),
    text.documents.kinds[record.body.kind],
    seriesText(record),
    total === null ? '' : format.amount(total),
    `${stateMark(theme.marks, record.state)} ${code === null ? word : text.offline.off.code(word, code)}`,
  ];
};

/** `901-0000000014`: the billing point and the number in it; the fiscal number alone where there are no points. */
export const seriesText = ({ series, fiscalNumber }: Pick<DocumentRecord, 'series' | 'fiscalNumber'>): string =>
  series ? `${series.point}-${String(series.number).padStart(10, '0')}` : (fiscalNumber ?? '');

/** What the server said of a document that waits for a person. */
const saidOf = ({ state: { register } }: Pick<Sight, 'state'>, { number }: Pick<DocumentRecord, 'number'>) =>
  register.outbox.find((entry) => entry.number === number)?.said ?? null;

/** The server's code about a document that it refused. */
const codeOf = (app: Pick<Sight, 'state'>, record: Pick<DocumentRecord, 'number' | 'state'>): number | null =>
  record.state === 'rejected' ? (saidOf(app, record)?.code ?? null) : null;

/** The code explained, what the state means and what to do, then the server's own words: they give way first. */
export const reportSentences = (app: Pick<Sight, 'text' | 'state'>, record: DocumentRecord): readonly string[] => {
  const { text } = app;
  const words = text.offline.off;
  const meanings: Readonly<Partial<Record<DocumentState, string>>> = words.meanings;
  const code = codeOf(app, record);
  const said = saidOf(app, record)?.text ?? '';
  return [
    ...(code === null ? [] : [words.because(code, text.serverCodes[code] ?? words.unknownCode)]),
    ...(record.state === 'setAside' ? [words.setAsideBecause(record.note)] : []),
    meanings[record.state] ?? text.journal.meanings[record.state],
    ...(said === '' ? [] : [text.problems.words(said)]),
  ];
};

/** The same as lines, at most `room` of them. */
export const reportDetail = (app: Sight, record: DocumentRecord, room: number): readonly PieceRow[] =>
  reportSentences(app, record)
    .flatMap((sentence) => wrap(sentence, app.size.columns - 4))
    .slice(0, room)
    .map((line) => [said(line)]);
