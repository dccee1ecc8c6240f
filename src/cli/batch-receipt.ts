import { type Article } from '../catalogue/article.ts';
import { type CatalogueIndex } from '../catalogue/catalogue-index.ts';
import { type Discount } from '../fiscal/document.ts';
import {
  divideHalfUp,
  type Minor,
  minor,
  parseMinor,
  parseThousandths,
  type Thousandths,
  thousandths,
} from '../fiscal/money.ts';
import { type LineRequest, type Pricing, type ReceiptRequest, type TenderRequest } from '../fiscal/receipt.ts';
import { isRefusal, type Refusal } from '../fiscal/refusal.ts';
import { taxCode } from '../fiscal/tax.ts';
import { type PaymentRequest, type ReceiptLineRequest } from './batch-requests.ts';

/** Turns decimal strings and codes into what the register prices, or says which of them is not usable. */
export const receiptRequest = (
  { lines, pay }: { readonly lines: readonly ReceiptLineRequest[]; readonly pay: readonly PaymentRequest[] },
  catalogue: CatalogueIndex,
  pricing: Pricing,
): ReceiptRequest | Refusal => {
  const asked: LineRequest[] = [];
  for (const line of lines) {
    const result = lineRequest(line, catalogue, pricing);
    if (isRefusal(result)) return result;
    asked.push(result);
  }
  const tenders: TenderRequest[] = [];
  for (const { by, amount } of pay) {
    const parsed = parseMinor(amount);
    if (parsed === undefined) return { code: 'bad-amount', rule: null, value: amount };
    tenders.push({ by, amount: parsed });
  }
  return { lines: asked, tenders };
};

const lineRequest = (line: ReceiptLineRequest, catalogue: CatalogueIndex, pricing: Pricing): LineRequest | Refusal => {
  if (line.code !== undefined && (line.name ?? line.price ?? line.tax) !== undefined)
    return { code: 'bad-request', rule: null, why: 'a line has a code, or a name, a price and a tax' };
  const quantity = parseThousandths(line.quantity);
  if (quantity === undefined) return { code: 'bad-quantity', rule: null, value: line.quantity };
  const discount = line.discount === undefined ? null : parseDiscount(line.discount);
  if (discount === undefined) return { code: 'bad-discount', rule: null, value: line.discount ?? '' };
  return line.code === undefined
    ? openLine(line, pricing, { quantity, discount })
    : codedLine(line.code, { quantity, discount }, { catalogue, unit: pricing.unit });
};

type Shelf = { readonly catalogue: CatalogueIndex; readonly unit: string };
type Amounts = { readonly quantity: Thousandths; readonly discount: Discount | null };

/** A code, a barcode, or a label of the scales, whose weight multiplies the quantity. */
const codedLine = (
  code: string,
  { quantity, discount }: Amounts,
  { catalogue, unit }: Shelf,
): LineRequest | Refusal => {
  const found = catalogue.find(code);
  if (!found) return { code: 'unknown-code', rule: null, value: code };
  const line = { ...articleLine(found.article, quantity, discount), unit: found.article.unit ?? unit };
  if (found.kind === 'weighed') return { ...line, quantity: times(found.quantity, quantity) };
  return found.kind === 'priced' ? { ...line, price: found.cost } : line;
};

const times = (weight: Thousandths, count: Thousandths): Thousandths =>
  thousandths(divideHalfUp(BigInt(weight) * BigInt(count), 1000n));

/** A line of the catalogue as it is sold. */
const articleLine = (
  article: Article,
  quantity: Thousandths,
  discount: Discount | null,
): Omit<LineRequest, 'unit'> => ({
  code: article.code,
  barcode: article.barcode ?? null,
  uktzed: article.uktzed ?? null,
  name: article.name,
  quantity,
  price: article.price,
  tax: article.tax,
  discount,
});

const openLine = (
  line: ReceiptLineRequest,
  { taxes, unit: usualUnit }: Pricing,
  { quantity, discount }: Amounts,
): LineRequest | Refusal => {
  const { name = '', price = '', tax = '', unit = usualUnit, uktzed = null } = line;
  if (name.trim() === '')
    return { code: 'bad-request', rule: null, why: 'a line needs a code, or a name, a price and a tax' };
  const amount = parseMinor(price);
  if (amount === undefined) return { code: 'bad-price', rule: null, value: price };
  return { code: null, barcode: null, uktzed, name, unit, quantity, price: amount, tax: taxCode(taxes, tax), discount };
};

/** `"10%"`, `"2,5 %"` or `"5.00"`; undefined when it is neither. */
const parseDiscount = (text: string): Discount | undefined => {
  const percent = /^(.*\S)\s*%$/.exec(text.trim())?.[1];
  const value: Minor | undefined = parseMinor(percent ?? text);
  if (value === undefined || value < 0) return undefined;
  if (percent !== undefined) return value > 10_000 ? undefined : { kind: 'percent', hundredths: value };
  return { kind: 'amount', amount: minor(value) };
};
