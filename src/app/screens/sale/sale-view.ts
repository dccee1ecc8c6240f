import { type Article } from '../../../catalogue/article.ts';
import { roundToStep } from '../../../fiscal/rounding.ts';
import { type SaleDraft } from '../../../runtime/sale-draft.ts';
import { blockedNow } from '../../blocked-now.ts';
import { cells, fitted, right, wrap } from '../../format/cells.ts';
import { type AppModel } from '../../model.ts';
import { bodyRows } from '../../parts/page.tsx';
import { problemText } from '../../text/problem-text.ts';
import { refusalText } from '../../text/refusal-text.ts';
import { type Role } from '../../theme.ts';
import { type ReceiptRow, receiptRows, taxMark, totalOfLines } from './receipt-view.ts';
import { type Message, type SaleScreenDraft } from './sale-draft.ts';
import { type Hits, hitsFor } from './sale-hits.ts';
import { previewOf } from './sale-preview.ts';

/** Text with its role, ready to draw. */
type Drawn = { readonly text: string; readonly role: Role };

/** The sale screen as plain lines: everything decided, formatted and as wide as its place. */
export type SaleView = {
  readonly wallAt: number;
  readonly input: string;
  readonly preview: string;
  readonly hits: readonly Drawn[];
  readonly message: readonly Drawn[];
  readonly heading: string;
  readonly lines: readonly ReceiptRow[];
  readonly totalLabel: string;
  readonly total: string;
  readonly cash: string;
  readonly last: string;
};

/** Rows at the right that are not lines: heading, rule, three of the total, cash, last receipt. */
const rightFrameRows = 7;
const messageRows = 4;

export const saleView = (app: AppModel, draft: SaleScreenDraft): SaleView => {
  const sale = app.sale.read();
  const wallAt = Math.floor(app.size.columns * 0.52);
  const [leftWidth, rightWidth] = [wallAt - 2, app.size.columns - wallAt - 3];
  const total = totalOfLines(sale.current);
  const cash = roundToStep(total, app.regime.pricing.cashRoundingStep);
  const rows = receiptRows(app, sale.current, rightWidth);
  return {
    wallAt,
    input: sale.typed,
    preview: spread(previewOf({ app, draft }), leftWidth - 2, app),
    hits: hitLines(app, draft, leftWidth),
    message: messageLines(app, draft, leftWidth),
    heading: spread(heading(app, sale), rightWidth, app),
    lines: inSight(rows, bodyRows(app) - rightFrameRows),
    totalLabel: sale.current.mode.kind === 'sale' ? app.text.sale.total : app.text.sale.refund,
    total: app.format.amount(total),
    cash: cash === total ? '' : spread({ words: app.text.sale.cash, amount: app.format.money(cash) }, rightWidth, app),
    last: spread(lastLine(app, sale), rightWidth, app),
  };
};

type Pair = { readonly words: string; readonly amount: string };

/** Words at the left, an amount at the right end; the words give way. */
const spread = ({ words, amount }: Pair, width: number, { theme }: AppModel): string => {
  const room = width - (amount === '' ? 0 : cells(amount) + 1);
  return (fitted(words, room, theme.marks.ellipsis) + (amount === '' ? '' : ` ${amount}`)).trimEnd();
};

const heading = ({ state, text }: AppModel, { current, parked }: SaleDraft): Pair => {
  const { mode, lines } = current;
  const name = mode.kind === 'sale' ? text.sale.receipt(state.register.nextNumber) : text.sale.returning(mode.of);
  const besides = parked.length === 0 ? '' : ` ${text.sale.parked(parked.length)}`;
  return { words: name + (besides === '' ? '' : `,${besides}`), amount: text.sale.items(lines.length) };
};

/** The change of the last receipt, which the customer is still waiting for; or the receipt that is being issued. */
const lastLine = ({ text, format }: AppModel, { last, inFlight }: SaleDraft): Pair => {
  if (inFlight) return { words: text.sale.inFlight(format.money(totalOfLines(inFlight.sale))), amount: '' };
  if (!last) return { words: '', amount: '' };
  const mode = last.offline ? text.sale.lastOffline : text.sale.lastOnline;
  const words = `${text.documents.number(last.number)} ${mode}`;
  return { words, amount: last.kind === 'sale' ? `${text.sale.lastChange} ${format.money(last.change)}` : '' };
};

/** The end of the receipt, or the part around the line that is chosen. */
const inSight = (rows: readonly ReceiptRow[], room: number): readonly ReceiptRow[] => {
  const chosen = rows.findLastIndex((row) => row.chosen);
  const end = chosen < 0 ? rows.length : Math.min(rows.length, Math.max(chosen + 1, room));
  return rows.slice(Math.max(0, end - room), Math.max(end, room));
};

const hitLines = (app: AppModel, draft: SaleScreenDraft, width: number): readonly Drawn[] => {
  const { marks } = app.theme;
  return hitPairs(app, hitsFor(app, draft), width).map((text, at) =>
    at === draft.hit
      ? { text: `${marks.chosen} ${text}`, role: 'chosen' as const }
      : { text: `  ${text}`, role: 'plain' as const },
  );
};

const hitPairs = (app: AppModel, hits: Hits, width: number): readonly string[] => {
  const room = width - 2;
  switch (hits.kind) {
    case 'articles':
      return articleLines(app, hits.articles, room);
    case 'commands':
      return hits.commands
        .slice(0, 11)
        .map(({ word, help }) => fitted(`${fitted(`/${word}`, 10)} ${help}`, room, app.theme.marks.ellipsis));
    case 'parked':
      return hits.sales.map((sale) =>
        spread(
          { words: app.text.sale.parkedLine(sale.lines.length), amount: app.format.money(totalOfLines(sale)) },
          room,
          app,
        ),
      );
  }
};

const widestCode = 8;

const articleLines = (app: AppModel, articles: readonly Article[], width: number): readonly string[] => {
  const codeWidth = Math.min(widestCode, Math.max(...articles.map(({ code }) => cells(code))));
  return articles.map(({ name, price, tax, code }) => {
    const amount = `${right(app.format.amount(price), 8)} ${fitted(taxMark(app, tax), 3)} ${right(code, codeWidth)}`;
    return spread({ words: name, amount }, width, app);
  });
};

const messageLines = (app: AppModel, draft: SaleScreenDraft, width: number): readonly Drawn[] => {
  const message = draft.message ?? failure(app) ?? standstill(app) ?? greeting(app);
  if (!message) return [];
  return wrap(message.text, width)
    .slice(0, messageRows)
    .map((text) => ({ text, role: message.role }));
};

/** A receipt that was not issued after all: why, and where it is now. */
const failure = ({ sale, text }: AppModel): Message | null => {
  const answer = sale.lastAnswer();
  if (!answer || answer.ok) return null;
  return {
    text: 'refusal' in answer ? refusalText(text, answer.refusal) : problemText(text, answer.problem),
    role: 'warning',
  };
};

/** K-14: where nothing can be issued, what to do about it stands on the screen before anybody tries. */
const standstill = (app: AppModel): Message | null => {
  const refusal = blockedNow(app);
  return refusal ? { text: refusalText(app.text, refusal), role: 'warning' } : null;
};

const greeting = ({ sale, text, catalogue }: AppModel): Message | null => {
  if (!catalogue) return { text: text.sale.loading, role: 'dim' };
  const { current, typed } = sale.read();
  return current.lines.length === 0 && typed === '' ? { text: text.sale.empty, role: 'dim' } : null;
};
