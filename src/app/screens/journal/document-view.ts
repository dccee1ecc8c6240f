import { type DocumentState, totalOf } from '../../../fiscal/document.ts';
import { paperText } from '../../../runtime/paper-text.ts';
import { type DocumentRecord } from '../../../runtime/records.ts';
import { fitted, wrap } from '../../format/cells.ts';
import { manualMode } from '../../mode-now.ts';
import { type AppModel } from '../../model.ts';
import { blankRow, type PieceRow, said } from '../../parts/piece-rows.tsx';
import { reportSentences, seriesText } from '../offline/report-view.ts';
import { faultWords } from '../queue/fault-words.ts';
import { type DocumentDraft } from './document-draft.ts';
import { stateMark } from './state-mark.ts';

/** Paper is forty columns wide; the facts take the rest of an 80-column window. */
export const paperColumns = 40;
const factColumns = 34;
const labelWidth = 15;

/** The lines of the side that is shown, not yet scrolled. */
export const documentLines = (
  app: AppModel,
  record: DocumentRecord,
  side: DocumentDraft['side'],
): readonly string[] => {
  switch (side) {
    case 'paper':
      return paperText(app.regime.layOut(record, app.registration).filter(({ kind }) => kind !== 'qr')).split('\n');
    case 'qr':
      return qrLines(app, record);
    case 'original':
      return (app.originalText?.(record) ?? '').split(/\r?\n/).flatMap((line) => wrap(line, app.size.columns - 2));
  }
};

/** The banner and the key bar: the rules between them give way to the code, which must stand whole. */
const qrFrameRows = 3;

/** How many lines a side can have. */
export const sideRows = ({ size }: Pick<AppModel, 'size'>, side: DocumentDraft['side']): number =>
  size.rows - (side === 'qr' ? qrFrameRows : 5);

const qrLines = ({ regime, registration, theme, size, text }: AppModel, record: DocumentRecord): readonly string[] => {
  const words = text.journal.detail;
  const address = regime.checkAddress(record, registration);
  if (address === null) return [words.qrNone];
  const drawn = paperText([{ kind: 'qr', address }], size.columns - 2).split('\n');
  const needed = drawn.length + qrFrameRows;
  if (!theme.ascii && needed <= size.rows) return drawn;
  return [words.qrTooTall(needed), '', ...wrap(address, size.columns - 2)];
};

/** What the paper does not say: what became of the document, and why. */
export const documentFacts = (app: AppModel, record: DocumentRecord): readonly PieceRow[] => {
  const { text, format, theme } = app;
  const words = text.journal.detail;
  const total = totalOf(record.body);
  const fact = (label: string, value: string): readonly PieceRow[] => labelled(label, value);
  return [
    [said(words.title(record.number), 'strong')],
    ...fact(words.kind, text.documents.kinds[record.body.kind]),
    ...(total === null ? [] : fact(words.total, format.money(total))),
    ...fact(record.series ? words.series : words.fiscal, seriesText(record) || words.none),
    ...codeFacts(app, record),
    ...fact(words.made, `${format.date(record.at)} ${format.exactClock(record.at)}`),
    ...(record.cashier === '' ? [] : fact(words.cashier, record.cashier)),
    ...fact(words.offline, placeText(app, record)),
    ...(record.replaces === null ? [] : fact(words.replaces, String(record.replaces))),
    ...('of' in record.body && record.body.of ? fact(words.of, String(record.body.of.number)) : []),
    ...fact(words.state, `${stateMark(theme.marks, record.state)} ${text.documents.states[record.state]}`),
    blankRow,
    ...meanings(app, record),
  ];
};

/** What ties it to the tax office where a document bears a code of its own (PA-14): the printed one, and the server's where it is another. */
const codeFacts = ({ text }: AppModel, { cufe, authorisation }: DocumentRecord): readonly PieceRow[] => {
  const words = text.journal.detail;
  const other = authorisation && authorisation.cufe !== cufe ? authorisation.cufe : null;
  return [
    ...(cufe ? labelled(words.cufe, cufe) : []),
    ...(other ? labelled(cufe ? words.otherCufe : words.cufe, other) : []),
    ...(authorisation?.protocol ? labelled(words.protocol, authorisation.protocol) : []),
  ];
};

/** What became of it and what to do; where a person switches the mode, with the server's code explained (PA-18). */
const meanings = (app: AppModel, record: DocumentRecord): readonly PieceRow[] => {
  if (manualMode(app) && isTold.has(record.state)) return reportSentences(app, record).flatMap(sentence);
  return [...sentence(meaning(app, record)), ...(record.note === '' ? [] : sentence(noteText(app, record)))];
};

/** States that the report of switching off tells of, in the words of a mode that a person switches. */
const isTold: ReadonlySet<DocumentState> = new Set(['waiting', 'uncertain', 'rejected', 'conflict', 'setAside']);

/** What a state means for the cashier; a document that waits behind a rejected one is not sent by itself (K-15). */
const meaning = ({ text, state: { register } }: AppModel, { state }: DocumentRecord): string =>
  state === 'waiting' && register.halt ? text.journal.heldUp(register.halt.number) : text.journal.meanings[state];

/** The server's words; where there was no answer, what kept it from coming. */
const noteText = ({ text }: AppModel, { state, note }: DocumentRecord): string =>
  state === 'withdrawn' || state === 'uncertain' ? `${faultWords(text.queue, note)}.` : text.problems.words(note);

/** Says that the paper goes on below the window; nothing where it does not. */
export const moreBelow = (app: AppModel, record: DocumentRecord, from: number): readonly PieceRow[] => {
  const [to, all] = [from + sideRows(app, 'paper'), documentLines(app, record, 'paper').length];
  return to < all ? [blankRow, ...sentence(app.text.journal.detail.more(to, all))] : [];
};

const sentence = (words: string): readonly PieceRow[] => wrap(words, factColumns).map((line) => [said(line)]);

const placeText = ({ text }: AppModel, { offline }: DocumentRecord): string => {
  const words = text.journal.detail;
  return offline ? words.place(offline.session, offline.sequence) : words.online;
};

const labelled = (label: string, value: string): readonly PieceRow[] =>
  wrap(value, factColumns - labelWidth).map((line, index) => [
    said(fitted(index === 0 ? label : '', labelWidth), 'dim'),
    said(line),
  ]);
