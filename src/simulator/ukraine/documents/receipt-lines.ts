import type { XmlElement } from '../../../protocol/ukraine/xml.ts';
import { childAmount, childText, rowsOf } from './element-reading.ts';
import { nearest, readThousandths } from './kopiykas.ts';

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

/** Quantity times price, to the nearest kopiyka. */
export const costOf = ({ amount, price }: Pick<Line, 'amount' | 'price'>): number =>
  nearest(BigInt(amount) * BigInt(price), 1000n);
