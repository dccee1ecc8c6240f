import { type ReceiptLine } from '../../../fiscal/document.ts';
import { minor } from '../../../fiscal/money.ts';
import { type Refusal } from '../../../fiscal/refusal.ts';
import { type AppModel } from '../../model.ts';
import { refusalText } from '../../text/refusal-text.ts';
import { type Text } from '../../text/text-shape.ts';

/** Why a line cannot be sold. A number that could be read can only be too high: a code scanned as a quantity, say. */
export const lineRefusalText = (text: Text, refusal: Refusal): string =>
  refusal.code === 'bad-quantity' ? text.sale.messages.tooMuch(refusal.value) : refusalText(text, refusal);

/** Why what was typed cannot come off the line, or on it. */
export const discountRefusalText = (
  { text, format }: Pick<AppModel, 'text' | 'format'>,
  refusal: Refusal,
  { typed, line }: { readonly typed: string; readonly line: ReceiptLine },
): string => {
  if (refusal.code !== 'bad-discount') return refusalText(text, refusal);
  const { messages } = text.sale;
  return typed.startsWith('+')
    ? messages.surchargeTooHigh(typed)
    : messages.discountTooHigh(typed, format.money(minor(line.cost)));
};
