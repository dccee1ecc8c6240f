import { type Minor, type Thousandths } from './money.ts';
import { type OfflinePlace, type SeriesPlace } from './place.ts';
import { type Report } from './report.ts';
import { type Instant, type LocalTime } from './time.ts';

/** What a fiscal document is; each uses up one local number of the register (spec/ua 3.4). */
export type DocumentKind =
  | 'openShift'
  | 'closeShift'
  | 'sale'
  | 'return'
  | 'cashIn'
  | 'cashOut'
  | 'storno'
  | 'z'
  | 'offlineBegin'
  | 'offlineEnd';

/** How money changes hands. Cash alone is rounded (UA-18) and gives change. */
export type Tender = 'cash' | 'card' | 'transfer' | 'voucher';

/** A reduction of a line; a negative amount is a surcharge. Percent in hundredths: 10 % is 1000. */
export type Discount =
  | { readonly kind: 'percent'; readonly hundredths: number }
  | { readonly kind: 'amount'; readonly amount: Minor };

/** One priced line. `cost` is before, `cost - discountSum` after the discount; `taxSum` comes on top where prices are net. */
export type ReceiptLine = {
  readonly code: string | null;
  readonly barcode: string | null;
  readonly uktzed: string | null;
  readonly name: string;
  readonly unit: string;
  readonly quantity: Thousandths;
  readonly price: Minor;
  readonly tax: string;
  readonly cost: Minor;
  readonly discount: Discount | null;
  readonly discountSum: Minor;
  /** Tax added to the line; zero where the price includes it. */
  readonly taxSum: Minor;
};

/** `amount` counts towards the total; `provided - change` equals it. Only cash has change. */
export type Payment = {
  readonly by: Tender;
  readonly amount: Minor;
  readonly provided: Minor;
  readonly change: Minor;
};

/** One tax group of a receipt (UA-17). Percent in hundredths; `base` is what the tax was reckoned on. */
export type TaxAmount = {
  readonly letter: string;
  readonly kind: TaxKind;
  readonly name: string;
  readonly percentHundredths: number;
  readonly turnover: Minor;
  readonly turnoverAfterDiscount: Minor;
  readonly base: Minor;
  readonly amount: Minor;
};

export type TaxKind = 'vat' | 'excise';

/** A priced, paid and taxed sale or return. `total` is what is paid, `unrounded - rounding`. */
export type Receipt = {
  readonly lines: readonly ReceiptLine[];
  readonly payments: readonly Payment[];
  readonly taxes: readonly TaxAmount[];
  readonly discount: Minor;
  readonly unrounded: Minor;
  readonly rounding: Minor;
  readonly total: Minor;
};

/** An earlier document that a return or a storno refers to; `cufe` when the server is to know of the reference. */
export type DocumentReference = {
  readonly number: number;
  readonly fiscalNumber: string;
  readonly cufe: string | null;
  /** When the earlier document was issued, as it states. */
  readonly local: LocalTime;
};

/** The body of a document that moves money into or out of the totals of a shift. */
export type MoneyBody =
  | { readonly kind: 'sale'; readonly receipt: Receipt }
  | { readonly kind: 'return'; readonly receipt: Receipt; readonly of: DocumentReference | null }
  | { readonly kind: 'cashIn' | 'cashOut'; readonly amount: Minor; readonly reason: string };

/** What a document says besides its heading; a storno carries what it takes back. */
export type DocumentBody =
  | MoneyBody
  | { readonly kind: 'openShift'; readonly shift: number }
  | { readonly kind: 'closeShift'; readonly shift: number }
  | { readonly kind: 'storno'; readonly of: DocumentReference; readonly cancels: MoneyBody }
  | { readonly kind: 'z'; readonly report: Report }
  | { readonly kind: 'offlineBegin'; readonly revokesLastOnline: boolean }
  | { readonly kind: 'offlineEnd' };

/** What the server said when it took a document: what a copy then carries besides (PA-14). */
export type Authorisation = {
  readonly cufe: string;
  /** Null where only a look-up told of it. */
  readonly protocol: string | null;
  readonly receivedAt: Instant | null;
  /** The address for the QR code, which the server alone can make. */
  readonly qr: string | null;
};

/** A decided document that is not yet encoded, signed and on disk. */
export type DocumentDraft = {
  readonly number: number;
  readonly at: Instant;
  /** The time the document states; never below the one before it (UA-22). */
  readonly local: LocalTime;
  readonly cashier: string;
  /** Whether the server must have it, or the register's own books are enough. */
  readonly registeredBy: 'server' | 'register';
  readonly series: SeriesPlace | null;
  readonly offline: OfflinePlace | null;
  /** The uncertain document this one was made again for (UA-15). */
  readonly replaces: number | null;
  readonly body: DocumentBody;
};

/** A document with its final bytes. From the commit on they never change (K-03). */
export type Document = DocumentDraft & {
  readonly uid: string;
  /** As printed; null for an online document until the server answers, where the server gives it. */
  readonly fiscalNumber: string | null;
  /** The code the register made for the document itself (PA-14); null where the server makes it, or there is none. */
  readonly cufe: string | null;
  /** The signed bytes that are sent, base64. */
  readonly bytes: string;
  /** SHA-256 of the signed bytes, lower-case hex. */
  readonly hash: string;
};

/** A document as paper shows it; a copy made after the server took it carries what the server said. */
export type PrintedDocument = Document & {
  readonly authorisation: Authorisation | null;
  readonly state: DocumentState;
};

/** What became of a document, as `design/cli.md` lists it. */
export const documentStates = [
  'accepted',
  'waiting',
  'uncertain',
  'rejected',
  'conflict',
  'revoked',
  'refused',
  'withdrawn',
  'setAside',
] as const;

export type DocumentState = (typeof documentStates)[number];

/** What a document is worth: paid total, service sum, or nothing. */
export const totalOf = (body: DocumentBody): Minor | null => {
  switch (body.kind) {
    case 'sale':
    case 'return':
      return body.receipt.total;
    case 'cashIn':
    case 'cashOut':
      return body.amount;
    case 'z':
      return body.report.sales.total;
    case 'storno':
    case 'openShift':
    case 'closeShift':
    case 'offlineBegin':
    case 'offlineEnd':
      return null;
  }
};

/** Receipts, service documents, stornos and Z can be revoked by the next OfflineBegin; shift documents cannot (spec/ua 4.4). */
export const isRevocable = (kind: DocumentKind): boolean =>
  kind !== 'openShift' && kind !== 'closeShift' && kind !== 'offlineBegin' && kind !== 'offlineEnd';
