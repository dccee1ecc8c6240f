import { roundToStep } from '../../../fiscal/rounding.ts';
import { type SaleDraft } from '../../../runtime/sale-draft.ts';
import { cells, wrap } from '../../format/cells.ts';
import { type AppModel } from '../../model.ts';
import { bodyRows } from '../../parts/page.tsx';
import { type Role } from '../../theme.ts';
import { taxParts } from './receipt-taxes.ts';
import { type ReceiptRow, receiptRows, totalOfLines } from './receipt-view.ts';
import { type SaleScreenDraft } from './sale-draft.ts';
import { hitRows } from './sale-hit-view.ts';
import { hitsFor } from './sale-hits.ts';
import { messageNow } from './sale-message.ts';
import { previewOf } from './sale-preview.ts';
import { type Pair, spread } from './spread.ts';

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
  /** Net and tax over the total, where prices are without tax. */
  readonly sums: readonly string[];
  readonly totalLabel: string;
  readonly total: string;
  readonly cash: string;
  readonly last: string;
};

/** Rows at the right that are not lines: heading, rule, three of the total, cash, last receipt. */
const rightFrameRows = 7;
/** Rows at the left above the hits: input, preview, a blank one. */
const leftFrameRows = 3;
/** However long a message is, some hits stay in sight. */
const fewestHitRows = 4;

export const saleView = (app: AppModel, draft: SaleScreenDraft): SaleView => {
  const sale = app.sale.read();
  const wallAt = Math.floor(app.size.columns * 0.52);
  const [leftWidth, rightWidth] = [wallAt - 2, app.size.columns - wallAt - 3];
  const { ellipsis } = app.theme.marks;
  const total = totalOfLines(sale.current);
  const cash = roundToStep(total, app.regime.pricing.cashRoundingStep);
  const rows = receiptRows(app, sale.current, rightWidth);
  const sums = taxParts(app, sale.current).map((pair) => spread(pair, rightWidth, ellipsis));
  return {
    wallAt,
    input: sale.typed,
    preview: spread(previewOf({ app, draft }), leftWidth - 2, ellipsis),
    ...leftSide(app, draft, leftWidth),
    heading: spread(heading(app, sale, rightWidth), rightWidth, ellipsis),
    lines: inSight(rows, bodyRows(app) - rightFrameRows - sums.length),
    sums,
    totalLabel: sale.current.mode.kind === 'sale' ? app.text.sale.total : app.text.sale.refund,
    total: app.format.amount(total),
    cash:
      cash === total ? '' : spread({ words: app.text.sale.cash, amount: app.format.money(cash) }, rightWidth, ellipsis),
    last: spread(lastLine(app, sale), rightWidth, ellipsis),
  };
};

/** The hits, in all rows that the message leaves free, and the message. */
const leftSide = (app: AppModel, draft: SaleScreenDraft, width: number): Pick<SaleView, 'hits' | 'message'> => {
  const rows = bodyRows(app) - leftFrameRows;
  const message = messageNow(app, draft);
  const lines = message ? wrap(message.text, width).slice(0, rows - fewestHitRows) : [];
  const room = rows - (lines.length === 0 ? 0 : lines.length + 1);
  return {
    hits: hitRows(app, hitsFor(app, draft), { chosen: draft.hit, width, room }),
    message: lines.map((text) => ({ text, role: message?.role ?? 'plain' })),
  };
};

/** What is being made, what is set aside, how many lines there are: the last gives way whole, and no word is cut. */
const heading = ({ text }: AppModel, { current, parked }: SaleDraft, width: number): Pair => {
  const { mode, lines } = current;
  const name = mode.kind === 'sale' ? text.sale.receipt : text.sale.returning(mode.of);
  const words = parked.length === 0 ? name : `${name}, ${text.sale.parked(parked.length)}`;
  const amount = text.sale.items(lines.length);
  return cells(words) + 1 + cells(amount) > width ? { words, amount: '' } : { words, amount };
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
