import { type Discount, type ReceiptLine } from '../../../fiscal/document.ts';
import { type Minor, minor } from '../../../fiscal/money.ts';
import { linesTotal } from '../../../fiscal/receipt.ts';
import { taxRows } from '../../../fiscal/tax.ts';
import { type Sale } from '../../../runtime/sale-draft.ts';
import { cells, fitted, right } from '../../format/cells.ts';
import { type AppModel } from '../../model.ts';
import { taxName } from './receipt-taxes.ts';

/** A row of the receipt on the screen, as wide as its panel. */
export type ReceiptRow = { readonly text: string; readonly chosen: boolean };

const amountWidth = 9;
const taxWidth = 3;

/** The lines of a sale, discounts on rows of their own; amounts stand on one decimal mark. */
export const receiptRows = (app: AppModel, sale: Sale, width: number): readonly ReceiptRow[] =>
  sale.lines.flatMap((line, at) => {
    const chosen = at === sale.chosen;
    const rows = [lineText(app, line, { at, chosen, width }), ...discountTexts(app, line, width)];
    return rows.map((text) => ({ text, chosen }));
  });

const lineText = (
  app: AppModel,
  line: ReceiptLine,
  { at, chosen, width }: { readonly at: number; readonly chosen: boolean; readonly width: number },
): string => {
  const { marks } = app.theme;
  const times = line.quantity === 1000 ? '' : ` ${app.format.quantity(line.quantity)} ${marks.times}`;
  const head = `${chosen ? marks.chosen : ' '}${right(String(at + 1), 2)} `;
  const room = width - head.length - cells(times) - amountWidth - taxWidth - 2;
  return `${head}${fitted(line.name, room, marks.ellipsis)}${times}${sumAndTax(app, line.cost, taxMark(app, line.tax))}`;
};

const discountTexts = (app: AppModel, line: ReceiptLine, width: number): readonly string[] => {
  if (line.discountSum === 0 || line.discount === null) return [];
  const { discount: off, surcharge: on } = app.text.sale;
  const words = `     ${line.discountSum > 0 ? off : on}${shareText(app, line.discount)}`;
  const room = width - amountWidth - taxWidth - 2;
  return [fitted(words, room, app.theme.marks.ellipsis) + sumAndTax(app, minor(-line.discountSum), '')];
};

const shareText = ({ format }: AppModel, discount: Discount): string =>
  discount.kind === 'percent' ? ` ${format.percent(Math.abs(discount.hundredths))}` : '';

const sumAndTax = ({ format }: AppModel, amount: Minor, tax: string): string =>
  ` ${right(format.amount(amount), amountWidth)} ${fitted(tax, taxWidth)}`;

/** Tax letters, with a mark on excise goods: their packs bear a stamp that must be looked at. */
export const taxMark = (app: AppModel, tax: string): string => {
  const { regime, theme } = app;
  const isExcise = taxRows(regime.pricing.taxes, tax)?.some(({ kind }) => kind === 'excise') ?? false;
  return isExcise ? taxName(app, tax) + theme.marks.excise : taxName(app, tax);
};

/** What the lines come to; nothing for none. */
export const totalOfLines = ({ lines }: Sale): Minor => (lines.length === 0 ? minor(0) : linesTotal(lines));
