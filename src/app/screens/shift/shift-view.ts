import { type ReportSide } from '../../../fiscal/report.ts';
import { shiftEndsAt, shiftOverdue } from '../../../fiscal/shift.ts';
import { elapsed } from '../../../fiscal/time.ts';
import { cells, fitted, right } from '../../format/cells.ts';
import { isModeOn } from '../../mode-now.ts';
import { type AppModel } from '../../model.ts';
import { blankRow, type PieceRow, said } from '../../parts/piece-rows.tsx';

/** What the shift screen tells from. */
type ShiftSight = Pick<AppModel, 'state' | 'regime' | 'now' | 'text' | 'format' | 'theme'>;

const labelWidth = 24;
const countWidth = 6;
const amountWidth = 16;

/** The shift as lines: which one, since when, what it comes to and what is still to be sent. */
export const shiftView = (app: ShiftSight): readonly PieceRow[] => [
  heading(app),
  blankRow,
  ...times(app),
  blankRow,
  ...sums(app),
  blankRow,
  fact(app.text.shift.waiting, waiting(app)),
  blankRow,
  [said(hint(app))],
];

const fact = (label: string, value: string): PieceRow => [said(fitted(label, labelWidth), 'dim'), said(value)];

const heading = ({ state: { register }, regime, now, text, theme }: ShiftSight): PieceRow => {
  const { shift } = register;
  const words = text.shift;
  switch (shift.kind) {
    case 'never-opened':
      return [said(`${theme.marks.checking} ${words.never}`, 'strong')];
    case 'closed':
      return [said(`${theme.marks.checking} ${words.closed(shift.number)}`, 'strong')];
    case 'open':
      if (shiftOverdue(regime, register, now))
        return [said(`${theme.marks.blocked} ${words.overdue(shift.number)}`, 'warning')];
      return shift.zMade
        ? [said(`${theme.marks.offline} ${words.openAfterZ(shift.number)}`, 'warning')]
        : [said(`${theme.marks.online} ${words.open(shift.number)}`, 'online')];
  }
};

const times = ({ state: { register }, regime, now, text, format }: ShiftSight): readonly PieceRow[] => {
  const { shift } = register;
  const words = text.shift;
  const when = (moment: typeof now): string => `${format.day(moment)} ${format.clock(moment)}`;
  if (shift.kind === 'never-opened') return [];
  if (shift.kind === 'closed') return [fact(words.closedAt, when(shift.closedAt))];
  return [
    fact(words.opened, words.openedBy(when(shift.openedAt), shift.cashier)),
    fact(words.openFor, format.span(elapsed(shift.openedAt, now))),
    fact(words.closeBy, when(shiftEndsAt(regime, register) ?? now)),
  ];
};

const sums = ({ state: { register }, text, format }: ShiftSight): readonly PieceRow[] => {
  const { sales, returns, cashIn, cashOut, drawer } = register.report;
  const words = text.shift;
  const amount = (label: string, count: string, value: typeof drawer): PieceRow => [
    said(fitted(label, labelWidth), 'dim'),
    said(`${right(count, countWidth)}${right(format.money(value), amountWidth + 1 + cells(format.currency))}`),
  ];
  const side = (label: string, { count, total }: ReportSide): PieceRow => amount(label, String(count), total);
  return [
    side(words.receipts, sales),
    side(words.returns, returns),
    amount(words.cashIn, '', cashIn),
    amount(words.cashOut, '', cashOut),
    amount(words.drawer, '', drawer),
  ];
};

const waiting = ({ state: { register }, now, text, format }: ShiftSight): string => {
  const [oldest] = register.outbox;
  if (!oldest) return text.shift.nothingWaiting;
  return text.shift.waitingSince(register.outbox.length, format.span(elapsed(oldest.at, now)));
};

const hint = ({ state, regime, now, text }: ShiftSight): string => {
  const { register } = state;
  const { hints } = text.shift;
  if (register.shift.kind !== 'open') return hints.open;
  if (isModeOn({ state, regime })) return hints.mode;
  if (register.shift.zMade) return hints.close;
  return shiftOverdue(regime, register, now) ? hints.overdue : hints.trade;
};
