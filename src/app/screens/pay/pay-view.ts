import { type Minor, minor } from '../../../fiscal/money.ts';
import { duration } from '../../../fiscal/time.ts';
import { type Sale } from '../../../runtime/sale-draft.ts';
import { blockedNow } from '../../blocked-now.ts';
import { right } from '../../format/cells.ts';
import { manualMode } from '../../mode-now.ts';
import { type AppModel } from '../../model.ts';
import { type Hands } from '../../screen.tsx';
import { refusalText } from '../../text/refusal-text.ts';
import { taxParts } from '../sale/receipt-taxes.ts';
import { type PayDraft } from './pay-draft.ts';
import { issuedView } from './pay-issued.ts';
import { type Drawn, fact, type PayView, told } from './pay-lines.ts';
import { suggestedNotes } from './pay-notes.ts';
import { payPhase } from './pay-phase.ts';
import { amountTyped, type PaySums, paySums } from './pay-sums.ts';

type View = Pick<Hands<PayDraft>, 'app' | 'draft'>;
type Due = { readonly sums: PaySums; readonly notes: readonly Minor[]; readonly isSale: boolean };

export const payView = (view: View): PayView => {
  const phase = payPhase(view);
  switch (phase.kind) {
    case 'taking':
      return taking(view, phase.sale, phase.objection);
    case 'waiting':
      return waiting(view, phase.sale);
    case 'done':
      return issuedView(view.app, phase.receipt);
  }
};

const taking = (view: View, sale: Sale, objection: string | null): PayView => {
  const { app, draft } = view;
  const sums = paySums(app.regime, sale, draft.tenders);
  const isSale = sale.mode.kind === 'sale';
  const notes = isSale ? suggestedNotes(app.regime, sums) : [];
  return {
    label: isSale ? app.text.pay.due : app.text.pay.refund,
    amount: app.format.amount(sums.exact),
    facts: [...taxFacts(app, sale), ...dueFacts(app, sums), ...tenderFacts(view, sums)],
    input: draft.typed,
    sentences: [...told(preview(view, { sums, notes, isSale }), 'plain'), ...objections(app, objection)],
    aside: noteLines(app, notes, sums),
  };
};

/** Why the last try came to nothing, or why none can succeed now (K-14). */
const objections = (app: AppModel, objection: string | null): readonly Drawn[] => {
  const blocked = blockedNow(app);
  const sentence = objection ?? (blocked && refusalText(app.text, blocked));
  return sentence ? [{ text: ' ', role: 'plain' }, ...told(sentence, 'warning')] : [];
};

/** PA-16: where prices are net, what they come to and the tax on top. */
const taxFacts = (app: AppModel, sale: Sale): readonly Drawn[] =>
  taxParts(app, sale).map(({ words, amount }) => fact(words, amount));

const dueFacts = ({ text, format }: AppModel, { exact, cash }: PaySums): readonly Drawn[] =>
  cash === exact ? [] : [fact(text.pay.cashDue, format.money(cash), 'strong')];

const tenderFacts = ({ app: { text, format }, draft }: View, { restCash }: PaySums): readonly Drawn[] => [
  ...draft.tenders.map(({ by, amount }) => fact(text.documents.tenders[by], format.money(amount))),
  ...(draft.tenders.length === 0 ? [] : [fact(text.pay.rest, format.money(restCash), 'strong')]),
];

/** What Enter would do now. */
const preview = ({ app, draft }: View, { sums, notes, isSale }: Due): string => {
  const { text, format } = app;
  if (!isSale) return text.pay.refunds(format.money(sums.restCash));
  if (draft.typed === '') return sums.restExact === 0 ? text.pay.finishes : text.pay.exact(format.money(sums.restCash));
  const amount = amountTyped(draft.typed, notes, sums);
  if (amount === undefined || amount <= 0) return text.pay.notAmount(draft.typed);
  return amount < sums.restCash
    ? text.pay.partly(format.money(amount), format.money(minor(sums.restCash - amount)))
    : text.pay.gives(format.money(amount), format.money(minor(amount - sums.restCash)));
};

const noteLines = ({ text, format }: AppModel, notes: readonly Minor[], { restCash }: PaySums): readonly Drawn[] =>
  notes.length === 0
    ? []
    : [
        { text: text.pay.notes, role: 'dim' as const },
        ...notes.map((note, at) => ({
          text: `${at + 1}  ${right(format.amount(note), 10)}  ${right(format.amount(minor(note - restCash)), 10)}`,
          role: 'plain' as const,
        })),
      ];

const waiting = ({ app }: View, sale: Sale): PayView => {
  const { text, format, state, monotonic } = app;
  const { doing } = state;
  const asked =
    doing.kind === 'sending'
      ? [text.pay.waited(format.seconds(duration(monotonic() - doing.since)), format.seconds(doing.limit))]
      : [];
  return {
    label: sale.mode.kind === 'sale' ? text.pay.due : text.pay.refund,
    amount: format.amount(paySums(app.regime, sale, []).exact),
    facts: [],
    input: null,
    sentences: [text.pay.waiting, ...asked, manualMode(app) ? text.pay.waitHint : text.pay.stopHint].flatMap((each) =>
      told(each, 'plain'),
    ),
    aside: [],
  };
};
