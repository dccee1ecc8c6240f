import { type ReceiptLine } from '../fiscal/document.ts';
import { type DocumentRecord } from './records.ts';
import { type SaleDraft } from './sale-draft.ts';
import { changeDraft } from './sale-draft-changes.ts';
import { receiptOf } from './sale-draft-payment.ts';

/**
 * What became of a sale that was being issued when the process died. A document that exists, even one nobody has answered
 * for yet, is the customer's receipt (K-05); where there is none the sale comes back as it was.
 */
export const settleInFlight = (draft: SaleDraft, records: readonly DocumentRecord[]): SaleDraft => {
  const { inFlight } = draft;
  if (!inFlight) return draft;
  const issued = records.findLast(
    ({ number, state, body }) =>
      number >= inFlight.from &&
      state !== 'refused' &&
      state !== 'withdrawn' &&
      'receipt' in body &&
      sameLines(body.receipt.lines, inFlight.sale.lines),
  );
  const receipt = issued && receiptOf(issued);
  return receipt
    ? changeDraft(draft, { type: 'payment-accepted', receipt })
    : changeDraft(draft, { type: 'payment-failed' });
};

const sameLines = (a: readonly ReceiptLine[], b: readonly ReceiptLine[]): boolean =>
  a.length === b.length && a.every((line, at) => line.name === b[at]?.name && line.quantity === b[at]?.quantity);
