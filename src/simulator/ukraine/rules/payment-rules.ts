import { toCoin, total, writeKopiykas } from '../documents/kopiykas.ts';
import type { Payment, Totals } from '../documents/receipt-sums.ts';
import { badDocument, type Refusal } from './refusal.ts';

const cash = 0;

/** The coins cash may be rounded to (protocol 8): 50 kopiykas since 01.10.2025, 10 where the till still has them. */
const coins = [50, 10] as const;

const changeProblem = ({ code, sum, provided, change }: Payment): string | undefined => {
  if (sum < 0 || (change ?? 0) < 0) return "сума не може бути від'ємною";
  if (change !== undefined && provided === undefined) return 'REMAINS без PROVIDED';
  if (provided !== undefined && provided - (change ?? 0) !== sum) return 'PROVIDED - REMAINS не дорівнює SUM';
  return code !== cash && (change ?? 0) !== 0 ? 'решта можлива лише для готівки' : undefined;
};

/** Whether the payments are well formed and add up to what is due. */
export const paymentProblem = (payments: readonly Payment[], { sum, partPayment }: Totals): Refusal | undefined => {
  if (payments.length === 0) return badDocument('CHECKPAY: немає жодної форми оплати');
  for (const payment of payments) {
    const problem = changeProblem(payment);
    if (problem) return badDocument(`CHECKPAY, форма ${payment.code}: ${problem}`);
  }
  const due = partPayment ?? sum;
  const paid = total(payments.map((payment) => payment.sum));
  return paid === due
    ? undefined
    : badDocument(`CHECKPAY: сплачено ${writeKopiykas(paid)} замість ${writeKopiykas(due)}`);
};

/**
 * Whether RNDSUM is a legal rounding: none without cash, and with cash the nearest coin for the whole receipt, or for
 * the cash part where other means paid the rest (protocol 8 leaves open which of the two).
 */
export const roundingProblem = (
  payments: readonly Payment[],
  { sum, exact, rounding }: Totals,
): Refusal | undefined => {
  if (sum !== exact - rounding) return badDocument('CHECKTOTAL: SUM не дорівнює NORNDSUM - RNDSUM');
  if (rounding === 0) return undefined;
  const inCash = payments.filter(({ code }) => code === cash);
  if (inCash.length === 0) return badDocument('CHECKTOTAL: безготівковий чек не заокруглюється');
  const cashPaid = total(inCash.map((payment) => payment.sum));
  const legal = coins.some((coin) => toCoin(exact, coin) === sum || toCoin(cashPaid + rounding, coin) === cashPaid);
  return legal ? undefined : badDocument(`CHECKTOTAL: RNDSUM ${writeKopiykas(rounding)} не є дозволеним заокругленням`);
};
