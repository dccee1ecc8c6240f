import { type ReceiptLine } from '../fiscal/document.ts';
import { type Minor } from '../fiscal/money.ts';
import { type TenderRequest } from '../fiscal/receipt.ts';

/** Whether goods go out or come back; `of` is the receipt a return belongs to, where there is one. */
export type SaleMode = { readonly kind: 'sale' } | { readonly kind: 'return'; readonly of: number | null };

/** Priced lines that are not yet paid. `chosen` is the line keys act on; null means the last one. */
export type Sale = {
  readonly mode: SaleMode;
  readonly lines: readonly ReceiptLine[];
  readonly chosen: number | null;
};

/** A sale that is being issued. `from` is the lowest number its document can bear. */
export type SaleInFlight = {
  readonly sale: Sale;
  readonly tenders: readonly TenderRequest[];
  readonly from: number;
};

/** The receipt the customer just got; its change stays on the screen until the next one. */
export type LastReceipt = {
  readonly kind: SaleMode['kind'];
  readonly number: number;
  readonly fiscalNumber: string | null;
  readonly offline: boolean;
  readonly total: Minor;
  readonly change: Minor;
};

/** The unfinished sale and everything around it that must survive a kill at any keystroke. JSON all the way down. */
export type SaleDraft = {
  readonly typed: string;
  readonly current: Sale;
  /** Sales set aside for a while, oldest first. */
  readonly parked: readonly Sale[];
  readonly inFlight: SaleInFlight | null;
  readonly last: LastReceipt | null;
};

/** What may happen to it, named for what the cashier means. */
export type SaleAction =
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'erased' }
  | { readonly type: 'input-set'; readonly text: string }
  | { readonly type: 'line-added'; readonly line: ReceiptLine }
  | { readonly type: 'line-replaced'; readonly at: number; readonly line: ReceiptLine }
  | { readonly type: 'line-voided'; readonly at: number }
  | { readonly type: 'line-chosen'; readonly at: number | null }
  | { readonly type: 'return-begun'; readonly of: number | null; readonly lines: readonly ReceiptLine[] }
  | { readonly type: 'sale-voided' }
  | { readonly type: 'sale-parked' }
  | { readonly type: 'sale-resumed'; readonly at: number }
  | { readonly type: 'payment-started'; readonly tenders: readonly TenderRequest[]; readonly from: number }
  | { readonly type: 'payment-accepted'; readonly receipt: LastReceipt }
  | { readonly type: 'payment-failed' };

export const emptySale: Sale = { mode: { kind: 'sale' }, lines: [], chosen: null };

export const emptyDraft: SaleDraft = { typed: '', current: emptySale, parked: [], inFlight: null, last: null };

/** The line that Del, ← → and a discount act on: the chosen one, else the last. Undefined when there is none. */
export const lineInHand = ({ lines, chosen }: Sale): number | undefined =>
  lines.length === 0 ? undefined : Math.min(chosen ?? lines.length - 1, lines.length - 1);
