import { type Original } from '../../../fiscal/command.ts';
import { priceLines } from '../../../fiscal/receipt.ts';
import { everythingLeft } from '../../../fiscal/refund.ts';
import { isRefusal } from '../../../fiscal/refusal.ts';
import { type History } from '../../../runtime/history.ts';
import { type Hands } from '../../screen.tsx';
import { done, refusedWith, type SaleScreenDraft } from './sale-draft.ts';

/** Local numbers are shorter than the numbers the server gives. */
const longestLocalNumber = 9;

/** Loads everything that can still be given back of a receipt; with nothing typed, begins a return without one. */
export const beginReturn = ({ app, change }: Hands<SaleScreenDraft>, typed: string): void => {
  const { messages } = app.text.sale;
  if (typed === '') {
    app.sale.dispatch({ type: 'return-begun', of: null, lines: [] });
    change(done());
    return;
  }
  const original = originalFor(app.till.history, typed);
  if (!original) {
    change(refusedWith(messages.unknownReceipt(typed)));
    return;
  }
  const { number } = original.reference;
  const lines = priceLines(app.regime.pricing, everythingLeft(original));
  if (isRefusal(lines)) {
    change(refusedWith(messages.allReturned(number)));
    return;
  }
  app.sale.dispatch({ type: 'return-begun', of: number, lines });
  change(done());
};

/** Where the address of a QR code holds the fiscal number, or the code that stands for the document. */
const codeInAddress = /[?&](?:id|chFE)=([^&\s]+)/;

/** The sale a scanned code or a typed number means: the address in the QR code, a fiscal number, the document's code, a local number. */
const originalFor = (history: History, typed: string): Original | undefined => {
  const code = codeInAddress.exec(typed)?.[1] ?? typed;
  const local = /^\d+$/.test(typed) && typed.length <= longestLocalNumber ? history.original(Number(typed)) : undefined;
  if (local) return local;
  const record = [...history.recent(), ...history.search(code, 20)].find(
    ({ body, fiscalNumber, cufe, authorisation }) =>
      body.kind === 'sale' && [fiscalNumber, cufe, authorisation?.cufe].includes(code),
  );
  return record && history.original(record.number);
};
