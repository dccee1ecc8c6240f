import { type KeyRow } from '../../keys.ts';
import { type Hands } from '../../screen.tsx';
import { carryOut } from './carry-out.ts';
import { type CashDraft, cashAmount, cashErased } from './cash-draft.ts';
import { directionOf, needsWords } from './cash-reasons.ts';

type CashHands = Hands<CashDraft>;

const blocked = ({ app, draft }: CashHands): string | undefined => {
  const reasons = app.text.shift.cash.blocked;
  if (draft.reason === null) return reasons.reason;
  if (cashAmount(draft) === undefined) return reasons.amount;
  return draft.step === 'words' && draft.words.trim() === '' ? reasons.words : undefined;
};

/** Records the cash, or asks for the reason in words first where it is "other". */
const enter = ({ app, draft, change }: CashHands): void => {
  const amount = cashAmount(draft);
  const { reason } = draft;
  if (amount === undefined || reason === null) return;
  if (needsWords(reason) && draft.step === 'amount') {
    change((now) => ({ ...now, step: 'words' }));
    return;
  }
  const words = app.text.shift.cash;
  const written = reason === 'otherIn' || reason === 'otherOut' ? draft.words.trim() : words.written[reason];
  const direction = directionOf(reason);
  app.back();
  void carryOut(app, { type: direction === 'in' ? 'cashIn' : 'cashOut', amount, reason: written }, ({ number }) => ({
    title: words.done[direction](app.format.money(amount)),
    sentences: [
      words.document(number, written),
      words.drawer(app.format.money(app.till.read().register.report.drawer)),
    ],
  }));
};

/** The keys of cash in and out: a reason's digit, the amount, Enter. */
export const cashRows: readonly KeyRow<CashHands>[] = [
  {
    key: 'enter',
    label: ({ shift }) => shift.cash.keys.record.label,
    help: ({ shift }) => shift.cash.keys.record.help,
    blocked,
    run: enter,
  },
  {
    key: 'escape',
    label: ({ shift }) => shift.keys.back.label,
    help: ({ shift }) => shift.keys.back.help,
    run: ({ app }) => app.back(),
  },
];

/** Backspace belongs to the amount until words are asked for, then to their field. */
export const erase = ({ change }: CashHands): void => change(cashErased);
