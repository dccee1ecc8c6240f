import { type Discount, type Payment, type Receipt, type ReceiptLine, type Tender } from './document.ts';
import { divideHalfUp, lineCost, type Minor, minor, sum } from './money.ts';
import { type BadInput, isRefusal, type Refusal } from './refusal.ts';
import { roundToStep } from './rounding.ts';
import { type TaxTable, taxesOf, taxOnTop, taxRows } from './tax.ts';
import { badText, type DocumentText, documentText } from './text.ts';

/** A line as it is asked for, before it is priced. */
export type LineRequest = Omit<ReceiptLine, 'cost' | 'discountSum' | 'taxSum'>;

/** Money offered (a sale) or to be given back (a return). */
export type TenderRequest = { readonly by: Tender; readonly amount: Minor };

/** What a sale or a return is made of. */
export type ReceiptRequest = { readonly lines: readonly LineRequest[]; readonly tenders: readonly TenderRequest[] };

/** What pricing a receipt needs to know of the country and of the register's settings. */
export type Pricing = {
  readonly taxes: TaxTable;
  /** Whether prices contain their tax, or it is added to each line (PA-16). */
  readonly taxMode: 'included' | 'added';
  /** What a line must come to at the least, before tax. */
  readonly leastLineNet: Minor;
  /** The room a code has on the wire, and the least a name must have, in characters. */
  readonly longestCode: number;
  readonly shortestName: number;
  /** The unit of an article that names none. */
  readonly unit: string;
  /** Cash totals are rounded to this step (UA-18); 1 leaves them exact. */
  readonly cashRoundingStep: Minor;
  readonly text: DocumentText;
  /** The forms a commodity code may have. */
  readonly commodityCode: RegExp;
};

/** At 1,000,000.00 a piece or a line something was mistyped: an EAN in the price, say. */
const highestAmount = 100_000_000;
const highestQuantity = 100_000_000;
const mostLines = 1000;

/** A line with its cost and discount, or why it cannot be sold. */
export const priceLine = (pricing: Pricing, line: LineRequest): ReceiptLine | Refusal => {
  const { quantity, price, discount } = line;
  if (quantity <= 0 || quantity > highestQuantity)
    return { code: 'bad-quantity', rule: null, value: String(quantity / 1000) };
  if (price <= 0 || price > highestAmount) return { code: 'bad-price', rule: null, value: String(price / 100) };
  if (!taxRows(pricing.taxes, line.tax)) return { code: 'bad-tax', rule: null, value: line.tax };
  const unfit = badWords(pricing, line);
  if (unfit) return unfit;
  const cost = lineCost(quantity, price);
  const discountSum = discount ? discountOf(cost, discount) : minor(0);
  if (cost > highestAmount) return { code: 'bad-quantity', rule: null, value: String(quantity / 1000) };
  const net = minor(cost - discountSum);
  if (discountSum < -highestAmount || (discountSum > 0 && net < pricing.leastLineNet))
    return { code: 'bad-discount', rule: null, value: String(discountSum / 100) };
  if (net < pricing.leastLineNet) return { code: 'bad-quantity', rule: null, value: String(quantity / 1000) };
  const unit = documentText(pricing.text, line.unit) || pricing.unit;
  const written = { name: documentText(pricing.text, line.name), unit };
  return { ...line, ...written, cost, discountSum, taxSum: taxOnTop(pricing, line.tax, net) };
};

/** Why the words of a line cannot stand in a document. */
const badWords = (
  { text, commodityCode, longestCode, shortestName }: Pricing,
  { name, unit, code, barcode, uktzed }: LineRequest,
): Refusal | undefined => {
  if (documentText(text, name).length < shortestName)
    return { code: 'bad-request', rule: null, why: 'a line has no name' };
  if (uktzed !== null && !commodityCode.test(uktzed)) return { code: 'bad-commodity-code', rule: null, value: uktzed };
  const short = [unit, code ?? '', barcode ?? ''].map((each) => badText(text, each, longestCode));
  return badText(text, name) ?? short.find((problem) => problem !== undefined);
};

const discountOf = (cost: Minor, discount: Discount): Minor =>
  discount.kind === 'amount'
    ? discount.amount
    : minor(divideHalfUp(BigInt(cost) * BigInt(discount.hundredths), 10_000n));

