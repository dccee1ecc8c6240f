import { type Tender } from '../../../fiscal/document.ts';
import { minor } from '../../../fiscal/money.ts';
import { type TenderRequest } from '../../../fiscal/receipt.ts';
import { type Hands } from '../../screen.tsx';
import { refusalText } from '../../text/refusal-text.ts';
import { type PayDraft } from './pay-draft.ts';
import { suggestedNotes } from './pay-notes.ts';
import { amountTyped, isAbsurdChange, paySums } from './pay-sums.ts';

type Sight = Pick<Hands<PayDraft>, 'app' | 'draft'>;

/** What a key of payment comes to: a sentence why not, a part of what is due, or the tenders that finish it. */
export type PayStep =
  | { readonly kind: 'objection'; readonly text: string }
  | { readonly kind: 'part'; readonly tender: TenderRequest }
  | { readonly kind: 'rest'; readonly tenders: readonly TenderRequest[] };

const objection = (text: string): PayStep => ({ kind: 'objection', text });
const part = (tender: TenderRequest): PayStep => ({ kind: 'part', tender });
const rest = (...tenders: readonly TenderRequest[]): PayStep => ({ kind: 'rest', tenders });

const sumsOf = ({ app, draft }: Sight) => paySums(app.regime, app.sale.read().current, draft.tenders);

/** What is typed, or exactly what is due, in cash. */
export const cashStep = (sight: Sight): PayStep => {
  const { app, draft } = sight;
  const sums = sumsOf(sight);
  if (draft.typed === '') {
    const isPaid = sums.restExact === 0 && draft.tenders.length > 0;
    return isPaid ? rest() : rest({ by: 'cash', amount: sums.restCash });
  }
  const amount = amountTyped(draft.typed, suggestedNotes(app.regime, sums), sums);
  if (amount === undefined || amount <= 0) return objection(app.text.pay.notAmount(draft.typed));
  if (amount < sums.restCash) return part({ by: 'cash', amount });
  const surplus = minor(amount - sums.restCash);
  return isAbsurdChange(app.regime, surplus)
    ? objection(app.text.pay.tooMuchChange(app.format.money(surplus)))
    : rest({ by: 'cash', amount });
};

/** The amount typed or all that is left, by a means without change. */
export const cashlessStep = (sight: Sight, by: Tender): PayStep => {
  const { app, draft } = sight;
  const sums = sumsOf(sight);
  const amount = draft.typed === '' ? sums.restExact : amountTyped(draft.typed, [], sums);
  if (amount === undefined || amount <= 0) return objection(app.text.pay.notAmount(draft.typed));
  if (amount > sums.restExact) {
    const refusal = { code: 'overpaid', rule: null, due: sums.restExact, given: amount } as const;
    return objection(refusalText(app.text, refusal));
  }
  return amount < sums.restExact ? part({ by, amount }) : rest({ by, amount });
};
