import { type Command } from '../fiscal/command.ts';
import { type Document } from '../fiscal/document.ts';
import { isRefusal } from '../fiscal/refusal.ts';
import { type LookUpOutcome, type SendOutcome } from './fiscal-server.ts';
import { issue } from './issue.ts';
import { asAccepted, lookUp } from './lost-answer.ts';
import { exchange, recordAnswer, type Sent } from './online.ts';
import { type Parts } from './parts.ts';

/** Two commits around one exchange: issued, then what the server made of it. */
export const sendOnline = async (parts: Parts, command: Command): Promise<Sent> => {
  const document = await issue(parts, command);
  if (isRefusal(document)) return { kind: 'refusal', refusal: document };
  const outcome = await exchange(parts, document);
  return recordAnswer(parts, document, isAboutNumber(outcome) ? await confirmed(parts, document, outcome) : outcome);
};

/** The server says that the number is used up (spec/ua 6, error 7; spec/pa 2.3): by another document, or by this very one. */
const isAboutNumber = (outcome: SendOutcome): boolean =>
  outcome.kind === 'taken' || (outcome.kind === 'rejected' && outcome.code === wrongNumber);

const wrongNumber = 7;

/** K-05: a request can be repeated on its way, and the no to the second one come back; it is believed only when the document is not there. */
const confirmed = async (
  parts: Parts,
  document: Document,
  outcome: SendOutcome,
): Promise<SendOutcome | Extract<LookUpOutcome, { kind: 'foreign' }>> => {
  const known = await lookUp(parts, document);
  switch (known.kind) {
    case 'registered':
      return asAccepted(parts, document, known);
    case 'undelivered':
    case 'uncertain':
      return { kind: 'uncertain', why: known.why };
    case 'foreign':
      return outcome.kind === 'taken' ? known : outcome;
    case 'absent':
    case 'rejected':
      return outcome;
  }
};
