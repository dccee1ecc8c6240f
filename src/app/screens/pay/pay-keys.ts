import { type Tender } from '../../../fiscal/document.ts';
import { type TenderRequest } from '../../../fiscal/receipt.ts';
import { pay } from '../../../runtime/sale-draft-payment.ts';
import { type Key } from '../../../terminal/key.ts';
import { closedTender } from '../../closed-now.ts';
import { type BoundKey, type KeyRow } from '../../keys.ts';
import { manualMode } from '../../mode-now.ts';
import { type Hands } from '../../screen.tsx';
import { erased, objected, type PayDraft, reminded, taken, takenBack, typed } from './pay-draft.ts';
import { payPhase } from './pay-phase.ts';
import { cashlessStep, cashStep, type PayStep } from './pay-step.ts';

type PayHands = Hands<PayDraft>;
type Row = KeyRow<PayHands>;

/** Asks for the receipt, once: from here on only the till's answer moves the screen. */
const issue = ({ app, draft, change }: PayHands, more: readonly TenderRequest[]): void => {
  if (app.sale.read().inFlight) {
    change(objected(manualMode(app) ? app.text.pay.busyWait : app.text.pay.busy));
    return;
  }
  const tenders = [...draft.tenders, ...more];
  change((now) => ({ ...now, typed: '', tenders, begun: true, message: null }));
  void pay(app, tenders);
};

const carryOut = (hands: PayHands, step: PayStep): void => {
  switch (step.kind) {
    case 'objection':
      hands.change(objected(step.text));
      return;
    case 'part':
      hands.change(taken(step.tender));
      return;
    case 'rest':
      issue(hands, step.tenders);
      return;
  }
};

/** Enter: takes cash, and once the receipt is issued goes back to the next one. */
const takeCash = (hands: PayHands): void => {
  const { kind } = payPhase(hands);
  if (kind === 'done') hands.app.back();
  if (kind === 'taking') carryOut(hands, cashStep(hands));
};

const takeCashless = (hands: PayHands, by: Tender): void => {
  if (payPhase(hands).kind === 'taking') carryOut(hands, cashlessStep(hands, by));
};

/** Esc: back to the receipt; while the server is asked, on offline at once. */
const leave = (hands: PayHands): void => {
  if (payPhase(hands).kind === 'waiting' && hands.app.state.doing.kind === 'sending') hands.app.till.stopWaiting();
  else hands.app.back();
};

const inTaking = (hands: PayHands, change: (draft: PayDraft) => PayDraft): void => {
  if (payPhase(hands).kind === 'taking') hands.change(change);
};

/** Keys that take money say so in help, once there is none to take. */
const blocked = (hands: PayHands): string | undefined =>
  payPhase(hands).kind === 'taking' ? undefined : hands.app.text.pay.over;

const cashless = (key: BoundKey, by: 'card' | 'transfer' | 'voucher'): Row => ({
  key,
  blocked: (hands) => blocked(hands) ?? closedTender(hands.app, by),
  label: ({ pay: words }) => words.keys[by].label,
  help: ({ pay: words }) => words.keys[by].help,
  run: (hands) => takeCashless(hands, by),
});

const onward: Row = {
  key: 'enter',
  label: ({ pay: w }) => w.keys.enter.label,
  help: ({ pay: w }) => w.keys.enter.help,
  run: takeCash,
};

const backward: Row = {
  key: 'escape',
  label: ({ pay: w }) => w.keys.escape.label,
  help: ({ pay: w }) => w.keys.escape.help,
  run: leave,
};

export const payRows: readonly Row[] = [
  cashless('f3', 'card'),
  cashless('f4', 'transfer'),
  cashless('f5', 'voucher'),
  onward,
  {
    key: 'delete',
    label: ({ pay: w }) => w.keys.del.label,
    help: ({ pay: w }) => w.keys.del.help,
    blocked,
    run: (hands) => inTaking(hands, takenBack),
  },
  {
    key: 'backspace',
    label: () => '',
    help: ({ pay: w }) => w.keys.backspace.help,
    blocked,
    run: (hands) => inTaking(hands, erased),
  },
  backward,
];

/** What the key bar offers: only keys that work in this phase, by what they do in it. */
export const payBar = (hands: PayHands): readonly Row[] => {
  const { kind } = payPhase(hands);
  if (kind === 'taking') return payRows;
  if (kind === 'done') return [{ ...onward, label: ({ pay: w }) => w.keys.next.label }];
  const isAsked = hands.app.state.doing.kind === 'sending';
  return [
    isAsked ? { ...backward, label: ({ keys }) => (manualMode(hands.app) ? keys.giveUp : keys.stopWaiting) } : backward,
  ];
};

/** A means of payment that is closed says why; once there is nothing left to take, keys that take money say nothing. */
export const refuseKey = (hands: PayHands, reason: string): void => {
  if (payPhase(hands).kind === 'taking') hands.change(reminded(reason));
};

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
