import { minor } from '../../../fiscal/money.ts';
import { fitted, right } from '../../format/cells.ts';
import { type AppModel } from '../../model.ts';
import { blankRow, type PieceRow, said } from '../../parts/piece-rows.tsx';
import { type CashDraft, cashAmount } from './cash-draft.ts';
import { cashReasons, directionOf } from './cash-reasons.ts';

type Sight = Pick<AppModel, 'state' | 'text' | 'format' | 'theme'>;

const labelWidth = 24;
const amountWidth = 16;

/** Cash in and out as lines: the reasons with their digits, the amount, and what the drawer would hold. */
export const cashView = (app: Sight, draft: CashDraft): readonly PieceRow[] => {
  const words = app.text.shift.cash;
  return [
    [said(words.title, 'strong'), said(`   ${words.drawer(app.format.money(app.state.register.report.drawer))}`)],
    blankRow,
    [said(draft.step === 'reason' ? words.choose : ' ')],
    ...cashReasons.map((_, index) => reasonRow(app, draft, index)),
    blankRow,
    amountRow(app, draft),
    [said(wouldBe(app, draft))],
    blankRow,
    [said(hint(app, draft))],
  ];
};

const reasonRow = ({ text, theme }: Sight, draft: CashDraft, index: number): PieceRow => {
  const each = cashReasons[index];
  if (!each) return blankRow;
  const chosen = draft.reason === each.reason;
  const words = text.shift.cash;
  return [
    said(`${chosen ? theme.marks.chosen : ' '} `),
    said(` ${index + 1} `, 'key'),
    said(`  ${words.direction[each.direction]}  ${words.reasons[each.reason]}`, chosen ? 'chosen' : 'plain'),
  ];
};

const amountRow = ({ text, format, theme }: Sight, { step, amount }: CashDraft): PieceRow => [
  said(`  ${fitted(text.shift.cash.amount, labelWidth)}`, 'dim'),
  said(right(amount + (step === 'amount' ? theme.marks.cursor : ' '), amountWidth), 'strong'),
  said(` ${format.currency}`),
];

const wouldBe = ({ state, text, format }: Sight, draft: CashDraft): string => {
  const amount = cashAmount(draft);
  if (amount === undefined || draft.reason === null) return ' ';
  const sign = directionOf(draft.reason) === 'in' ? 1 : -1;
  return `  ${text.shift.cash.would(format.money(minor(state.register.report.drawer + sign * amount)))}`;
};

const hint = ({ text }: Sight, { step }: CashDraft): string => {
  const hints = text.shift.cash.hint;
  return { reason: hints.choose, amount: hints.amount, words: hints.words }[step];
};
