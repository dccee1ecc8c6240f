import { type Command, type Original } from '../../src/fiscal/command.ts';
import { type Discount, type Tender } from '../../src/fiscal/document.ts';
import { minor, thousandths } from '../../src/fiscal/money.ts';
import { type LineRequest, type TenderRequest } from '../../src/fiscal/receipt.ts';
import { type PanamaIssuer } from '../../src/fiscal/regimes/panama-issuer.ts';

/** The shop under the sample RUC of a public manual; online at point 001, offline at 901. */
export const issuer: PanamaIssuer = {
  ruc: '155596713-2-2015',
  dv: '59',
  rucType: '2',
  name: 'Abarrotería La Esquina, S.A.',
  address: 'Calle 50, Bella Vista, Ciudad de Panamá',
  branch: '0000',
  billingPoint: '001',
  offlineBillingPoint: '901',
  environment: '2',
  contingencyEmission: '04',
};

export const reason = 'Sin servicio de Internet en el local';

type LineWish = {
  readonly code?: string | null;
  readonly name?: string;
  readonly unit?: string;
  /** In thousandths: one piece is 1000. */
  readonly quantity?: number;
  /** Net, in cents. */
  readonly price?: number;
  readonly tax?: string;
  readonly discount?: Discount | null;
};

/** One bag of coffee at 10.00 with 7 % ITBMS, so 10.70 to pay, unless something else is wished. */
export const line = (wish: LineWish = {}): LineRequest => ({
  code: wish.code === undefined ? 'C-1' : wish.code,
  barcode: null,
  uktzed: null,
  name: wish.name ?? 'Café molido 250 g',
  unit: wish.unit ?? 'und',
  quantity: thousandths(wish.quantity ?? 1000),
  price: minor(wish.price ?? 1000),
  tax: wish.tax ?? '01',
  discount: wish.discount ?? null,
});

/** So much off a line; negative is a surcharge. */
export const off = (amount: number): Discount => ({ kind: 'amount', amount: minor(amount) });

/** Money laid on the counter, in cents. */
export const tender = (by: Tender, amount: number): TenderRequest => ({ by, amount: minor(amount) });

type Wish = { readonly lines?: readonly LineRequest[]; readonly tenders?: readonly TenderRequest[] };

const exact = [tender('cash', 1070)];

/** A sale of one bag of coffee for exact cash, unless something else is wished. */
export const sale = ({ lines = [line()], tenders = exact }: Wish = {}): Command => ({
  type: 'sell',
  request: { lines, tenders },
});

/** A return of one bag of coffee for cash; without an original unless one is named. */
export const giveBack = ({
  lines = [line()],
  tenders = exact,
  original = null,
}: Wish & { readonly original?: Original | null } = {}): Command => ({
  type: 'return',
  request: { lines, tenders },
  original,
});

/** Cash put into or taken out of the drawer, in cents. */
export const cash = (type: 'cashIn' | 'cashOut', amount = 5000): Command => ({
  type,
  amount: minor(amount),
  reason: 'Fondo de caja',
});
