import { totalOf } from '../../../fiscal/document.ts';
import { type DocumentRecord } from '../../../runtime/records.ts';
import { type AppModel } from '../../model.ts';
import { type Column } from '../../parts/table.tsx';
import { stateMark } from './state-mark.ts';

type Sight = Pick<AppModel, 'text' | 'format' | 'theme' | 'size' | 'now'>;

/** The journal's columns; a wider window gives the fiscal number more room. */
export const journalColumns = ({ text, size }: Pick<Sight, 'text' | 'size'>): readonly Column[] => {
  const { heads } = text.journal;
  return [
    { title: heads.number, width: 6, align: 'right' },
    { title: heads.kind, width: 17, align: 'left' },
    { title: heads.fiscal, width: 13 + Math.max(0, size.columns - 80), align: 'left' },
    { title: heads.total, width: 10, align: 'right' },
    { title: heads.time, width: 5, align: 'left' },
    { title: heads.state, width: 15, align: 'left' },
  ];
};

/** The fiscal number; with its billing point where there are such, and then without its leading zeros. */
const fiscalText = ({ series, fiscalNumber }: DocumentRecord): string =>
  series ? `${series.point}-${series.number}` : (fiscalNumber ?? '');

/** One document as a row of the list: everything that tells it from its neighbours, its state by word and mark; the time today, the day before. */
export const journalRow = ({ text, format, theme, now }: Sight, record: DocumentRecord): readonly string[] => {
  const total = totalOf(record.body);
  return [
    String(record.number),
    text.documents.kinds[record.body.kind],
    fiscalText(record),
    total === null ? '' : format.amount(total),
    format.day(record.at) === format.day(now) ? format.clock(record.at) : format.day(record.at),
    `${stateMark(theme.marks, record.state)} ${text.documents.states[record.state]}`,
  ];
};
