import { type Original } from './command.ts';
import { type Discount, type ReceiptLine } from './document.ts';
import { divideHalfUp, minor, type Thousandths, thousandths } from './money.ts';
import { type LineRequest } from './receipt.ts';
import { type Refusal } from './refusal.ts';

type Item = Pick<ReceiptLine, 'code' | 'name' | 'price'>;

const sameItem = (a: Item, b: Item): boolean => (a.code !== null ? a.code === b.code : a.name === b.name);

/** A line of the original, and how much of it can still be given back. */
type Left = { readonly line: ReceiptLine; readonly quantity: number };

/** Takes a quantity of an item out of the lines it was sold on: those at the asked price first, then in their order. */
const take = (left: readonly Left[], item: Item, quantity: number) => {
  let missing = quantity;
  const parts = new Map<ReceiptLine, number>();
  const atPrice = ({ line }: Left): number => (line.price === item.price ? 0 : 1);
  const sources = left
    .filter(({ line }) => sameItem(item, line))
    .toSorted((one, other) => atPrice(one) - atPrice(other));
  for (const { line, quantity: most } of sources) {
    const part = Math.min(most, missing);
    missing -= part;
    parts.set(line, part);
  }
  const partOf = ({ line }: Left): number => parts.get(line) ?? 0;
  return {
    left: left.map((each) => ({ ...each, quantity: each.quantity - partOf(each) })),
    taken: sources.map((each) => ({ ...each, quantity: partOf(each) })).filter((each) => each.quantity > 0),
    missing,
  };
};

/** What is left of the original after everything that came back before. */
const leftOf = ({ receipt, returned }: Original): readonly Left[] =>
  returned
    .flatMap(({ lines }) => lines)
    .reduce<readonly Left[]>(
      (left, line) => take(left, line, line.quantity).left,
      receipt.lines.map((line) => ({ line, quantity: line.quantity })),
    );

/** The lines asked for at the price, tax and discount they were sold at, one for each line they were sold on; refused when more comes back than was sold. */
export const linesOfOriginal = (
  original: Original,
  requested: readonly LineRequest[],
): readonly LineRequest[] | Refusal => {
  const lines: LineRequest[] = [];
  let left = leftOf(original);
  for (const line of requested) {
    const { taken, missing, left: rest } = take(left, line, line.quantity);
    if (missing > 0) return { code: 'returns-too-much', rule: null, value: line.name };
    lines.push(...taken.map(givenBack));
    left = rest;
  }
  return lines;
};

const givenBack = ({ line, quantity }: Left): LineRequest => ({
  ...line,
  quantity: thousandths(quantity),
  discount: shareOfDiscount(line, thousandths(quantity)),
});

const shareOfDiscount = (sold: ReceiptLine, quantity: Thousandths): Discount | null =>
  sold.discount === null || sold.discount.kind === 'percent'
    ? sold.discount
    : {
        kind: 'amount',
        amount: minor(divideHalfUp(BigInt(sold.discountSum) * BigInt(quantity), BigInt(sold.quantity))),
      };

/** A whole receipt given back: every line, less what was returned before. */
export const everythingLeft = (original: Original): readonly LineRequest[] =>
  leftOf(original)
    .filter(({ quantity }) => quantity > 0)
    .map(({ line, quantity }) => ({ ...line, quantity: thousandths(quantity) }));
