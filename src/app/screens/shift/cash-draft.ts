import { type Minor, minor, parseMinor } from '../../../fiscal/money.ts';
import { type CashReason, cashReasons } from './cash-reasons.ts';

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
