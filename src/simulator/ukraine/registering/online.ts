import { circumstances, type Desk } from '../desk.ts';
import type { ReadDocument } from '../documents/document.ts';
import type { Refusal } from '../rules/refusal.ts';
import { takeIn } from './intake.ts';
import { registerOnline } from './registration.ts';
import { ticketFor } from './ticketing.ts';

/** What became of a document sent by itself. */
type OnlineOutcome =
  | { readonly ok: true; readonly ticket: Uint8Array }
  | { readonly ok: false; readonly refusal: Refusal; readonly document?: ReadDocument };

/** Takes one signed document in and registers it; the books are safe before the ticket is made. */
export const serveDocument = (desk: Desk, signed: Uint8Array): OnlineOutcome => {
  const intake = takeIn(desk, signed);
  if (!intake.ok) return intake;
  const { document, signer } = intake;
  const outcome = registerOnline({ ...circumstances(desk, desk.shelf.read()), document, signer, signed });
  if (!outcome.ok) return { ok: false, refusal: outcome.refusal, document };
  desk.shelf.write(outcome.ledger);
  return { ok: true, ticket: ticketFor(desk, document, outcome.registered) };
};
