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
      change(done());
      return;
    case 'parked':
      app.sale.dispatch({ type: 'sale-resumed', at: draft.hit });
      change(done());
      return;
    case 'receipt-to-return':
      beginReturn(hands, typed.trim());
      return;
    case 'name':
    case 'nothing':
      carryOut(hands, readTyped(typed));
      return;
  }
};

const carryOut = (hands: SaleHands, input: Typed): void => {
  const { messages } = hands.app.text.sale;
  switch (input.kind) {
    case 'empty':
      return;
    case 'command':
      runCommand(hands, input.word);
      return;
    case 'price':
      hands.change(done({ text: pricePreview(hands, input.what), role: 'strong' }));
      return;
    case 'discount':
      discountLine(hands, input.discount);
      return;
    case 'bad-discount':
      hands.change(refusedWith(messages.badDiscount(hands.app.sale.read().typed)));
      return;
    case 'bad-quantity':
      refuse(hands, { code: 'bad-quantity', rule: null, value: input.value });
      return;
    case 'item':
      addItem(hands, input);
      return;
  }
};

const refuse = ({ app, change }: SaleHands, refusal: Parameters<typeof refusalText>[1]): void =>
  change(refusedWith(refusalText(app.text, refusal)));

const runCommand = (hands: SaleHands, word: string): void => {
  const { app, draft, change } = hands;
  const hits = hitsFor(app, draft);
  const command = hits.kind === 'commands' ? hits.commands[draft.hit] : undefined;
  if (!command) {
    change(refusedWith(app.text.sale.messages.unknownCommand(`/${word}`)));
    return;
  }
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
  if (!app.catalogue) {
    change(refusedWith(loading));
    return;
  }
  const finding = findingFor(hands, what);
  if (!finding) {
    const digits = wrongDigits(what);
    digits ? refuse(hands, digits) : change(refusedWith(messages.noArticle(what)));
    return;
  }
  const reading = lineOf(app.regime.pricing, finding, quantity);
  if (reading.kind === 'refusal') {
    refuse(hands, reading.refusal);
    return;
  }
  if (reading.kind === 'weight-missing') {
    change(refusedWith(messages.weightMissing(reading.article.name)));
    return;
  }
  app.sale.answered(null);
  app.sale.dispatch({ type: 'line-added', line: reading.line });
  change(done());
};

const discountLine = (hands: SaleHands, discount: Discount): void => {
  const { app, change } = hands;
  const { current } = app.sale.read();
  const at = lineInHand(current);
  const line = at === undefined ? undefined : current.lines[at];
  if (at === undefined || !line) {
    change(refusedWith(app.text.sale.messages.noLine));
    return;
  }
  const priced = priceLine(app.regime.pricing, { ...asRequest(line), discount });
  if (isRefusal(priced)) {
    refuse(hands, priced);
    return;
  }
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
