import { decimalText, type Minor, quantityText, type Thousandths } from '../../fiscal/money.ts';
import { type Language } from '../text/language.ts';

/** How a language writes numbers. */
export type NumberStyle = { readonly decimal: ',' | '.'; readonly gap: string; readonly minus: string };

/** The decimal mark of each language. */
export const decimalMarks: Readonly<Record<Language, NumberStyle['decimal']>> = { en: '.', uk: ',', es: ',' };

/** `1 234,50`: an amount with both decimals, thousands set apart. */
export const amountText = (style: NumberStyle, amount: Minor): string => styled(style, decimalText(amount));

/** `3`, `0,350`: pieces without decimals, anything else with all three. */
export const countText = (style: NumberStyle, quantity: Thousandths): string =>
  styled(style, quantity % 1000 === 0 ? String(quantity / 1000) : quantityText(quantity));

/** `10`, `7,5`: a percentage given in hundredths. */
export const percentText = (style: NumberStyle, hundredths: number): string => styled(style, String(hundredths / 100));

const styled = ({ decimal, gap, minus }: NumberStyle, plain: string): string => {
  const negative = plain.startsWith('-');
  const [whole = '', fraction] = (negative ? plain.slice(1) : plain).split('.');
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, gap);
  return `${negative ? minus : ''}${grouped}${fraction === undefined ? '' : decimal + fraction}`;
};
