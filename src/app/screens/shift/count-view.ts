import { type Minor, minor } from '../../../fiscal/money.ts';
import { fitted, right } from '../../format/cells.ts';
import { type AppModel } from '../../model.ts';
import { blankRow, type PieceRow, said } from '../../parts/piece-rows.tsx';
import { type CountDraft, countedCash, fieldAmount } from './count-draft.ts';

type Sight = Pick<AppModel, 'state' | 'regime' | 'text' | 'format' | 'theme'>;

const labelWidth = 28;
const typedWidth = 12;
const amountWidth = 16;

/** The count as lines: the total, the notes, the coins, and the difference where it may be seen. */
export const countView = (app: Sight, draft: CountDraft): readonly PieceRow[] => {
  const { notes } = app.regime.currency;
  const words = app.text.shift.z;
  return [
    [said(words.title, 'strong')],
    totalRow(app, draft),
    ...notes.map((note, index) => fieldRow(app, draft, { field: index + 1, label: words.notes(wholeNote(app, note)) })),
    fieldRow(app, draft, { field: notes.length + 1, label: words.coins }),
    blankRow,
    ...outcome(app, draft),
    [said(words.hint)],
    [said(words.any, 'dim')],
  ];
};

/** Notes are whole: their decimals would only be noise. */
const wholeNote = ({ format }: Sight, note: Minor): string => format.amount(note).split(format.decimal)[0] ?? '';

type Field = { readonly field: number; readonly label: string };

const mark = ({ theme }: Sight, draft: CountDraft, field: number): string =>
  draft.field === field ? theme.marks.chosen : ' ';

const entered = ({ theme }: Sight, draft: CountDraft, field: number): string =>
  right((draft.typed[field] ?? '') + (draft.field === field ? theme.marks.cursor : ' '), typedWidth);

const fieldRow = (app: Sight, draft: CountDraft, { field, label }: Field): PieceRow => {
  const amount = fieldAmount(draft, field, app.regime.currency.notes);
  return [
    said(`${mark(app, draft, field)} ${fitted(label, labelWidth)}`, draft.field === field ? 'chosen' : 'plain'),
    said(`${entered(app, draft, field)}${right(amount === 0 ? '' : app.format.amount(amount), amountWidth)}`),
  ];
};

const totalRow = (app: Sight, draft: CountDraft): PieceRow => {
  const counted = countedCash(draft, app.regime.currency.notes);
  return [
    said(
      `${mark(app, draft, 0)} ${fitted(app.text.shift.z.total, labelWidth)}`,
      draft.field === 0 ? 'chosen' : 'plain',
    ),
    said(entered(app, draft, 0)),
    said(right(counted === undefined ? '' : app.format.amount(counted), amountWidth), 'strong'),
  ];
};

const outcome = (app: Sight, draft: CountDraft): readonly PieceRow[] => {
  const words = app.text.shift.z;
  const { drawer } = app.state.register.report;
  const row = (label: string, value: string): PieceRow => [
    said(`  ${fitted(label, labelWidth)}`, 'dim'),
    said(right(value, typedWidth + amountWidth)),
  ];
  if (!draft.revealed) return [row(words.expected, words.hidden), blankRow];
  const counted = countedCash(draft, app.regime.currency.notes);
  const difference = counted === undefined ? words.uncounted : signed(app, counted - drawer);
  return [row(words.expected, app.format.amount(drawer)), row(words.difference, difference)];
};

const signed = ({ format }: Sight, amount: number): string => `${amount > 0 ? '+' : ''}${format.amount(minor(amount))}`;

/** What the count differs by, in words; a difference never blocks the Z. */
export const differenceText = (
  { state, text, format }: Pick<AppModel, 'state' | 'text' | 'format'>,
  counted: Minor | undefined,
): string => {
  const words = text.shift.z;
  if (counted === undefined) return words.uncounted;
  const difference = counted - state.register.report.drawer;
  if (difference === 0) return words.even;
  const amount = format.money(minor(Math.abs(difference)));
  return difference > 0 ? words.over(amount) : words.short(amount);
};
