import { totalOf } from '../../../fiscal/document.ts';
import { paperText } from '../../../runtime/paper-text.ts';
import { type DocumentRecord } from '../../../runtime/records.ts';
import { fit, wrap } from '../../format/cells.ts';
import { type AppModel } from '../../model.ts';
import { blankRow, type PieceRow, said } from '../../parts/piece-rows.tsx';
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

const qrLines = ({ regime, registration, theme, size, text }: AppModel, record: DocumentRecord): readonly string[] => {
  const words = text.journal.detail;
  const address = regime.checkAddress(record, registration);
  if (address === null) return [words.qrNone];
  const drawn = paperText([{ kind: 'qr', address }], size.columns - 2).split('\n');
  const needed = drawn.length + 5;
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
    ...fact(words.fiscal, record.fiscalNumber ?? words.none),
    ...fact(words.made, `${format.date(record.at)} ${format.exactClock(record.at)}`),
    ...(record.cashier === '' ? [] : fact(words.cashier, record.cashier)),
    ...fact(words.offline, placeText(app, record)),
    ...(record.replaces === null ? [] : fact(words.replaces, String(record.replaces))),
    ...('of' in record.body && record.body.of ? fact(words.of, String(record.body.of.number)) : []),
    ...fact(words.state, `${stateMark(theme.marks, record.state)} ${text.documents.states[record.state]}`),
    ...(record.note === '' ? [] : fact(words.note, record.note)),
    blankRow,
    ...wrap(text.journal.meanings[record.state], factColumns).map((line): PieceRow => [said(line)]),
  ];
};

const placeText = ({ text }: AppModel, { offline }: DocumentRecord): string => {
  const words = text.journal.detail;
  return offline ? words.place(offline.session, offline.sequence) : words.online;
};

const labelled = (label: string, value: string): readonly PieceRow[] =>
  wrap(value, factColumns - labelWidth).map((line, index) => [
    said(fit(index === 0 ? label : '', labelWidth), 'dim'),
    said(line),
  ]);
