import { type Command, type Original } from '../../src/fiscal/command.ts';
import { type Discount, type Receipt, type Tender } from '../../src/fiscal/document.ts';
import { minor, thousandths } from '../../src/fiscal/money.ts';
import { type LineRequest, type TenderRequest } from '../../src/fiscal/receipt.ts';
import { instant, type LocalTime } from '../../src/fiscal/time.ts';

type LineWish = {
  readonly code?: string | null;
  readonly name?: string;
  readonly unit?: string;
  /** In thousandths: one piece is 1000. */
  readonly quantity?: number;
  readonly price?: number;
  readonly tax?: string;
  readonly discount?: Discount | null;
};

/** One loaf of bread at 100.00 with 20 % VAT, unless something else is wished. Amounts in kopiyky. */
export const line = (wish: LineWish = {}): LineRequest => ({
  code: wish.code === undefined ? '1' : wish.code,
  barcode: null,
  uktzed: null,
  name: wish.name ?? 'Хліб',
  unit: wish.unit ?? 'шт',
  quantity: thousandths(wish.quantity ?? 1000),
  price: minor(wish.price ?? 10_000),
  tax: wish.tax ?? 'А',
  discount: wish.discount ?? null,
});

/** Money laid on the counter, in kopiyky. */
export const tender = (by: Tender, amount: number): TenderRequest => ({ by, amount: minor(amount) });

type Wish = { readonly lines?: readonly LineRequest[]; readonly tenders?: readonly TenderRequest[] };

/** A sale of one loaf for exact cash, unless something else is wished. */
export const sale = ({ lines = [line()], tenders = [tender('cash', 10_000)] }: Wish = {}): Command => ({
  type: 'sell',
  request: { lines, tenders },
});

/** A return of one loaf for exact cash; without an original unless one is named. */
export const giveBack = ({
  lines = [line()],
  tenders = [tender('cash', 10_000)],
  original = null,
}: Wish & { readonly original?: Original | null } = {}): Command => ({
  type: 'return',
  request: { lines, tenders },
  original,
});

/** The sale a return refers to. */
export const originalOf = (receipt: Receipt, ...returned: readonly Receipt[]): Original => ({
  at: instant(Date.UTC(2026, 10, 2, 7)),
  reference: { number: 2, fiscalNumber: '900002', cufe: null, local: '2026-11-02T09:00:00' as LocalTime },
  receipt,
  returned,
});

/** Cash put into or taken out of the drawer, in kopiyky. */
export const cash = (type: 'cashIn' | 'cashOut', amount = 5000, reason = 'Розмін'): Command => ({
  type,
  amount: minor(amount),
  reason,
});
