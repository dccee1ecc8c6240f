import type { XmlElement } from '../../../protocol/ukraine/xml.ts';
import type { TaxFact } from '../ledger/ledger.ts';
import { child, childAmount, childFlag, childText, rowsOf } from './element-reading.ts';
import { nearest, readKopiykas, readThousandths } from './kopiykas.ts';

/** A line of goods in kopiykas and thousandths. */
export type Line = {
  readonly rowNumber: string;
  readonly letters: string;
  readonly amount: number;
  readonly price: number;
  /** Before the discount. */
  readonly cost: number;
  readonly discount: number;
};

export type Payment = {
  readonly code: number;
  readonly name: string;
  readonly sum: number;
  readonly provided: number | undefined;
  readonly change: number | undefined;
};

/** CHECKTOTAL: `sum` is what is paid, `exact` what it was before cash rounding. */
export type Totals = {
  readonly sum: number;
  readonly exact: number;
  readonly rounding: number;
  readonly discount: number | undefined;
  readonly partPayment: number | undefined;
};

/** A tax group as the document states it. */
export type StatedTax = Omit<TaxFact, 'turnoverDiscount' | 'source'> & {
  readonly turnoverDiscount: number | undefined;
  readonly source: number | undefined;
};

/** The lines of CHECKBODY; undefined when one lacks its name, quantity, price or cost. */
export const readLines = (root: XmlElement): readonly Line[] | undefined => {
  const lines = rowsOf(root, 'CHECKBODY').map(readLine);
  return lines.every((line) => line !== undefined) ? lines : undefined;
};

const readLine = (row: XmlElement): Line | undefined => {
  const amount = readThousandths(childText(row, 'AMOUNT') ?? '');
  const price = childAmount(row, 'PRICE');
  const cost = childAmount(row, 'COST');
  if (!childText(row, 'NAME') || amount === undefined || price === undefined || cost === undefined) return undefined;
  const letters = childText(row, 'LETTERS') ?? '';
  const rowNumber = row.attributes['ROWNUM'] ?? '';
  return { rowNumber, letters, amount, price, cost, discount: childAmount(row, 'DISCOUNTSUM') ?? 0 };
};

export const readPayments = (root: XmlElement): readonly Payment[] =>
  rowsOf(root, 'CHECKPAY').map((row) => ({
    code: Number(childText(row, 'PAYFORMCD')),
    name: childText(row, 'PAYFORMNM') ?? '',
    sum: childAmount(row, 'SUM') ?? 0,
    provided: childAmount(row, 'PROVIDED'),
    change: childAmount(row, 'REMAINS'),
  }));

/** Tax groups of a receipt, or of one side of a Z-report (`list` is CHECKTAX or TAXES). */
export const readTaxes = (parent: XmlElement | undefined, list: string): readonly StatedTax[] =>
  rowsOf(parent, list).map((row) => ({
    type: Number(childText(row, 'TYPE')),
    name: childText(row, 'NAME') ?? '',
    letter: childText(row, 'LETTER') ?? '',
    percent: readKopiykas(childText(row, 'PRC') ?? '') ?? 0,
    onTop: childFlag(row, 'SIGN'),
    turnover: childAmount(row, 'TURNOVER') ?? 0,
    turnoverDiscount: childAmount(row, 'TURNOVERDISCOUNT'),
    source: childAmount(row, 'SOURCESUM'),
    sum: childAmount(row, 'SUM') ?? 0,
  }));

/** CHECKTOTAL; undefined when there is no SUM. */
export const readTotals = (root: XmlElement): Totals | undefined => {
  const element = child(root, 'CHECKTOTAL');
  const sum = childAmount(element, 'SUM');
  if (sum === undefined) return undefined;
  return {
    sum,
    exact: childAmount(element, 'NORNDSUM') ?? sum,
    rounding: childAmount(element, 'RNDSUM') ?? 0,
    discount: childAmount(element, 'DISCOUNTSUM'),
    partPayment: childText(element, 'PARTPAYTYPE') === undefined ? undefined : childAmount(element, 'PARTPAYSUM'),
  };
};

/** Quantity times price, to the nearest kopiyka. */
export const costOf = ({ amount, price }: Pick<Line, 'amount' | 'price'>): number =>
  nearest(BigInt(amount) * BigInt(price), 1000n);
