import { type LastReceipt, type Sale } from '../../../runtime/sale-draft.ts';
import { failureNow } from '../../failure-now.ts';
import { type Hands } from '../../screen.tsx';
import { type PayDraft } from './pay-draft.ts';

/** Where a payment stands: money is taken, the receipt is being issued, or the customer has it. */
type PayPhase =
  | { readonly kind: 'taking'; readonly sale: Sale; readonly objection: string | null }
  | { readonly kind: 'waiting'; readonly sale: Sale }
  | { readonly kind: 'done'; readonly receipt: LastReceipt };

/** Read from the till's own state, so that a double Enter finds nothing left to pay. */
export const payPhase = ({ app, draft }: Pick<Hands<PayDraft>, 'app' | 'draft'>): PayPhase => {
  const { current, inFlight, last } = app.sale.read();
  if (!draft.begun) return { kind: 'taking', sale: current, objection: draft.message };
  if (inFlight) return { kind: 'waiting', sale: inFlight.sale };
  const answer = app.sale.lastAnswer();
  if (answer?.ok && last) return { kind: 'done', receipt: last };
  return { kind: 'taking', sale: current, objection: draft.message ?? failureNow(app) };
};
