import { minor } from '../../../fiscal/money.ts';
import { priceLine } from '../../../fiscal/receipt.ts';
import { isRefusal } from '../../../fiscal/refusal.ts';
import { lineInHand } from '../../../runtime/sale-draft.ts';
import { asRequest } from '../../../runtime/sale-draft-payment.ts';
import { type AppModel } from '../../model.ts';
import { priceText, toPayText } from './price-text.ts';
import { type SaleScreenDraft } from './sale-draft.ts';
import { findingFor, pricePreview } from './sale-finding.ts';
import { hitsFor } from './sale-hits.ts';
import { readTyped, type Typed } from './sale-input.ts';
import { lineOf } from './sale-item.ts';
import { type Pair } from './spread.ts';

type View = { readonly app: AppModel; readonly draft: SaleScreenDraft };

/** What Enter would do now. */
type Preview = Pair;

const none: Preview = { words: '', amount: '' };

/** The line under the input. Empty where Enter does nothing. */
export const previewOf = (view: View): Preview => {
  const { app, draft } = view;
  if (draft.asking !== 'nothing' && draft.asking !== 'name') return none;
  const input = readTyped(app.sale.read().typed);
  switch (input.kind) {
    case 'empty':
    case 'bad-discount':
    case 'bad-quantity':
      return none;
    case 'command':
      return commandPreview(view);
    case 'price':
      return input.what === '' ? none : articlePrice(view, input.what);
    case 'discount':
      return discountPreview(view, input);
    case 'item':
      return itemPreview(view, input);
  }
};

/** The price is never cut: the name gives way. */
const articlePrice = (view: View, what: string): Preview => {
  const article = findingFor(view, what)?.article;
  if (!article) return { words: pricePreview(view, what), amount: '' };
  return { words: article.name, amount: priceText(view.app, article) };
};

const commandPreview = ({ app, draft }: View): Preview => {
  const hits = hitsFor(app, draft);
  const command = hits.kind === 'commands' ? hits.commands[draft.hit] : undefined;
  return command ? { words: `/${command.word}`, amount: '' } : none;
};

const discountPreview = ({ app }: View, { discount }: Extract<Typed, { kind: 'discount' }>): Preview => {
  const { current } = app.sale.read();
  const line = current.lines[lineInHand(current) ?? -1];
  const priced = line && priceLine(app.regime.pricing, { ...asRequest(line), discount });
  if (!priced || isRefusal(priced)) return none;
  const taken = minor(-priced.discountSum);
  return { words: app.text.sale.previews.discount(priced.name), amount: app.format.amount(taken) };
};

const itemPreview = (view: View, { what, quantity }: Extract<Typed, { kind: 'item' }>): Preview => {
  const { app } = view;
  if (what === '') {
    return quantity === null
      ? none
      : { words: app.text.sale.previews.takes(app.format.quantity(quantity)), amount: '' };
  }
  const finding = findingFor(view, what);
  const reading = finding && lineOf(app.regime.pricing, finding, quantity);
  if (reading?.kind !== 'line') return finding ? { words: finding.article.name, amount: '' } : none;
  const { line } = reading;
  const times = line.quantity === 1000 ? '' : `${app.format.quantity(line.quantity)} ${app.theme.marks.times} `;
  return { words: times + line.name, amount: toPayText(app, line) };
};
