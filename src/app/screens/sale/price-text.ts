import { type Article } from '../../../catalogue/article.ts';
import { type ReceiptLine } from '../../../fiscal/document.ts';
import { minor } from '../../../fiscal/money.ts';
import { taxOnTop } from '../../../fiscal/tax.ts';
import { type AppModel } from '../../model.ts';
import { taxName } from './receipt-taxes.ts';

type Sight = Pick<AppModel, 'regime' | 'text' | 'format'>;

/** An article's price: `41.90 A`, or where tax comes on top `2.15 + 7% = 2.30`. */
export const priceText = ({ regime, format }: Sight, { price, tax }: Article): string => {
  if (regime.pricing.taxMode === 'included') return `${format.money(price)} ${tax}`;
  const total = minor(price + taxOnTop(regime.pricing, tax, price));
  return `${format.amount(price)} + ${taxName({ regime }, tax)} = ${format.money(total)}`;
};

/** What a line comes to; where prices are net it is said that this is what will be paid. */
export const toPayText = ({ regime, text, format }: Sight, { cost, taxSum }: ReceiptLine): string => {
  const amount = format.amount(minor(cost + taxSum));
  return regime.pricing.taxMode === 'included' ? amount : text.sale.previews.withTax(amount);
};
