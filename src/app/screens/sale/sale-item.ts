import { type Article } from '../../../catalogue/article.ts';
import { isBarcode } from '../../../catalogue/barcode.ts';
import { type Finding } from '../../../catalogue/catalogue-index.ts';
import { type ReceiptLine } from '../../../fiscal/document.ts';
import { divideHalfUp, type Thousandths, thousandths } from '../../../fiscal/money.ts';
import { type LineRequest, type Pricing, priceLine } from '../../../fiscal/receipt.ts';
import { type BadInput, isRefusal, type Refusal } from '../../../fiscal/refusal.ts';

/** A line ready for the receipt, or why there is none. */
type LineReading =
  | { readonly kind: 'line'; readonly line: ReceiptLine }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'weight-missing'; readonly article: Article };

const onePiece = thousandths(1000);

/** The line an article makes. What the scales wrote on a label counts as often as was typed. */
export const lineOf = (pricing: Pricing, finding: Finding, typed: Thousandths | null): LineReading => {
  const { article } = finding;
  if (finding.kind === 'article' && article.weighed && typed === null) return { kind: 'weight-missing', article };
  const times = typed ?? onePiece;
  const quantity = finding.kind === 'weighed' ? multiplied(finding.quantity, times) : times;
  const price = finding.kind === 'priced' ? finding.cost : article.price;
  const line = priceLine(pricing, { ...requestOf(article), quantity, price });
  return isRefusal(line) ? { kind: 'refusal', refusal: line } : { kind: 'line', line };
};

const requestOf = ({ code, barcode, uktzed, name, unit, tax }: Article): Omit<LineRequest, 'quantity' | 'price'> => ({
  code,
  barcode: barcode ?? null,
  uktzed: uktzed ?? null,
  name,
  // An article that names none is sold by the unit of the country.
  unit: unit ?? '',
  tax,
  discount: null,
});

const multiplied = (a: Thousandths, b: Thousandths): Thousandths =>
  thousandths(divideHalfUp(BigInt(a) * BigInt(b), 1000n));

/** Digits that are no code: a barcode read wrong, or one nobody has. Undefined for letters, which are a search. */
export const wrongDigits = (what: string): BadInput | undefined => {
  if (!/^\d+$/.test(what)) return undefined;
  const isBarcodeLong = [8, 12, 13].includes(what.length);
  return { code: isBarcodeLong && !isBarcode(what) ? 'bad-check-digit' : 'unknown-code', rule: null, value: what };
};
