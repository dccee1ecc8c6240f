import type { XmlElement } from '../../../protocol/ukraine/xml.ts';
import { child, childAmount, childText, rowsOf } from './element-reading.ts';

/** One way a receipt is paid: a row of CHECKPAY, in kopiykas. */
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

export const readPayments = (root: XmlElement): readonly Payment[] =>
  rowsOf(root, 'CHECKPAY').map((row) => ({
    code: Number(childText(row, 'PAYFORMCD')),
    name: childText(row, 'PAYFORMNM') ?? '',
    sum: childAmount(row, 'SUM') ?? 0,
    provided: childAmount(row, 'PROVIDED'),
    change: childAmount(row, 'REMAINS'),
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
