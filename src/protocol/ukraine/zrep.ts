import { issuer, numbering, tax } from './head.ts';
import { amount, flag, text, whole } from './leaf.ts';
import { decodeDocument, encodeDocument } from './root.ts';
import { type MessageOf, optional, record, required, rows } from './shape.ts';
import { type XmlElement } from './xml.ts';

const head = {
  ...issuer,
  cashier: optional('CASHIER', text(128)),
  ...numbering,
  /** A mark the server puts on a document it hands out. */
  revoked: optional('REVOKED', flag()),
  testing: optional('TESTING', flag()),
};

const payment = {
  code: required('PAYFORMCD', whole()),
  name: required('PAYFORMNM', text()),
  sum: required('SUM', amount()),
};

const turnover = {
  sum: required('SUM', amount()),
  roundSum: optional('RNDSUM', amount()),
  noRoundSum: optional('NORNDSUM', amount()),
  ordersCount: required('ORDERSCNT', whole()),
  payments: optional('PAYFORMS', rows(record(payment))),
  taxes: optional('TAXES', rows(record(tax))),
};

const drawer = {
  serviceInput: optional('SERVICEINPUT', amount()),
  serviceOutput: optional('SERVICEOUTPUT', amount()),
};

const zrep = {
  root: 'ZREP',
  schema: 'zrep01.xsd',
  blocks: {
    head: required('ZREPHEAD', record(head)),
    realisation: optional('ZREPREALIZ', record(turnover)),
    returns: optional('ZREPRETURN', record(turnover)),
    body: optional('ZREPBODY', record(drawer)),
  },
};

/** A Z report, with amounts as formatted decimals (protocol 3.3). A shift without sales has no `realisation`. */
export type ZReportMessage = MessageOf<(typeof zrep)['blocks']>;

/** The ZREP document to sign, in windows-1251. A value the schema forbids, or a character that would be lost, throws. */
export const encodeZReport = (message: ZReportMessage): Uint8Array => encodeDocument(zrep, message);

/** The message of a ZREP; undefined for another root, an element out of order or unknown, or a value the schema forbids. */
export const decodeZReport = (root: XmlElement): ZReportMessage | undefined => decodeDocument(zrep, root);
