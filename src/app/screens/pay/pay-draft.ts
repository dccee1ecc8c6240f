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

/** Money is being taken: what was said of the last try is over. */
const taking = (draft: PayDraft): PayDraft => ({ ...draft, begun: false, message: null });

export const typed =
  (text: string) =>
  (draft: PayDraft): PayDraft => ({ ...taking(draft), typed: (draft.typed + text).slice(0, 14) });

export const erased = (draft: PayDraft): PayDraft => ({ ...taking(draft), typed: draft.typed.slice(0, -1) });

export const taken =
  (tender: TenderRequest) =>
  (draft: PayDraft): PayDraft => ({ ...taking(draft), typed: '', tenders: [...draft.tenders, tender] });

/** The amount typed first, else the tender taken last. */
export const takenBack = (draft: PayDraft): PayDraft =>
  draft.typed === '' ? { ...taking(draft), tenders: draft.tenders.slice(0, -1) } : { ...taking(draft), typed: '' };

/** A key that is closed said why; what is typed stays. */
export const reminded =
  (message: string) =>
  (draft: PayDraft): PayDraft => ({ ...taking(draft), message });

export const objected =
  (message: string) =>
  (draft: PayDraft): PayDraft => ({ ...taking(draft), typed: '', message });
