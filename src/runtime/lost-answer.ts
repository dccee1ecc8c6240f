import { type Document } from '../fiscal/document.ts';
import {
  type InspectOutcome,
  type LookUpOutcome,
  type ProbeOutcome,
  type SendOutcome,
  type TimeLimits,
} from './fiscal-server.ts';
import { exchange, recordAnswer, type Sent } from './online.ts';
import { type Parts } from './parts.ts';

/** How often the same bytes are sent again while the server keeps saying it has none of them. */
const mostResends = 2;

/** K-05: the document is looked up before it is sent again, and sent again only when the server surely lacks it. */
export const resolveLostAnswer = async (parts: Parts, document: Document): Promise<Sent> => {
  for (let resent = 0; resent <= mostResends; resent++) {
    const known = await lookUp(parts, document);
    if (known.kind === 'registered') return recordAnswer(parts, document, await asAccepted(parts, document, known));
    if (known.kind === 'foreign') return recordAnswer(parts, document, known);
    if (known.kind !== 'absent') return { kind: 'uncertain', document, why: 'text' in known ? known.text : known.why };
    if (resent === mostResends) break;
    const sent = recordAnswer(parts, document, await sendAgain(parts, document));
    if (sent.kind !== 'uncertain') return sent;
  }
  return { kind: 'uncertain', document, why: 'no answer, and not registered' };
};

/** Between the look-up and the resend the first sending may have arrived: a no is believed only when the document is still not there. */
const sendAgain = async (parts: Parts, document: Document): Promise<SendOutcome> => {
  const outcome = await exchange(parts, document);
  // That the second sending never left says nothing about the first.
  if (outcome.kind === 'undelivered') return { kind: 'uncertain', why: outcome.why };
  if (outcome.kind !== 'rejected' && outcome.kind !== 'taken') return outcome;
  const known = await lookUp(parts, document);
  if (known.kind === 'registered') return asAccepted(parts, document, known);
  if (known.kind === 'foreign') return { kind: 'uncertain', why: known.text };
  if (outcome.kind === 'taken') return { kind: 'uncertain', why: outcome.text };
  return known.kind === 'absent' || known.kind === 'rejected' ? outcome : { kind: 'uncertain', why: known.why };
};

/** The document nobody answered for, from the journal. */
export const unansweredDocument = ({ ledger, history }: Parts): Document | undefined => {
  const { unanswered } = ledger.read();
  return unanswered
    ? history.between(unanswered.number, unanswered.number).findLast(({ state }) => state === 'uncertain')
    : undefined;
};

/** The time limits of a question asked while somebody waits. */
export const questionLimits = ({ patience }: Parts): TimeLimits => ({
  connect: patience.connect,
  answer: patience.lookUp,
});

/** Asks the server for a document, visibly. */
export const lookUp = async (parts: Parts, document: Document): Promise<LookUpOutcome> => {
  parts.activity.become({ kind: 'looking-up', number: document.number });
  const outcome = await parts.server.lookUp(document, questionLimits(parts));
  parts.activity.become({ kind: 'nothing' });
  noteLink(parts, outcome);
  return outcome;
};

/** The link is proven by any answer, also by a no. */
export const noteLink = ({ link }: Parts, outcome: LookUpOutcome | InspectOutcome | ProbeOutcome): void => {
  if (outcome.kind === 'undelivered' || outcome.kind === 'uncertain') link.failed(outcome);
  else link.proven('serverTime' in outcome ? outcome.serverTime : null);
};

type Registered = Extract<LookUpOutcome, { kind: 'registered' }>;

/** A registered document as its lost answer would have told it; an opening's session pair is asked for separately. */
export const asAccepted = async (parts: Parts, document: Document, known: Registered): Promise<SendOutcome> => {
  const { fiscalNumber, authorisation } = known;
  const { sessions } = parts.server;
  if (document.body.kind !== 'openShift' || !sessions)
    return { kind: 'accepted', fiscalNumber, authorisation, pair: null };
  const seen = await sessions.inspect(null, questionLimits(parts));
  return { kind: 'accepted', fiscalNumber, authorisation, pair: seen.kind === 'seen' ? seen.books.pair : null };
};
