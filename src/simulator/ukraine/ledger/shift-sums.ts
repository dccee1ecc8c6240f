import type { DocumentKind } from '../documents/document.ts';
import { total } from '../documents/kopiykas.ts';
import type { Ledger, PaymentFact, ReceiptFacts, TaxFact } from './ledger.ts';
import { standingInShift } from './ledger-documents.ts';

/** Sales or returns of a shift added up. */
export type SideSums = {
  readonly sum: number;
  readonly rounding: number;
  readonly count: number;
  readonly payments: readonly PaymentFact[];
  readonly taxes: readonly TaxFact[];
};

export type ShiftSums = {
  readonly sales: SideSums;
  readonly returns: SideSums;
  readonly serviceIn: number;
  readonly serviceOut: number;
};

/** What tells one tax group from another (protocol 2.2). */
export const taxKey = ({
  type,
  letter,
  percent,
  onTop,
}: Pick<TaxFact, 'type' | 'letter' | 'percent' | 'onTop'>): string => [type, letter, percent, onTop].join('|');

const groups = <Fact>(
  facts: readonly Fact[],
  key: (fact: Fact) => string | number,
): readonly (readonly [Fact, ...Fact[]])[] =>
  [...Map.groupBy(facts, key).values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest] as const] : []));

const addPayments = (facts: readonly PaymentFact[]): readonly PaymentFact[] =>
  groups(facts, ({ code }) => code).map((group) => ({ ...group[0], sum: total(group.map(({ sum }) => sum)) }));

/** Taxes of a Z-report are sums of what receipts state, never computed again (protocol 8). */
const addTaxes = (facts: readonly TaxFact[]): readonly TaxFact[] =>
  groups(facts, taxKey).map((group) => ({
    ...group[0],
    turnover: total(group.map(({ turnover }) => turnover)),
    turnoverDiscount: total(group.map(({ turnoverDiscount }) => turnoverDiscount)),
    source: total(group.map(({ source }) => source)),
    sum: total(group.map(({ sum }) => sum)),
  }));

const sideSums = (receipts: readonly ReceiptFacts[]): SideSums => ({
  sum: total(receipts.map(({ sum }) => sum)),
  rounding: total(receipts.map(({ rounding }) => rounding)),
  count: receipts.length,
  payments: addPayments(receipts.flatMap(({ payments }) => payments)),
  taxes: addTaxes(receipts.flatMap(({ taxes }) => taxes)),
});

/** The sums of a shift; storned and revoked documents do not count. */
export const shiftSums = (ledger: Ledger, shiftId: number): ShiftSums => {
  const documents = standingInShift(ledger, shiftId);
  const receiptsOf = (wanted: DocumentKind): readonly ReceiptFacts[] =>
    documents.flatMap(({ kind, receipt }) => (kind === wanted && receipt ? [receipt] : []));
  return {
    sales: sideSums(receiptsOf('sale')),
    returns: sideSums(receiptsOf('return')),
    serviceIn: total(receiptsOf('serviceIn').map(({ sum }) => sum)),
    serviceOut: total(receiptsOf('serviceOut').map(({ sum }) => sum)),
  };
};
