import { type Discount } from '../../../fiscal/document.ts';
import { minor, parseMinor, parseThousandths, type Thousandths } from '../../../fiscal/money.ts';

/** What is typed in the input line, read by its grammar and not yet looked up anywhere. */
export type Typed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'command'; readonly word: string }
  | { readonly kind: 'price'; readonly what: string }
  | { readonly kind: 'discount'; readonly discount: Discount }
  | { readonly kind: 'bad-discount' }
  | { readonly kind: 'bad-quantity'; readonly value: string }
  /** `quantity` is null where none is typed. */
  | { readonly kind: 'item'; readonly quantity: Thousandths | null; readonly what: string };

/** `/word`, `?code`, `-10%`, `+3`, `0,350*code`, anything else. */
export const readTyped = (text: string): Typed => {
  const typed = text.trim();
  if (typed === '') return { kind: 'empty' };
  if (typed.startsWith('/')) return { kind: 'command', word: typed.slice(1).toLowerCase() };
  if (typed.startsWith('?')) return { kind: 'price', what: typed.slice(1).trim() };
  if (/^[-+−]/.test(typed)) return readDiscount(typed);
  const star = typed.indexOf('*');
  return star < 0
    ? { kind: 'item', quantity: null, what: typed }
    : readItem(typed.slice(0, star).trim(), typed.slice(star + 1).trim());
};

const readItem = (count: string, what: string): Typed => {
  const quantity = parseThousandths(count);
  return quantity === undefined || quantity <= 0
    ? { kind: 'bad-quantity', value: count }
    : { kind: 'item', quantity, what };
};

/** `-` takes off, `+` adds; a percentage of the line, or an amount. Either has at most two decimals. */
const readDiscount = (typed: string): Typed => {
  const sign = typed.startsWith('+') ? -1 : 1;
  const isPercent = typed.endsWith('%');
  const hundredths = parseMinor(isPercent ? typed.slice(1, -1) : typed.slice(1));
  if (hundredths === undefined || hundredths <= 0) return { kind: 'bad-discount' };
  return {
    kind: 'discount',
    discount: isPercent
      ? { kind: 'percent', hundredths: sign * hundredths }
      : { kind: 'amount', amount: minor(sign * hundredths) },
  };
};
