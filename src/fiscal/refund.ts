import { type Original } from './command.ts';
import { type Discount, type ReceiptLine } from './document.ts';
import { divideHalfUp, minor, type Thousandths, thousandths } from './money.ts';
import { type LineRequest } from './receipt.ts';
import { type Refusal } from './refusal.ts';

type Item = Pick<ReceiptLine, 'code' | 'name'>;

const sameItem = (a: Item, b: Item): boolean => (a.code !== null ? a.code === b.code : a.name === b.name);

const soldOf = (lines: readonly ReceiptLine[], item: Item): number =>
  lines.filter((line) => sameItem(item, line)).reduce((total, { quantity }) => total + quantity, 0);

/** How much of an item of the original can still be given back. */
const returnable = ({ receipt, returned }: Original, item: Item): Thousandths =>
  thousandths(soldOf(receipt.lines, item) - returned.reduce((total, { lines }) => total + soldOf(lines, item), 0));

/** The lines asked for at the price, tax and discount they were sold at; refused when more comes back than was sold. */
export const linesOfOriginal = (
  original: Original,
  requested: readonly LineRequest[],
): readonly LineRequest[] | Refusal => {
  const lines: LineRequest[] = [];
  for (const line of requested) {
    const sold = original.receipt.lines.find((each) => sameItem(line, each));
    const before = lines.filter((each) => sameItem(line, each)).reduce((total, { quantity }) => total + quantity, 0);
    if (!sold || before + line.quantity > returnable(original, line)) {
      return { code: 'returns-too-much', rule: null, value: line.name };
    }
    lines.push({ ...sold, quantity: line.quantity, discount: shareOfDiscount(sold, line.quantity) });
  }
  return lines;
};

const shareOfDiscount = (sold: ReceiptLine, quantity: Thousandths): Discount | null =>
  sold.discount === null || sold.discount.kind === 'percent'
    ? sold.discount
    : {
        kind: 'amount',
        amount: minor(divideHalfUp(BigInt(sold.discountSum) * BigInt(quantity), BigInt(sold.quantity))),
      };

/** A whole receipt given back: every line, less what was returned before. */
export const everythingLeft = (original: Original): readonly LineRequest[] =>
  original.receipt.lines
    .filter((line, index, all) => all.findIndex((each) => sameItem(line, each)) === index)
    .map((line) => ({ ...line, quantity: returnable(original, line) }))
    .filter(({ quantity }) => quantity > 0);
