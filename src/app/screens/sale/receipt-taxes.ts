import { minor, sum } from '../../../fiscal/money.ts';
import { taxRows } from '../../../fiscal/tax.ts';
import { type Sale } from '../../../runtime/sale-draft.ts';
import { type AppModel } from '../../model.ts';
import { type Pair } from './spread.ts';

type Sight = Pick<AppModel, 'regime' | 'text' | 'format'>;

/** PA-16: where prices are net, what the lines come to without tax and the tax on top; nothing where prices contain it. */
export const taxParts = ({ regime: { pricing }, text, format }: Sight, { lines }: Sale): readonly Pair[] => {
  if (pricing.taxMode === 'included' || lines.length === 0) return [];
  const net = sum(lines.map(({ cost, discountSum }) => minor(cost - discountSum)));
  const names = lines.flatMap(({ tax }) => taxRows(pricing.taxes, tax)?.map(({ name }) => name) ?? []);
  return [
    { words: text.sale.net, amount: format.money(net) },
    { words: [...new Set(names)].join(', '), amount: format.money(sum(lines.map(({ taxSum }) => taxSum))) },
  ];
};

/** A tax as a cashier knows it: by its letter where prices contain it, by its rate where it comes on top. */
export const taxName = ({ regime: { pricing } }: Pick<AppModel, 'regime'>, tax: string): string => {
  if (pricing.taxMode === 'included') return tax;
  const rate = (taxRows(pricing.taxes, tax) ?? []).reduce((all, row) => all + row.percentHundredths, 0);
  return `${rate / 100}%`;
};
