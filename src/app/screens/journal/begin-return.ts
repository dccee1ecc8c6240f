import { priceLines } from '../../../fiscal/receipt.ts';
import { everythingLeft } from '../../../fiscal/refund.ts';
import { isRefusal } from '../../../fiscal/refusal.ts';
import { type DocumentRecord } from '../../../runtime/records.ts';
import { type AppModel } from '../../model.ts';

/** Why a document cannot be given back; undefined when it can. */
export const cannotReturn = ({ sale, text }: AppModel, { body, state }: DocumentRecord): string | undefined => {
  const words = text.journal.blocked;
  if (body.kind !== 'sale') return words.notSale;
  if (state !== 'accepted' && state !== 'waiting' && state !== 'rejected') return words.notCounted;
  return sale.read().current.lines.length > 0 ? words.saleOpen : undefined;
};

/** Puts everything that can still come back on the sale screen, as a return of that receipt. */
export const beginReturn = (app: AppModel, { number }: DocumentRecord): void => {
  const original = app.till.history.original(number);
  const lines = original && priceLines(app.regime.pricing, everythingLeft(original));
  if (!lines || isRefusal(lines)) {
    const { journal, sale } = app.text;
    const sentences = [lines ? sale.messages.allReturned(number) : journal.blocked.notSale];
    app.go({ name: 'notice', notice: { title: journal.keys.giveBack.label, sentences } });
    return;
  }
  app.sale.dispatch({ type: 'return-begun', of: number, lines });
  app.go({ name: 'sale' });
};
