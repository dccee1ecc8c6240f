import { childText } from '../documents/element-reading.ts';
import { total, writeKopiykas } from '../documents/kopiykas.ts';
import type { Totals } from '../documents/receipt-sums.ts';
import type { ReceiptFacts } from '../ledger/ledger.ts';
import { byFiscalNumber, standing } from '../ledger/ledger-documents.ts';
import type { Examination } from './examination.ts';
import { badDocument, type Refusal } from './refusal.ts';

const beforeRounding = (receipt: ReceiptFacts | null): number => (receipt ? receipt.sum + receipt.rounding : 0);

/** A return from another register names it and the day; the books of that one are not here. */
const fromElsewhere = ({ document, register }: Examination): boolean => {
  const other = childText(document.head, 'ORDERRETCASHREGNUM');
  return other !== undefined && Number(other) !== register.numFiscal;
};

/** What is wrong with the receipt a return names: it must be a sale that stands, with enough of it left. */
export const returnProblem = (examination: Examination, totals: Totals): Refusal | undefined => {
  const { document, ledger } = examination;
  const number = childText(document.head, 'ORDERRETNUM');
  // The schema leaves the element out where the buyer has no receipt; whether the real server does is not known.
  if (!number) return undefined;
  if (fromElsewhere(examination)) {
    return childText(document.head, 'ORDERRETDATE')
      ? undefined
      : badDocument('Повернення з іншого ПРРО без ORDERRETDATE');
  }
  const still = standing(ledger);
  const original = byFiscalNumber(ledger, number);
  if (!original || original.kind !== 'sale' || !still.includes(original)) {
    return badDocument(`Чек ${number}, за яким здійснюється повернення, не знайдено`);
  }
  const returned = total(
    still.filter(({ returnOf }) => returnOf === number).map(({ receipt }) => beforeRounding(receipt)),
  );
  const left = beforeRounding(original.receipt) - returned;
  return totals.exact <= left
    ? undefined
    : badDocument(`Сума повернення перевищує залишок ${writeKopiykas(left)} за чеком ${number}`);
};
