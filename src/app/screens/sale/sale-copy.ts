import { centred } from '../../../fiscal/paper.ts';
import { paperText } from '../../../runtime/paper-text.ts';
import { type Hands } from '../../screen.tsx';
import { done, refusedWith, type SaleScreenDraft } from './sale-draft.ts';

/** Prints the last receipt once more, marked as a copy; what comes of it is told under the input line. */
export const copyLastReceipt = async ({ app, change }: Hands<SaleScreenDraft>): Promise<void> => {
  const { messages, copyMark } = app.text.sale;
  const number = app.sale.read().last?.number;
  const record = number === undefined ? undefined : app.till.history.find(number);
  if (!record) return change(refusedWith(messages.noReceipt));
  if (!app.printer) return change(refusedWith(messages.noPrinter));
  const text = paperText([centred(copyMark, true), ...app.regime.layOut(record, app.registration)]);
  const outcome = await app.printer.print({ number: record.number, text });
  change(
    outcome.kind === 'printed'
      ? done({ text: messages.copied(record.number), role: 'plain' })
      : refusedWith(messages.notPrinted(outcome.why)),
  );
};
