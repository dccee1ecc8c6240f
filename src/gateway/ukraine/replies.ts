import { parseErrorBody, type ServerError } from '../../protocol/ukraine/errors.ts';
import { parsePackageReply } from '../../protocol/ukraine/package-reply.ts';
import { decodeTicket } from '../../protocol/ukraine/ticket.ts';
import { parseXml } from '../../protocol/ukraine/xml.ts';
import { type NoAnswer, type PackageOutcome, type Rejection, type SendOutcome } from '../../runtime/fiscal-server.ts';
import { type Signer } from '../../runtime/signer.ts';
import { type Reply } from '../http.ts';

/** A page of a portal, an empty or a garbled body: somebody answered, but not the fiscal server. */
export const unreadable = ({ status, body }: Reply): NoAnswer => ({
  kind: 'uncertain',
  why: `HTTP ${status}, ${body.length} bytes that are not an answer of the fiscal server`,
});

/** A refusal in the server's own form, as text or JSON; undefined for anything else (spec/ua 1.2, 6). */
export const rejectionIn = ({ body }: Reply): Rejection | undefined => {
  const error = parseErrorBody(body);
  return error && rejection(error);
};

const rejection = ({ code, text, expectedNumber, packageIndex }: Omit<ServerError, 'name'>): Rejection => ({
  kind: 'rejected',
  code,
  text,
  expectedNumber: expectedNumber ?? null,
  index: packageIndex ?? null,
});

/** 500 and 503 and whatever is not 200 without the server's error text say nothing certain about the document. */
const definite = (reply: Reply): Rejection | undefined =>
  reply.status >= 400 && reply.status < 500 ? rejectionIn(reply) : undefined;

/** The reply to /fs/doc: a TICKET, signed or bare, for the number we sent (spec/ua 3.5). */
export const ticketOutcome = (reply: Reply, number: number, signer: Signer): SendOutcome => {
  const refused = definite(reply);
  if (refused) return refused;
  const ticket = reply.status === 200 ? openTicket(reply.body, signer) : undefined;
  if (!ticket || ticket.orderNumber !== number) return unreadable(reply);
  if (ticket.errorCode) {
    const words = parseErrorBody(Buffer.from(`Код помилки: ${ticket.errorCode}\r\n${ticket.errorText ?? ''}`));
    return rejection({ ...words, code: ticket.errorCode, text: ticket.errorText ?? '' });
  }
  if (!ticket.orderTaxNumber) return unreadable(reply);
  const { offlineSessionId: session, offlineSeed: seed, orderTaxNumber: fiscalNumber } = ticket;
  return { kind: 'accepted', fiscalNumber, authorisation: null, pair: session && seed ? { session, seed } : null };
};

const openTicket = (body: Uint8Array, signer: Signer) => {
  const opened = signer.open(body);
  if (opened?.signature === 'invalid') return undefined;
  const parsed = parseXml(opened?.content ?? body);
  return parsed.ok ? decodeTicket(parsed.root) : undefined;
};

/** The reply to /fs/pck: `OK`, or the pair for the next session when OfflineEnd was inside (spec/ua 4.2). */
export const packageOutcome = (reply: Reply): PackageOutcome => {
  const refused = definite(reply);
  if (refused) return refused;
  const taken = reply.status === 200 ? parsePackageReply(reply.body) : undefined;
  if (!taken) return unreadable(reply);
  if (taken.kind === 'accepted') return { kind: 'accepted', pair: null };
  return { kind: 'accepted', pair: { session: taken.offlineSessionId, seed: taken.offlineSeed } };
};
