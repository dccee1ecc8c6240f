import { type MoneyBody, type TaxAmount, type Tender } from './document.ts';
import { type Minor, minor } from './money.ts';

/** Sums over the sales or over the returns of a shift. */
export type ReportSide = {
  readonly count: number;
  readonly total: Minor;
  readonly unrounded: Minor;
  readonly rounding: Minor;
  readonly payments: readonly { readonly by: Tender; readonly amount: Minor }[];
  /** Sums of the receipts' taxes, never reckoned anew from the turnover (UA-17). */
  readonly taxes: readonly TaxAmount[];
};

/** The X or Z report of a shift: one fold over its documents (K-13). `drawer` is the cash that should be there now. */
export type Report = {
  readonly shift: number;
  readonly sales: ReportSide;
  readonly returns: ReportSide;
  readonly cashIn: Minor;
  readonly cashOut: Minor;
  readonly drawer: Minor;
};

const zero = minor(0);
const blankSide: ReportSide = { count: 0, total: zero, unrounded: zero, rounding: zero, payments: [], taxes: [] };

/** The report of a shift that has no documents yet. */
export const blankReport = (shift: number, drawer: Minor): Report => ({
  shift,
  sales: blankSide,
  returns: blankSide,
  cashIn: zero,
  cashOut: zero,
  drawer,
});

/** The report with one more document, or with one taken back when `sign` is -1 (storno). */
export const tally = (report: Report, body: MoneyBody, sign: 1 | -1 = 1): Report => {
  switch (body.kind) {
    case 'sale':
      return {
        ...report,
        sales: tallySide(report.sales, body, sign),
        drawer: minor(report.drawer + sign * cashIn(body)),
      };
    case 'return':
      return {
        ...report,
        returns: tallySide(report.returns, body, sign),
        drawer: minor(report.drawer - sign * cashIn(body)),
      };
    case 'cashIn':
      return {
        ...report,
        cashIn: minor(report.cashIn + sign * body.amount),
        drawer: minor(report.drawer + sign * body.amount),
      };
    case 'cashOut':
      return {
        ...report,
        cashOut: minor(report.cashOut + sign * body.amount),
        drawer: minor(report.drawer - sign * body.amount),
      };
  }
};

type ReceiptBody = Extract<MoneyBody, { receipt: unknown }>;

const cashIn = ({ receipt }: ReceiptBody): number =>
  receipt.payments.filter(({ by }) => by === 'cash').reduce((total, { amount }) => total + amount, 0);

const tallySide = (side: ReportSide, { receipt }: ReceiptBody, sign: 1 | -1): ReportSide => ({
  count: side.count + sign,
  total: minor(side.total + sign * receipt.total),
  unrounded: minor(side.unrounded + sign * receipt.unrounded),
  rounding: minor(side.rounding + sign * receipt.rounding),
  payments: tallyPayments(side.payments, receipt.payments, sign),
  taxes: tallyTaxes(side.taxes, receipt.taxes, sign),
});

const tallyPayments = (
  totals: ReportSide['payments'],
  more: readonly { readonly by: Tender; readonly amount: Minor }[],
  sign: 1 | -1,
): ReportSide['payments'] =>
  more.reduce<ReportSide['payments']>((rows, { by, amount }) => {
    const known = rows.find((row) => row.by === by);
    const next = { by, amount: minor((known?.amount ?? 0) + sign * amount) };
    return [...rows.filter((row) => row.by !== by), ...(next.amount === 0 ? [] : [next])];
  }, totals);

const tallyTaxes = (totals: readonly TaxAmount[], more: readonly TaxAmount[], sign: 1 | -1): readonly TaxAmount[] =>
  more
    .reduce<readonly TaxAmount[]>((rows, tax) => {
      const same = (row: TaxAmount) =>
        row.letter === tax.letter && row.kind === tax.kind && row.percentHundredths === tax.percentHundredths;
      const known = rows.find(same);
      const next = addTax(
        known ?? { ...tax, turnover: zero, turnoverAfterDiscount: zero, base: zero, amount: zero },
        tax,
        sign,
      );
      return [...rows.filter((row) => !same(row)), ...(next.turnover === 0 && next.amount === 0 ? [] : [next])];
    }, totals)
    .toSorted((a, b) => (a.letter < b.letter ? -1 : 1));

const addTax = (row: TaxAmount, tax: TaxAmount, sign: 1 | -1): TaxAmount => ({
  ...row,
  turnover: minor(row.turnover + sign * tax.turnover),
  turnoverAfterDiscount: minor(row.turnoverAfterDiscount + sign * tax.turnoverAfterDiscount),
  base: minor(row.base + sign * tax.base),
  amount: minor(row.amount + sign * tax.amount),
});
