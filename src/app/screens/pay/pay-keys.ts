import { type Tender } from '../../../fiscal/document.ts';
import { minor } from '../../../fiscal/money.ts';
import { type TenderRequest } from '../../../fiscal/receipt.ts';
import { pay } from '../../../runtime/sale-draft-payment.ts';
import { type Key } from '../../../terminal/key.ts';
import { type BoundKey, type KeyRow } from '../../keys.ts';
import { type Hands } from '../../screen.tsx';
import { refusalText } from '../../text/refusal-text.ts';
import { erased, objected, type PayDraft, taken, takenBack, typed } from './pay-draft.ts';
import { payPhase } from './pay-phase.ts';
import { amountTyped, isAbsurdChange, paySums, suggestedNotes } from './pay-sums.ts';

type PayHands = Hands<PayDraft>;
type Row = KeyRow<PayHands>;

/** Asks for the receipt, once: from here on only the till's answer moves the screen. */
const issue = ({ app, draft, change }: PayHands, more: readonly TenderRequest[]): void => {
  if (app.sale.read().inFlight) {
    change(objected(app.text.pay.busy));
    return;
  }
  const tenders = [...draft.tenders, ...more];
  change((now) => ({ ...now, typed: '', tenders, begun: true, message: null }));
  void pay(app, tenders);
};

const sumsOf = ({ app, draft }: PayHands) => paySums(app.regime, app.sale.read().current, draft.tenders);

/** Enter: what is typed, or exactly what is due, in cash. */
const takeCash = (hands: PayHands): void => {
  const { app, draft, change } = hands;
  const phase = payPhase(hands);
  if (phase.kind === 'done') {
    app.back();
    return;
  }
  if (phase.kind === 'waiting') return;
  const sums = sumsOf(hands);
  if (draft.typed === '') {
    const isPaid = sums.restExact === 0 && draft.tenders.length > 0;
    issue(hands, isPaid ? [] : [{ by: 'cash', amount: sums.restCash }]);
    return;
  }
  const amount = amountTyped(draft.typed, suggestedNotes(app.regime, sums), sums);
  if (amount === undefined || amount <= 0) {
    change(objected(app.text.pay.notAmount(draft.typed)));
    return;
  }
  if (amount < sums.restCash) {
    change(taken({ by: 'cash', amount }));
    return;
  }
  const surplus = minor(amount - sums.restCash);
  if (isAbsurdChange(app.regime, surplus)) change(objected(app.text.pay.tooMuchChange(app.format.money(surplus))));
  else issue(hands, [{ by: 'cash', amount }]);
};

/** A key without change: the amount typed or all that is left. */
const takeCashless = (hands: PayHands, by: Tender): void => {
  const { app, draft, change } = hands;
  if (payPhase(hands).kind !== 'taking') return;
  const { restExact } = sumsOf(hands);
  const amount = draft.typed === '' ? restExact : amountTyped(draft.typed, [], sumsOf(hands));
  if (amount === undefined || amount <= 0) {
    change(objected(app.text.pay.notAmount(draft.typed)));
    return;
  }
  if (amount > restExact) {
    const refusal = { code: 'overpaid', rule: null, due: restExact, given: amount } as const;
    change(objected(refusalText(app.text, refusal)));
    return;
  }
  if (amount < restExact) {
    change(taken({ by, amount }));
    return;
  }
  issue(hands, [{ by, amount }]);
};

/** Esc: back to the receipt; while the server is asked, on offline at once. */
const leave = (hands: PayHands): void => {
  if (payPhase(hands).kind === 'waiting' && hands.app.state.doing.kind === 'sending') hands.app.till.stopWaiting();
  else hands.app.back();
};

const inTaking = (hands: PayHands, change: (draft: PayDraft) => PayDraft): void => {
  if (payPhase(hands).kind === 'taking') hands.change(change);
};

const cashless = (key: BoundKey, by: 'card' | 'transfer' | 'voucher'): Row => ({
  key,
  label: ({ pay: words }) => words.keys[by].label,
  help: ({ pay: words }) => words.keys[by].help,
  run: (hands) => takeCashless(hands, by),
});

export const payRows: readonly Row[] = [
  cashless('f3', 'card'),
  cashless('f4', 'transfer'),
  cashless('f5', 'voucher'),
  { key: 'enter', label: ({ pay: w }) => w.keys.enter.label, help: ({ pay: w }) => w.keys.enter.help, run: takeCash },
  {
    key: 'delete',
    label: ({ pay: w }) => w.keys.del.label,
    help: ({ pay: w }) => w.keys.del.help,
    run: (hands) => inTaking(hands, takenBack),
  },
  {
    key: 'backspace',
    label: () => '',
    help: ({ pay: w }) => w.keys.backspace.help,
    run: (hands) => inTaking(hands, erased),
  },
  { key: 'escape', label: ({ pay: w }) => w.keys.escape.label, help: ({ pay: w }) => w.keys.escape.help, run: leave },
];

/** Digits are an amount while one is wanted; later every character belongs to the next receipt. */
export const typeCharacter = (hands: PayHands, key: Key): boolean => {
  if (key.name !== 'char') return false;
  if (payPhase(hands).kind === 'taking') {
    if (/[\d.,]/.test(key.text)) hands.change(typed(key.text));
    return true;
  }
  hands.app.back();
  hands.app.press(key);
  return true;
};
