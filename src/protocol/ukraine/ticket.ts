import { digits, matching, positive, text, whole } from './leaf.ts';
import { encodeDocument } from './root.ts';
import { type MessageOf, openRecord, optional, required } from './shape.ts';
import { type XmlElement } from './xml.ts';

const blocks = {
  uid: required('UID', text()),
  orderDate: required('ORDERDATE', matching(/^\d{1,8}$/)),
  orderTime: required('ORDERTIME', matching(/^\d{1,6}$/)),
  orderNumber: required('ORDERNUM', positive()),
  /** The fiscal number given; decimal digits online, with points offline. */
  orderTaxNumber: optional('ORDERTAXNUM', text(128)),
  /** The pair for the next offline session: keep it whenever it comes. */
  offlineSessionId: optional('OFFLINESESSIONID', digits()),
  offlineSeed: optional('OFFLINESEED', digits()),
  errorCode: optional('ERRORCODE', whole()),
  errorText: optional('ERRORTEXT', text()),
  version: required('VER', whole()),
};

/** The server's answer to a document (protocol 3.5): a success if it has a fiscal number and no error code but 0. */
export type TicketMessage = MessageOf<typeof blocks>;

/** The TICKET document, in windows-1251. */
export const encodeTicket = (message: TicketMessage): Uint8Array =>
  encodeDocument({ root: 'TICKET', schema: 'ticket01.xsd', blocks }, message);

/** The message of a TICKET, elements we do not know passed over; undefined for another root or a broken value. */
export const decodeTicket = (root: XmlElement): TicketMessage | undefined =>
  root.name === 'TICKET' ? openRecord(blocks).read(root)?.value : undefined;
