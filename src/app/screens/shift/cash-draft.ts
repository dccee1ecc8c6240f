import { type Minor, minor, parseMinor } from '../../../fiscal/money.ts';

/** Why cash moves; each has a digit of its own. */
type CashReason = 'change' | 'collection' | 'supplier' | 'otherIn' | 'otherOut';

type CashDirection = 'in' | 'out';

/** The reasons in the order of their digits, and which way the cash goes. */
export const cashReasons: readonly { readonly reason: CashReason; readonly direction: CashDirection }[] = [
  { reason: 'change', direction: 'in' },
  { reason: 'collection', direction: 'out' },
  { reason: 'supplier', direction: 'out' },
  { reason: 'otherIn', direction: 'in' },
  { reason: 'otherOut', direction: 'out' },
];

/** What is typed so far: first the reason's digit, then the amount, then words where the reason is "other". */
export type CashDraft = {
  readonly reason: CashReason | null;
  readonly amount: string;
  readonly step: 'reason' | 'amount' | 'words';
  readonly words: string;
};

export const emptyCash: CashDraft = { reason: null, amount: '', step: 'reason', words: '' };

const longestAmount = 12;

/** A typed character: a reason's digit, then digits of the amount with one decimal mark. */
export const cashTyped = (draft: CashDraft, character: string): CashDraft => {
  if (draft.step === 'reason') {
    const chosen = /^[1-9]$/.test(character) ? cashReasons[Number(character) - 1] : undefined;
    return chosen ? { ...draft, reason: chosen.reason, step: 'amount' } : draft;
  }
  if (draft.step === 'words' || draft.amount.length >= longestAmount) return draft;
  const amount = draft.amount + character;
  return /^\d+([.,]\d{0,2})?$/.test(amount) ? { ...draft, amount } : draft;
};

/** Takes back the last digit, and with none left the reason. */
export const cashErased = (draft: CashDraft): CashDraft =>
  draft.amount === '' ? emptyCash : { ...draft, amount: draft.amount.slice(0, -1) };

export const cashWorded = (draft: CashDraft, words: string): CashDraft => ({ ...draft, words });

/** The amount, once it is one above zero. */
export const cashAmount = ({ amount }: CashDraft): Minor | undefined => {
  const value = parseMinor(amount.replace(/[.,]$/, ''));
  return value !== undefined && value > 0 ? minor(value) : undefined;
};

export const directionOf = (reason: CashReason): CashDirection =>
  cashReasons.find((each) => each.reason === reason)?.direction ?? 'in';

/** Reasons that nobody could read from their name alone are told in words. */
export const needsWords = (reason: CashReason): boolean => reason === 'otherIn' || reason === 'otherOut';
