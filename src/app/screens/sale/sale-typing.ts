import { thousandths } from '../../../fiscal/money.ts';
import { priceLine } from '../../../fiscal/receipt.ts';
import { isRefusal } from '../../../fiscal/refusal.ts';
import { lineInHand } from '../../../runtime/sale-draft.ts';
import { asRequest } from '../../../runtime/sale-draft-payment.ts';
import { type Key } from '../../../terminal/key.ts';
import { type Hands } from '../../screen.tsx';
import { blankScreenDraft, heard, refusedWith, type SaleScreenDraft } from './sale-draft.ts';
import { hitCount, hitsFor } from './sale-hits.ts';
import { lineRefusalText } from './sale-refusal.ts';

type SaleHands = Hands<SaleScreenDraft>;

/** A character goes to the input line: after a refusal it begins anew, so that the next scan never joins the last one. */
export const typeCharacter = ({ app, draft, change }: SaleHands, key: Key): boolean => {
  if (key.name !== 'char') return false;
  const answersNothing = draft.asking === 'void' || draft.asking === 'parked';
  app.sale.dispatch(draft.stale ? { type: 'input-set', text: key.text } : { type: 'typed', text: key.text });
  if (draft.stale || answersNothing || draft.hit > 0 || draft.hitChosen)
    change((now) => ({ ...blankScreenDraft, asking: answersNothing ? 'nothing' : now.asking }));
  else change(heard);
  return true;
};

/** ↑↓: among the hits where there are some, else among the lines of the receipt. */
export const choose = ({ app, draft, change }: SaleHands, step: -1 | 1): void => {
  const count = hitCount(hitsFor(app, draft));
  if (count > 0) {
    const hit = Math.max(0, Math.min(draft.hit + step, count - 1));
    change((now) => ({ ...now, hit, hitChosen: true, stale: false }));
    return;
  }
  const { current } = app.sale.read();
  const at = lineInHand(current);
  if (at === undefined) return;
  app.sale.dispatch({ type: 'line-chosen', at: Math.max(0, Math.min(at + step, current.lines.length - 1)) });
};

/** ← →: one less or more of the line in hand; a step is a whole unit, and nothing falls to zero. */
export const changeQuantity = ({ app, change }: SaleHands, step: -1 | 1): void => {
  const { current, typed } = app.sale.read();
  const at = lineInHand(current);
  const line = at === undefined ? undefined : current.lines[at];
  if (typed !== '' || at === undefined || !line || line.quantity + step * 1000 <= 0) return;
  const priced = priceLine(app.regime.pricing, {
    ...asRequest(line),
    quantity: thousandths(line.quantity + step * 1000),
  });
  if (isRefusal(priced)) {
    change(refusedWith(lineRefusalText(app.text, priced)));
    return;
  }
  app.sale.dispatch({ type: 'line-replaced', at, line: priced });
};

/** Del: clears what is typed; on an empty line voids the line in hand. */
export const remove = ({ app, change }: SaleHands): void => {
  const { current, typed } = app.sale.read();
  const at = lineInHand(current);
  if (typed !== '') app.sale.dispatch({ type: 'input-set', text: '' });
  else if (at !== undefined) app.sale.dispatch({ type: 'line-voided', at });
  change(() => blankScreenDraft);
};

/** Esc: the question first, then what is typed, then the choice of a line and the message. */
export const clear = ({ app, draft, change }: SaleHands): void => {
  const { typed, current } = app.sale.read();
  if (draft.asking === 'nothing' && typed !== '') app.sale.dispatch({ type: 'input-set', text: '' });
  else if (draft.asking === 'nothing' && current.chosen !== null) app.sale.dispatch({ type: 'line-chosen', at: null });
  else if (draft.asking === 'receipt-to-return' || draft.asking === 'name')
    app.sale.dispatch({ type: 'input-set', text: '' });
  change(() => blankScreenDraft);
};

export const erase = ({ app, change }: SaleHands): void => {
  app.sale.dispatch({ type: 'erased' });
  change((now) => ({ ...blankScreenDraft, asking: now.asking }));
};
