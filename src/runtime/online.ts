import { type Document } from '../fiscal/document.ts';
import { type Refusal } from '../fiscal/refusal.ts';
import { type LookUpOutcome, type Rejection, type SendOutcome } from './fiscal-server.ts';
import { learn } from './ledger.ts';
import { nowOf, type Parts } from './parts.ts';
import { type DocumentRecord } from './records.ts';

/** How an online document ended: with the server, refused by us or by it, or without an answer. */
export type Sent =
  | { readonly kind: 'accepted'; readonly document: DocumentRecord }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'rejected'; readonly number: number; readonly rejection: Rejection }
  /** Another document stands under its number (PA-13). */
  | { readonly kind: 'conflict'; readonly number: number; readonly text: string }
  /** Surely never left, and taken back. */
  | { readonly kind: 'withdrawn'; readonly number: number; readonly why: string }
  /** May or may not be registered. */
  | { readonly kind: 'uncertain'; readonly document: Document; readonly why: string };

/** Sends the committed bytes once, visibly, with a key to stop waiting. */
export const exchange = async (parts: Parts, document: Document): Promise<SendOutcome> => {
  const { activity, clock, patience, server } = parts;
  const since = clock.monotonic();
  activity.become({ kind: 'sending', number: document.number, since, limit: patience.answer });
  const outcome = await server.send(document, patience, activity.giveUp());
  activity.become({ kind: 'nothing' });
  if (outcome.kind === 'undelivered' || outcome.kind === 'uncertain') parts.link.failed(outcome);
  else parts.link.proven();
  return outcome;
};

type Foreign = Extract<LookUpOutcome, { kind: 'foreign' }>;

/** Makes the outcome of a sending, or of the look-up after it, a fact. */
export const recordAnswer = (parts: Parts, document: Document, outcome: SendOutcome | Foreign): Sent => {
  const { number } = document;
  const at = nowOf(parts);
  switch (outcome.kind) {
    case 'accepted': {
      const { pair, authorisation } = outcome;
      const fiscalNumber = outcome.fiscalNumber ?? document.fiscalNumber ?? '';
      learn(parts.ledger, { type: 'documentAccepted', at, number, fiscalNumber, pair, authorisation });
      return { kind: 'accepted', document: { ...document, fiscalNumber, authorisation, state: 'accepted', note: '' } };
    }
    // PA-13: nothing of this document was ever sent before, so the number is another's.
    case 'taken':
    case 'foreign':
      learn(parts.ledger, { type: 'documentConflicting', at, number, text: outcome.text });
      return { kind: 'conflict', number, text: outcome.text };
    case 'rejected':
      learn(parts.ledger, { type: 'documentRefused', at, number, code: outcome.code, text: outcome.text });
      return { kind: 'rejected', number, rejection: outcome };
    case 'undelivered':
      learn(parts.ledger, { type: 'documentWithdrawn', at, number, why: outcome.why });
      return { kind: 'withdrawn', number, why: outcome.why };
    case 'uncertain':
      return { kind: 'uncertain', document, why: outcome.why };
  }
};
