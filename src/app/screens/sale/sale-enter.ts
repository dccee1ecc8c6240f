import { type Discount, type ReceiptLine } from '../../../fiscal/document.ts';
import { priceLine } from '../../../fiscal/receipt.ts';
import { isRefusal } from '../../../fiscal/refusal.ts';
import { lineInHand } from '../../../runtime/sale-draft.ts';
import { asRequest } from '../../../runtime/sale-draft-payment.ts';
import { type Hands } from '../../screen.tsx';
import { refusalText } from '../../text/refusal-text.ts';
import { done, refusedWith, type SaleScreenDraft } from './sale-draft.ts';
import { findingFor, pricePreview } from './sale-finding.ts';
import { hitsFor } from './sale-hits.ts';
import { readTyped, type Typed } from './sale-input.ts';
import { lineOf, wrongDigits } from './sale-item.ts';
import { discountRefusalText, lineRefusalText } from './sale-refusal.ts';
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
  const { text, sale } = hands.app;
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
      hands.change(refusedWith(text.sale.messages.badDiscount(sale.read().typed)));
      return;
    case 'bad-quantity':
      hands.change(refusedWith(refusalText(text, { code: 'bad-quantity', rule: null, value: input.value })));
      return;
    case 'item':
      addItem(hands, input);
      return;
  }
};

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
  command.run(hands);
};

/** Does to the sale what was read, or says why not. */
const orObjection = <Found extends object>(
  { change }: SaleHands,
  found: Found | string,
  act: (found: Found) => void,
): void => {
  if (typeof found === 'string') {
    change(refusedWith(found));
    return;
  }
  act(found);
  change(done());
};

const addItem = (hands: SaleHands, input: Of<'item'>): void => {
  const { sale } = hands.app;
  if (input.what === '') return;
  if (!hands.app.catalogue) {
    hands.change(refusedWith(hands.app.text.sale.loading, ({ catalogue }) => !catalogue));
    return;
  }
  orObjection(hands, lineFor(hands, input), (line) => {
    sale.dispatch({ type: 'line-added', line });
  });
};

/** The line an item stands for, or the sentence that says why there is none. */
const lineFor = (hands: SaleHands, { what, quantity }: Of<'item'>): ReceiptLine | string => {
  const { regime, text } = hands.app;
  const finding = findingFor(hands, what);
  if (!finding) {
    const digits = wrongDigits(what);
    return digits ? refusalText(text, digits) : text.sale.messages.noArticle(what);
  }
  const reading = lineOf(regime.pricing, finding, quantity);
  switch (reading.kind) {
    case 'line':
      return reading.line;
    case 'refusal':
      return lineRefusalText(text, reading.refusal);
    case 'weight-missing':
      return text.sale.messages.weightMissing(reading.article.name);
  }
};

const discountLine = (hands: SaleHands, discount: Discount): void => {
  const { sale } = hands.app;
  orObjection(hands, discounted(hands, discount), ({ at, line }) => {
    sale.dispatch({ type: 'line-replaced', at, line });
    sale.dispatch({ type: 'input-set', text: '' });
  });
};

/** The chosen line with the discount, and where it stands; or the sentence that says why not. */
const discounted = (
  { app }: SaleHands,
  discount: Discount,
): { readonly at: number; readonly line: ReceiptLine } | string => {
  const { sale, regime, text } = app;
  const { current } = sale.read();
  const at = lineInHand(current);
  const line = at === undefined ? undefined : current.lines[at];
  if (at === undefined || !line) return text.sale.messages.noLine;
  const priced = priceLine(regime.pricing, { ...asRequest(line), discount });
  if (isRefusal(priced)) return discountRefusalText(app, priced, { typed: app.sale.read().typed.trim(), line });
  return { at, line: priced };
};
