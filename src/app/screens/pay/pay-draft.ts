import { type TenderRequest } from '../../../fiscal/receipt.ts';

/** What dies with the pay screen: the amount typed, what was taken, and whether the receipt was asked for. */
export type PayDraft = {
  readonly typed: string;
  readonly tenders: readonly TenderRequest[];
  /** True once the receipt was asked for: then the till's answer is what is shown, and nothing pays again. */
  readonly begun: boolean;
  readonly message: string | null;
};

export const blankPayDraft: PayDraft = { typed: '', tenders: [], begun: false, message: null };

export const typed =
  (text: string) =>
  (draft: PayDraft): PayDraft => ({ ...draft, typed: (draft.typed + text).slice(0, 14), message: null });

export const erased = (draft: PayDraft): PayDraft => ({ ...draft, typed: draft.typed.slice(0, -1), message: null });

export const taken =
  (tender: TenderRequest) =>
  (draft: PayDraft): PayDraft => ({ ...draft, typed: '', tenders: [...draft.tenders, tender], message: null });

/** The amount typed first, else the tender taken last. */
export const takenBack = (draft: PayDraft): PayDraft =>
  draft.typed === ''
    ? { ...draft, tenders: draft.tenders.slice(0, -1), message: null }
    : { ...draft, typed: '', message: null };

export const objected =
  (message: string) =>
  (draft: PayDraft): PayDraft => ({ ...draft, typed: '', message });
