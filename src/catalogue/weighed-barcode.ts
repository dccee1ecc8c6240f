import { type Minor, minor, type Thousandths, thousandths } from '../fiscal/money.ts';
import { checkDigit, isBarcode } from './barcode.ts';

/**
 * How a shop's scales fill an in-store EAN-13 (prefixes 20 to 29): the prefix, `itemDigits` of item number, the payload,
 * the check digit. The payload divided by `divisor` is kilograms or whole money.
 */
export type WeighedRule = { readonly prefix: string; readonly itemDigits: number } & (
  | { readonly payload: 'weight'; readonly divisor: 1 | 10 | 100 | 1000 }
  | { readonly payload: 'price'; readonly divisor: 1 | 10 | 100 }
);

/** A label of the scales. `itemBarcode` is the label with the payload at zero, as the catalogue keeps it. */
export type WeighedBarcode = { readonly item: string; readonly itemBarcode: string } & (
  | { readonly payload: 'weight'; readonly quantity: Thousandths }
  | { readonly payload: 'price'; readonly cost: Minor }
);

const grams = (prefix: string): WeighedRule => ({ prefix, itemDigits: 5, payload: 'weight', divisor: 1000 });
const price = (prefix: string): WeighedRule => ({ prefix, itemDigits: 5, payload: 'price', divisor: 100 });

/** GS1 leaves 20 to 29 to each shop; this is the table until the shop sets its own. */
export const weighedRules: readonly WeighedRule[] = [
  ...['20', '21', '22', '23', '24'].map(grams),
  ...['25', '26', '27', '28', '29'].map(price),
];

/** Reads a label of the scales; undefined when it is none, its prefix has no rule or its check digit is wrong. */
export const readWeighedBarcode = (barcode: string, rules: readonly WeighedRule[]): WeighedBarcode | undefined => {
  if (barcode.length !== 13 || !isBarcode(barcode)) return undefined;
  const rule = rules.find(({ prefix }) => barcode.startsWith(prefix));
  if (!rule) return undefined;
  const split = rule.prefix.length + rule.itemDigits;
  const head = barcode.slice(0, split);
  const payload = Number(barcode.slice(split, -1));
  const empty = head.padEnd(12, '0');
  const label = { item: barcode.slice(rule.prefix.length, split), itemBarcode: empty + checkDigit(empty) };
  return rule.payload === 'weight'
    ? { ...label, payload: 'weight', quantity: thousandths((payload * 1000) / rule.divisor) }
    : { ...label, payload: 'price', cost: minor((payload * 100) / rule.divisor) };
};
