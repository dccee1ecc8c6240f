import { type ReceiptLine } from '../fiscal/document.ts';
import { minor } from '../fiscal/money.ts';
import { type LineRequest, type TenderRequest } from '../fiscal/receipt.ts';
import { type Answer, refused } from './answer.ts';
import { type Order } from './perform.ts';
import { type DocumentRecord } from './records.ts';
import { type LastReceipt, type Sale } from './sale-draft.ts';
import { type SaleStore } from './sale-draft-store.ts';
import { type Till } from './till.ts';

/** What a payment needs besides the sale itself. */
type PaymentParts = { readonly till: Till; readonly sale: SaleStore; readonly cashier: string };

/**
 * Issues the current sale. It leaves the input free at once; answered with a document it is gone, answered with anything
 * else it comes back untouched, and the store keeps the answer. One sale at a time: a second call while one is under way pays
 * nothing.
 */
export const pay = async ({ till, sale, cashier }: PaymentParts, tenders: readonly TenderRequest[]): Promise<void> => {
  const { current, inFlight } = sale.read();
  if (inFlight) return;
  sale.answered(null);
  const order = orderFor({ till, cashier }, current, tenders);
  if ('ok' in order) return sale.answered(order);
  sale.dispatch({ type: 'payment-started', tenders, from: till.read().register.nextNumber });
  const answer = await till.perform(order);
  const receipt = answer.ok ? receiptOf(answer.document) : undefined;
  sale.dispatch(receipt ? { type: 'payment-accepted', receipt } : { type: 'payment-failed' });
  sale.answered(answer);
};

const orderFor = (
  { till, cashier }: Pick<PaymentParts, 'till' | 'cashier'>,
  { mode, lines }: Sale,
  tenders: readonly TenderRequest[],
): Order | Answer => {
  const request = { lines: lines.map(asRequest), tenders };
  if (mode.kind === 'sale') return { command: { type: 'sell', request }, cashier };
  const original = mode.of === null ? null : till.history.original(mode.of);
  if (original === undefined) return refused({ code: 'unknown-document', rule: null, number: mode.of ?? 0 });
  return { command: { type: 'return', request, original }, cashier };
};

/** A priced line as it is asked for again. */
export const asRequest = ({ cost: _cost, discountSum: _discountSum, ...line }: ReceiptLine): LineRequest => line;

/** What the cashier still wants to know of a receipt; undefined for any other document. */
export const receiptOf = ({ body, number, fiscalNumber, offline }: DocumentRecord): LastReceipt | undefined => {
  if (body.kind !== 'sale' && body.kind !== 'return') return undefined;
  const { total, payments } = body.receipt;
  const change = minor(payments.reduce((all, payment) => all + payment.change, 0));
  return { kind: body.kind, number, fiscalNumber, offline: offline !== null, total, change };
};
