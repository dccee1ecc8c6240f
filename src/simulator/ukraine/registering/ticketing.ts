import { encodeTicket } from '../../../protocol/ukraine/ticket.ts';
import type { Desk } from '../desk.ts';
import type { ReadDocument } from '../documents/document.ts';
import { childText } from '../documents/element-reading.ts';
import type { RegisteredDocument } from '../ledger/ledger.ts';
import { currentSession } from '../ledger/ledger-present.ts';
import type { Refusal } from '../rules/refusal.ts';

const echo = ({ head, orderNumber }: ReadDocument) => ({
  uid: childText(head, 'UID') ?? '',
  orderDate: childText(head, 'ORDERDATE') ?? '',
  orderTime: childText(head, 'ORDERTIME') ?? '',
  orderNumber,
  version: 1,
});

/** The signed receipt of a registered document; for an opened shift with the offline pair (protocol 3.5). */
export const ticketFor = (desk: Desk, document: ReadDocument, registered: RegisteredDocument): Uint8Array => {
  const session = registered.kind === 'openShift' && tellsSession(desk) ? currentSession(desk.shelf.read()) : undefined;
  const pair = session ? { offlineSessionId: session.id, offlineSeed: session.seed } : {};
  return desk.key.sign(encodeTicket({ ...echo(document), orderTaxNumber: registered.fiscalNumber, ...pair }), desk.now);
};

/** A refusal in the form of a signed TICKET. */
export const refusalTicket = (desk: Desk, document: ReadDocument, { code, text }: Refusal): Uint8Array =>
  desk.key.sign(encodeTicket({ ...echo(document), errorCode: code, errorText: text }), desk.now);

/** Whether answers may tell the offline pair at all. */
export const tellsSession = ({ faults }: Desk): boolean =>
  !faults.use('hideSession') && !faults.use('offlineUnsupported');
