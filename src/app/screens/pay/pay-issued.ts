import { type Payment } from '../../../fiscal/document.ts';
import { type LastReceipt } from '../../../runtime/sale-draft.ts';
import { manualMode } from '../../mode-now.ts';
import { type AppModel } from '../../model.ts';
import { type Drawn, fact, type PayView, told } from './pay-lines.ts';

/** What the customer gets or has given, largest; then the receipt's own facts. */
export const issuedView = (app: AppModel, receipt: LastReceipt): PayView => {
  const { text, format } = app;
  const payments = paymentsOf(app, receipt);
  const isSale = receipt.kind === 'sale';
  const isChange = isSale && payments.some(({ by }) => by === 'cash');
  return {
    label: isChange ? text.pay.change : isSale ? text.pay.paid : text.pay.givenBack,
    amount: format.amount(isChange ? receipt.change : receipt.total),
    facts: [
      ...(isChange ? [fact(text.pay.total, format.money(receipt.total))] : []),
      ...payments.map(({ by, provided }) => fact(text.documents.tenders[by], format.money(provided))),
      fact(text.pay.receipt, text.documents.number(receipt.number)),
      fact(text.pay.fiscalNumber, receipt.fiscalNumber ?? ''),
    ],
    input: null,
    sentences: [...outcome(app, receipt), { text: ' ', role: 'plain' }, ...told(text.pay.next, 'dim')],
    aside: [],
  };
};

const paymentsOf = ({ till }: AppModel, { number }: LastReceipt): readonly Payment[] => {
  const body = till.history.find(number)?.body;
  return body?.kind === 'sale' || body?.kind === 'return' ? body.receipt.payments : [];
};

const outcome = ({ text: { pay }, regime }: AppModel, { kind, offline }: LastReceipt): readonly Drawn[] => {
  const done = kind === 'sale' ? pay.done : pay.returned;
  const sentence = manualMode({ regime }) ? pay.offlineMode : pay.offline;
  return offline ? told(`${done}: ${sentence}`, 'warning') : told(`${done}: ${pay.online}`, 'strong');
};
