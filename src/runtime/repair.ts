import { interrupted, problem, rejectedBy, type SyncAnswer } from './answer.ts';
import { type InspectOutcome } from './fiscal-server.ts';
import { lookUp } from './lost-answer.ts';
import { type Parts } from './parts.ts';
import { reconcile } from './reconcile.ts';
import { renumberSession, sessionDocuments } from './renumber.ts';
import { inspectServer } from './server-books.ts';

type Seen = Extract<InspectOutcome, { kind: 'seen' }>;

/**
 * K-03, on a person's word: the whole unsent session under the numbers the server expects. Only while nothing of it was
 * taken, and only when the server's next number differs; printed control numbers change with it.
 */
export const renumberAsExpected = async (parts: Parts): Promise<SyncAnswer> => {
  const seen = await inspectServer(parts);
  if (seen.kind === 'rejected') return rejectedBy(seen, null);
  if (seen.kind === 'alive') return nothingToDo;
  if (seen.kind !== 'seen') return problem('unreachable', null, seen.why);
  const { outbox } = parts.ledger.read();
  const first = outbox[0];
  const shiftBy = first ? seen.books.nextNumber - first.number : 0;
  if (!first || first.sequence !== 1 || shiftBy === 0) return nothingToDo;
  if (await isTaken(parts, seen)) return (await reconcile(parts)) ?? nothingToDo;
  const refusal = await renumberSession(parts, shiftBy);
  if (refusal) return interrupted(refusal, first.number);
  return nothingToDo;
};

const nothingToDo: SyncAnswer = { ok: true, sent: [] };

/** Whether the server has something of the session already: the answer to a package may have been lost, and those numbers stand (K-02). */
const isTaken = async (parts: Parts, { session }: Seen): Promise<boolean> => {
  const ours = parts.ledger.read().offline.session?.pair.session;
  if (session) return session.id !== ours || session.nextSequence > 1;
  const first = sessionDocuments(parts, 1)[0];
  return first !== undefined && (await lookUp(parts, first)).kind !== 'absent';
};