/** All lines priced, or the first refusal. */
export const priceLines = (pricing: Pricing, lines: readonly LineRequest[]): readonly ReceiptLine[] | Refusal => {
  if (lines.length === 0) return { code: 'nothing-to-sell', rule: null };
  if (lines.length > mostLines) return { code: 'too-many-lines', rule: null, limit: mostLines };
  const priced: ReceiptLine[] = [];
  for (const line of lines) {
    const result = priceLine(pricing, line);
    if (isRefusal(result)) return result;
    priced.push(result);
  }
  return priced;
};

/** What a list of lines comes to, before cash is rounded. */
export const linesTotal = (lines: readonly ReceiptLine[]): Minor =>
  sum(lines.map(({ cost, discountSum, taxSum }) => minor(cost - discountSum + taxSum)));

/** A paid sale: cashless money never exceeds what is due, cash covers the rest and may bring change. */
export const priceSale = (pricing: Pricing, request: ReceiptRequest): Receipt | Refusal => {
  const lines = priceLines(pricing, request.lines);
  if (isRefusal(lines)) return lines;
  return settle({ pricing, lines, tenders: request.tenders, cashRule: takePayment });
};

/** A refund: money goes back exactly; cash may be stated rounded or not, and is rounded like a sale's (UA-18). */
export const priceReturn = (pricing: Pricing, request: ReceiptRequest): Receipt | Refusal => {
  const lines = priceLines(pricing, request.lines);
  if (isRefusal(lines)) return lines;
  return settle({ pricing, lines, tenders: request.tenders, cashRule: refundPayment });
};

type Due = { readonly exact: Minor; readonly rounded: Minor };
type CashRule = (due: Due, given: Minor) => Payment | BadInput;

type Settling = {
  readonly pricing: Pricing;
  readonly lines: readonly ReceiptLine[];
  readonly tenders: readonly TenderRequest[];
  readonly cashRule: CashRule;
};

const settle = ({ pricing, lines, tenders, cashRule }: Settling): Receipt | Refusal => {
  const unrounded = linesTotal(lines);
  const negative = tenders.find(({ amount }) => amount < 0 || amount > highestAmount * 10);
  if (negative) return { code: 'bad-amount', rule: null, value: String(negative.amount / 100) };
  const cashless = mergeTenders(tenders.filter(({ by }) => by !== 'cash'));
  const cashlessSum = sum(cashless.map(({ amount }) => amount));
  if (cashlessSum > unrounded) return { code: 'overpaid', rule: null, due: unrounded, given: cashlessSum };
  const rest = minor(unrounded - cashlessSum);
  const cashTenders = tenders.filter(({ by }) => by === 'cash');
  const cashGiven = sum(cashTenders.map(({ amount }) => amount));
  if (cashTenders.length === 0 && rest > 0)
    return { code: 'underpaid', rule: null, due: unrounded, given: cashlessSum };
  const cash = cashRule({ exact: rest, rounded: roundToStep(rest, pricing.cashRoundingStep) }, cashGiven);
  if (isRefusal(cash)) return cash;
  if (cash.amount === 0 && cashless.length > 0 && rest > 0) {
    return { code: 'underpaid', rule: null, due: unrounded, given: cashlessSum };
  }
  const payments = rest === 0 ? cashless : [...cashless, cash];
  const total = minor(cashlessSum + cash.amount);
  if (total === 0) return { code: 'nothing-to-pay', rule: null };
  return { ...summary(pricing, lines), unrounded, rounding: minor(unrounded - total), total, payments };
};

const summary = (pricing: Pricing, lines: readonly ReceiptLine[]) => ({
  lines,
  taxes: taxesOf(pricing, lines),
  discount: sum(lines.map(({ discountSum }) => discountSum)),
});

const mergeTenders = (tenders: readonly TenderRequest[]): readonly Payment[] =>
  [...new Set(tenders.map(({ by }) => by))]
    .map((by) => ({ by, amount: sum(tenders.filter((tender) => tender.by === by).map(({ amount }) => amount)) }))
    .filter(({ amount }) => amount > 0)
    .map(({ by, amount }) => ({ by, amount, provided: amount, change: minor(0) }));

const takePayment: CashRule = ({ exact, rounded }, given) => {
  if (given < rounded) return { code: 'underpaid', rule: null, due: rounded, given };
  if (exact === 0 && given > 0) return { code: 'overpaid', rule: null, due: rounded, given };
  return { by: 'cash', amount: rounded, provided: given, change: minor(given - rounded) };
};

const refundPayment: CashRule = ({ exact, rounded }, given) => {
  if (given === exact || given === rounded) return { by: 'cash', amount: rounded, provided: rounded, change: minor(0) };
  return { code: given < rounded ? 'underpaid' : 'overpaid', rule: null, due: rounded, given };
};
