import { type OutboxEntry } from '../fiscal/register.ts';
import { problem, rejectedBy, type SyncAnswer } from './answer.ts';
import { type InspectOutcome } from './fiscal-server.ts';
import { learn } from './ledger.ts';
import { noteLink, questionLimits } from './lost-answer.ts';
import { nowOf, type Parts } from './parts.ts';
import { sessionDocuments } from './renumber.ts';
import { inspectServer } from './server-books.ts';

type Stop = Extract<SyncAnswer, { ok: false }>;
type Seen = Extract<InspectOutcome, { kind: 'seen' }>;

/** K-05: asks how far the server has come with the session, and marks what it has as accepted (spec/ua 4.3). */
export const reconcile = async (parts: Parts): Promise<Stop | undefined> => {
  const seen = await inspectServer(parts);
  if (seen.kind === 'rejected') return rejectedBy(seen, null);
  if (seen.kind === 'alive') return undefined;
  if (seen.kind !== 'seen') return problem('unreachable', null, seen.why);
  const { offline, outbox } = parts.ledger.read();
  const last = outbox.at(-1);
  if (!offline.session || !last) return undefined;
  if (seen.session?.id === offline.session.pair.session) return acceptUntil(parts, outbox, seen.session.nextSequence);
  return seen.books.nextNumber > last.number ? acceptAll(parts, last, seen) : undefined;
};

const acceptUntil = (parts: Parts, outbox: readonly OutboxEntry[], nextSequence: number): undefined => {
  const had = outbox.filter(({ sequence }) => sequence < nextSequence).at(-1);
  if (!had) return undefined;
  const at = nowOf(parts);
  learn(parts.ledger, { type: 'sessionAccepted', at, upTo: had.number, pair: null });
  revokeReplaced(parts);
  return undefined;
};

/** The session is over at the server and its answer was lost: believed only when our last document stands under its number there. */
const acceptAll = async (parts: Parts, last: OutboxEntry, { books }: Seen): Promise<Stop | undefined> => {
  const document = sessionDocuments(parts).at(-1);
  if (!document) return undefined;
  const known = await parts.server.lookUp(document, questionLimits(parts));
  noteLink(parts, known);
  if (known.kind === 'undelivered' || known.kind === 'uncertain') return problem('unreachable', last.number, known.why);
  if (known.kind === 'absent' && !isEnded(parts)) return undefined;
  if (known.kind !== 'registered' || known.fiscalNumber !== document.fiscalNumber) {
    return problem('conflict', last.number, 'another document stands under this number at the server');
  }
  learn(parts.ledger, { type: 'sessionAccepted', at: nowOf(parts), upTo: last.number, pair: books.pair });
  revokeReplaced(parts);
  return undefined;
};

const isEnded = ({ ledger }: Parts): boolean => ledger.read().offline.session?.ended !== null;

/** Once OfflineBegin is with the server the document it was to revoke is revoked (UA-15). */
const revokeReplaced = (parts: Parts): void => {
  const { unanswered } = parts.ledger.read();
  if (unanswered) learn(parts.ledger, { type: 'documentRevoked', at: nowOf(parts), number: unanswered.number });
};
