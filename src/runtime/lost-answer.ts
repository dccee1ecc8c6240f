import { type Document } from '../fiscal/document.ts';
import { exchange, recordAnswer, type Sent } from './online.ts';
import { type Parts } from './parts.ts';
import { type InspectOutcome, type LookUpOutcome, type SendOutcome, type TimeLimits } from './ports.ts';

/** How often the same bytes are sent again while the server keeps saying it has none of them. */
const mostResends = 2;

/** K-05: the document is looked up before it is sent again, and sent again only when the server surely lacks it. */
export const resolveLostAnswer = async (parts: Parts, document: Document): Promise<Sent> => {
  for (let resent = 0; resent <= mostResends; resent++) {
    const known = await lookUp(parts, document.number);
    if (known.kind === 'registered')
      return recordAnswer(parts, document, await asAccepted(parts, document, known.fiscalNumber));
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
  if (outcome.kind !== 'rejected') return outcome;
  const known = await lookUp(parts, document.number);
  if (known.kind === 'registered') return asAccepted(parts, document, known.fiscalNumber);
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

const lookUp = async (parts: Parts, number: number): Promise<LookUpOutcome> => {
  parts.activity.become({ kind: 'looking-up', number });
  const outcome = await parts.server.lookUp(number, questionLimits(parts));
  parts.activity.become({ kind: 'nothing' });
  noteLink(parts, outcome);
  return outcome;
};

/** The link is proven by any answer, also by a no. */
export const noteLink = ({ link }: Parts, outcome: LookUpOutcome | InspectOutcome): void => {
  if (outcome.kind === 'undelivered' || outcome.kind === 'uncertain') link.failed(outcome);
  else link.proven('serverTime' in outcome ? outcome.serverTime : null);
};

/** A registered document as its lost answer would have told it; an opening's session pair is asked for separately. */
const asAccepted = async (parts: Parts, document: Document, fiscalNumber: string): Promise<SendOutcome> => {
  if (document.body.kind !== 'openShift') return { kind: 'accepted', fiscalNumber, pair: null };
  const seen = await parts.server.inspect(null, questionLimits(parts));
  return { kind: 'accepted', fiscalNumber, pair: seen.kind === 'seen' ? seen.books.pair : null };
};
