import { type Case, counts } from './case-book.ts';
import { type SeenDocument, type SeenReceipt, type SeenReport, type SeenSide } from './seen-document.ts';

/** Half up, away from nothing: amounts here are never negative but for surcharges. */
const halfUp = (value: bigint, by: bigint): bigint => {
  const [size, sign] = value < 0n ? [-value, -1n] : [value, 1n];
  return sign * ((size * 2n + by) / (by * 2n));
};

const lineProblems = ({ quantity, price, cost, discount, discountSum }: SeenReceipt['lines'][number]) => {
  const expected = halfUp(BigInt(quantity) * BigInt(price), 1000n);
  const off = discount?.hundredths === undefined ? null : halfUp(expected * BigInt(discount.hundredths), 10_000n);
  return [
    ...(expected === BigInt(cost) ? [] : [`${quantity} x ${price} is ${cost}`]),
    ...(off === null || off === BigInt(discountSum) ? [] : [`a discount of ${cost} is ${discountSum}`]),
  ];
};

/** Why a receipt's own figures do not agree; empty when they do. */
export const receiptProblems = ({ lines, payments, unrounded, rounding, total }: SeenReceipt): readonly string[] => {
  const added = lines.reduce((sum, { cost, discountSum, taxSum }) => sum + cost - discountSum + taxSum, 0);
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0);
  const badChange = payments.filter(
    ({ amount, provided, change }) => provided !== undefined && provided - (change ?? 0) !== amount,
  );
  return [
    ...lines.flatMap(lineProblems),
    ...(added === unrounded ? [] : [`lines come to ${added}, stated ${unrounded}`]),
    ...(unrounded - rounding === total ? [] : [`${unrounded} less ${rounding} is ${total}`]),
    ...(paid === total ? [] : [`paid ${paid} of ${total}`]),
    ...badChange.map(({ provided }) => `change of ${provided}`),
  ];
};

const cashOf = ({ payments }: SeenReceipt): number =>
  payments.filter(({ by }) => by === 'cash').reduce((sum, { amount }) => sum + amount, 0);

/** What a document moves into the drawer. */
const intoDrawer = ({ body: { kind, receipt, amount = 0 } }: SeenDocument): number => {
  if (receipt) return kind === 'sale' ? cashOf(receipt) : -cashOf(receipt);
  return kind === 'cashIn' ? amount : kind === 'cashOut' ? -amount : 0;
};

/** The documents that stand, in the order they were made: those that count, without the ones a storno took back. */
const standing = (cases: readonly Case[]): readonly SeenDocument[] => {
  const counted = cases.filter(counts).map(({ document }) => document);
  const cancelled = new Set(counted.flatMap(({ body }) => (body.kind === 'storno' && body.of ? [body.of.number] : [])));
  const isTakenBack = ({ number, body }: SeenDocument): boolean =>
    cancelled.has(number) && ['sale', 'return', 'cashIn', 'cashOut'].includes(body.kind);
  return counted.filter((document) => !isTakenBack(document));
};

const rows = (pairs: readonly (readonly [string, readonly number[]])[]): readonly string[] => {
  const sums = new Map<string, readonly number[]>();
  for (const [key, amounts] of pairs)
    sums.set(
      key,
      amounts.map((amount, index) => amount + (sums.get(key)?.[index] ?? 0)),
    );
  return [...sums]
    .filter(([, amounts]) => amounts.some((amount) => amount !== 0))
    .map(([key, amounts]) => `${key} ${amounts.join(' ')}`)
    .sort();
};

const taxRows = (taxes: SeenReceipt['taxes']) =>
  rows(
    taxes.map(({ letter, kind, percentHundredths, turnover, turnoverAfterDiscount, base, amount }) => [
      `${letter} ${kind} ${percentHundredths}`,
      [turnover, turnoverAfterDiscount, base, amount],
    ]),
  );

const paymentRows = (payments: SeenReceipt['payments']) => rows(payments.map(({ by, amount }) => [by, [amount]]));

const sideOf = (receipts: readonly SeenReceipt[]) => ({
  count: receipts.length,
  total: receipts.reduce((sum, { total }) => sum + total, 0),
  unrounded: receipts.reduce((sum, { unrounded }) => sum + unrounded, 0),
  rounding: receipts.reduce((sum, { rounding }) => sum + rounding, 0),
  payments: paymentRows(receipts.flatMap(({ payments }) => payments)),
  taxes: taxRows(receipts.flatMap(({ taxes }) => taxes)),
});

const statedSide = ({ count, total, unrounded, rounding, payments, taxes }: SeenSide) => ({
  ...{ count, total, unrounded, rounding },
  payments: paymentRows(payments),
  taxes: taxRows(taxes),
});

/** What a report of the shift that runs must say, as the auditor adds it up. */
export const expectedReport = (cases: readonly Case[]) => {
  const documents = standing(cases);
  const opened = documents.findLastIndex(({ body }) => body.kind === 'openShift');
  const ofShift = documents.slice(opened + 1);
  const receipts = (kind: string) => ofShift.flatMap(({ body }) => (body.kind === kind ? (body.receipt ?? []) : []));
  const moved = (kind: string) =>
    ofShift.reduce((sum, { body }) => sum + (body.kind === kind ? (body.amount ?? 0) : 0), 0);
  return {
    sales: sideOf(receipts('sale')),
    returns: sideOf(receipts('return')),
    cashIn: moved('cashIn'),
    cashOut: moved('cashOut'),
    drawer: documents.reduce((sum, document) => sum + intoDrawer(document), 0),
  };
};

/** What a report does say, in the same form. */
export const statedReport = ({ sales, returns, cashIn, cashOut, drawer }: SeenReport) => ({
  sales: statedSide(sales),
  returns: statedSide(returns),
  ...{ cashIn, cashOut, drawer },
});
