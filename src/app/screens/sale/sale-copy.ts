import { type Hands } from '../../screen.tsx';
import { refusedWith, type SaleScreenDraft, told } from './sale-draft.ts';

/** Prints the last receipt once more, marked as a numbered copy; what comes of it is told under the input line. */
export const copyLastReceipt = async ({ app, change }: Hands<SaleScreenDraft>): Promise<void> => {
  const { messages } = app.text.sale;
  const number = app.sale.read().last?.number;
  const record = number === undefined ? undefined : app.till.history.find(number);
  if (!record) {
    change(refusedWith(messages.noReceipt));
    return;
  }
  const outcome = await app.printCopy?.(record, app.text.journal.copy.mark);
  if (!outcome) change(refusedWith(messages.noPrinter));
  else if (outcome.kind === 'failed') change(refusedWith(messages.notPrinted(outcome.why)));
  else change(told({ text: messages.copied(record.number), role: 'plain' }));
};
