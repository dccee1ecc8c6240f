import { type Finding } from '../../../catalogue/catalogue-index.ts';
import { type Discount } from '../../../fiscal/document.ts';
import { priceLine } from '../../../fiscal/receipt.ts';
import { isRefusal } from '../../../fiscal/refusal.ts';
import { lineInHand } from '../../../runtime/sale-draft.ts';
import { asRequest } from '../../../runtime/sale-draft-payment.ts';
import { type Hands } from '../../screen.tsx';
import { refusalText } from '../../text/refusal-text.ts';
import { done, refusedWith, type SaleScreenDraft } from './sale-draft.ts';
import { hitsFor } from './sale-hits.ts';
import { readTyped, type Typed } from './sale-input.ts';
import { lineOf, wrongDigits } from './sale-item.ts';
import { beginReturn } from './sale-return.ts';

type SaleHands = Hands<SaleScreenDraft>;
type Of<Kind extends Typed['kind']> = Extract<Typed, { kind: Kind }>;

/** Enter: answers the question asked, else does what is typed. On an empty line it does nothing, whatever a scanner sends. */
export const enter = (hands: SaleHands): void => {
  const { app, draft, change } = hands;
  const { typed } = app.sale.read();
  switch (draft.asking) {
    case 'void':
      app.sale.dispatch({ type: 'sale-voided' });
      return change(done());
    case 'parked':
      app.sale.dispatch({ type: 'sale-resumed', at: draft.hit });
      return change(done());
    case 'receipt-to-return':
      return beginReturn(hands, typed.trim());
    case 'name':
    case 'nothing':
      return carryOut(hands, readTyped(typed));
  }
};

const carryOut = (hands: SaleHands, input: Typed): void => {
  const { messages } = hands.app.text.sale;
  switch (input.kind) {
    case 'empty':
      return;
    case 'command':
      return runCommand(hands, input.word);
    case 'price':
      return hands.change(done({ text: pricePreview(hands, input.what), role: 'strong' }));
    case 'discount':
      return discountLine(hands, input.discount);
    case 'bad-discount':
      return hands.change(refusedWith(messages.badDiscount(hands.app.sale.read().typed)));
    case 'bad-quantity':
      return refuse(hands, { code: 'bad-quantity', rule: null, value: input.value });
    case 'item':
      return addItem(hands, input);
  }
};

const refuse = ({ app, change }: SaleHands, refusal: Parameters<typeof refusalText>[1]): void =>
  change(refusedWith(refusalText(app.text, refusal)));

const runCommand = (hands: SaleHands, word: string): void => {
  const { app, draft, change } = hands;
  const hits = hitsFor(app, draft);
  const command = hits.kind === 'commands' ? hits.commands[draft.hit] : undefined;
  if (!command) return change(refusedWith(app.text.sale.messages.unknownCommand(`/${word}`)));
  app.sale.dispatch({ type: 'input-set', text: '' });
  change(done());
  command.run(app);
};

/** What a typed item or the hit chosen by hand stands for. */
export const findingFor = ({ app, draft }: Pick<SaleHands, 'app' | 'draft'>, what: string): Finding | undefined => {
  const exact = draft.hitChosen ? undefined : app.catalogue?.find(what);
  if (exact) return exact;
  const mayBeName = draft.hitChosen || draft.asking === 'name' || !wrongDigits(what);
  const hits = mayBeName ? hitsFor(app, draft) : undefined;
  const article = hits?.kind === 'articles' ? hits.articles[draft.hit] : undefined;
  return article && { kind: 'article', article };
};

const addItem = (hands: SaleHands, { what, quantity }: Of<'item'>): void => {
  const { app, change } = hands;
  const { messages, loading } = app.text.sale;
  if (what === '') return;
  if (!app.catalogue) return change(refusedWith(loading));
  const finding = findingFor(hands, what);
  if (!finding) {
    const digits = wrongDigits(what);
    return digits ? refuse(hands, digits) : change(refusedWith(messages.noArticle(what)));
  }
  const reading = lineOf(app.regime.pricing, finding, quantity);
  if (reading.kind === 'refusal') return refuse(hands, reading.refusal);
  if (reading.kind === 'weight-missing') return change(refusedWith(messages.weightMissing(reading.article.name)));
  app.sale.answered(null);
  app.sale.dispatch({ type: 'line-added', line: reading.line });
  change(done());
};

const discountLine = (hands: SaleHands, discount: Discount): void => {
  const { app, change } = hands;
  const { current } = app.sale.read();
  const at = lineInHand(current);
  const line = at === undefined ? undefined : current.lines[at];
  if (at === undefined || !line) return change(refusedWith(app.text.sale.messages.noLine));
  const priced = priceLine(app.regime.pricing, { ...asRequest(line), discount });
  if (isRefusal(priced)) return refuse(hands, priced);
  app.sale.dispatch({ type: 'line-replaced', at, line: priced });
  app.sale.dispatch({ type: 'input-set', text: '' });
  change(done());
};

/** `?code`: the article, its price and its taxes, or that there is none. */
export const pricePreview = ({ app, draft }: Pick<SaleHands, 'app' | 'draft'>, what: string): string => {
  const finding = findingFor({ app, draft }, what);
  if (!finding) return app.text.sale.messages.noArticle(what);
  const { name, price, tax } = finding.article;
  return app.text.sale.previews.price(name, app.format.money(price), tax);
};
