import { issuer, numbering, tax } from './head.ts';
import { amount, day, digits, flag, matching, moment, positive, quantity, text, whole } from './leaf.ts';
import { decodeDocument, encodeDocument } from './root.ts';
import { type MessageOf, optional, record, required, rows, wrapped } from './shape.ts';
import { type XmlElement } from './xml.ts';

const head = {
  /** 0 a sale or service document, 100 and 101 the shift, 102 and 103 the offline session: see `documentTypes`. */
  docType: required('DOCTYPE', whole()),
  /** With docType 0: see `documentSubtypes`. */
  docSubtype: optional('DOCSUBTYPE', whole()),
  ...issuer,
  /** A return's original: its register when another one, its day, its fiscal number. */
  returnCashRegisterNumber: optional('ORDERRETCASHREGNUM', digits()),
  returnDate: optional('ORDERRETDATE', day()),
  returnNumber: optional('ORDERRETNUM', text(128)),
  /** Fiscal number of the document a storno cancels. */
  stornoNumber: optional('ORDERSTORNUM', text(128)),
  /** In an OfflineBegin only: the last online document, of unknown fate, is to be undone (protocol 4.4). */
  revokeLastOnlineDocument: optional('REVOKELASTONLINEDOC', flag()),
  cashier: optional('CASHIER', text(128)),
  logoUrl: optional('LOGOURL', text(256)),
  comment: optional('COMMENT', text()),
  ...numbering,
  /** Marks the server puts on a document it hands out. */
  revoked: optional('REVOKED', flag()),
  storned: optional('STORNED', flag()),
  testing: optional('TESTING', flag()),
};

const total = {
  sum: required('SUM', amount()),
  /** What rounding took off, negative when it added (protocol section 8). */
  roundSum: optional('RNDSUM', amount()),
  noRoundSum: optional('NORNDSUM', amount()),
  noTaxSum: optional('NOTAXSUM', amount()),
  /** 0 an amount, 1 a percentage. */
  discountType: optional('DISCOUNTTYPE', whole()),
  discountPercent: optional('DISCOUNTPERCENT', amount()),
  discountSum: optional('DISCOUNTSUM', amount()),
};

const paymentSystem = {
  name: optional('NAME', text()),
  acquirerName: optional('ACQUIRENM', text()),
  transactionId: optional('ACQUIRETRANSID', text(128)),
  transactionDate: optional('POSTRANSDATE', moment()),
  transactionNumber: optional('POSTRANSNUM', text(128)),
  terminal: optional('DEVICEID', text(128)),
  maskedCard: optional('EPZDETAILS', text(128)),
  authorisationCode: optional('AUTHCD', text(64)),
  sum: optional('SUM', amount()),
};

const payment = {
  code: required('PAYFORMCD', whole()),
  name: required('PAYFORMNM', text()),
  sum: optional('SUM', amount()),
  /** Handed over, and given back: only where there is change. */
  provided: optional('PROVIDED', amount()),
  remains: optional('REMAINS', amount()),
  paymentSystems: optional('PAYSYS', rows(record(paymentSystem))),
};

const line = {
  code: optional('CODE', text(64)),
  barcode: optional('BARCODE', text(64)),
  /** Goods carry UKTZED, services DKPP, never both. */
  uktzed: optional('UKTZED', matching(/^(\d{10}|\d{8}|\d{6}|00\d{3}|\d{4})$/)),
  dkpp: optional('DKPP', text(64)),
  name: required('NAME', text(1024)),
  description: optional('DESCRIPTION', text()),
  unitCode: optional('UNITCD', matching(/^[1-9]\d{0,4}$/)),
  unitName: optional('UNITNM', text(64)),
  amount: required('AMOUNT', quantity()),
  price: required('PRICE', amount()),
  letters: optional('LETTERS', text(15)),
  /** Before discounts. */
  cost: required('COST', amount()),
  discountType: optional('DISCOUNTTYPE', whole()),
  discountNumber: optional('DISCOUNTNUM', positive()),
  discountPercent: optional('DISCOUNTPERCENT', amount()),
  discountSum: optional('DISCOUNTSUM', amount()),
  comment: optional('COMMENT', text()),
  exciseLabels: optional('EXCISELABELS', rows(wrapped('EXCISELABEL', text(64)))),
};

const check = {
  root: 'CHECK',
  schema: 'check01.xsd',
  blocks: {
    head: required('CHECKHEAD', record(head)),
    total: optional('CHECKTOTAL', record(total)),
    payments: optional('CHECKPAY', rows(record(payment))),
    taxes: optional('CHECKTAX', rows(record(tax))),
    body: optional('CHECKBODY', rows(record(line))),
  },
};

/** A receipt or a service document, with amounts as formatted decimals (protocol 3.1, 3.2). The tables hold check01.xsd's order. */
export type CheckMessage = MessageOf<(typeof check)['blocks']>;

/** The CHECK document to sign, in windows-1251. A value the schema forbids, or a character that would be lost, throws. */
export const encodeCheck = (message: CheckMessage): Uint8Array => encodeDocument(check, message);

/** The message of a CHECK; undefined for another root, an element out of order or unknown, or a value the schema forbids. */
export const decodeCheck = (root: XmlElement): CheckMessage | undefined => decodeDocument(check, root);
