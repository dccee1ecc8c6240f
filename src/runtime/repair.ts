import { interrupted, problem, rejectedBy, type SyncAnswer } from './answer.ts';
import { type Parts } from './parts.ts';
import { renumberSession } from './renumber.ts';
import { inspectServer } from './server-books.ts';

/**
 * K-03, on a person's word: the whole unsent session under the numbers the server expects. Only while nothing of it was
 * taken, and only when the server's next number differs; printed control numbers change with it.
 */
export const renumberAsExpected = async (parts: Parts): Promise<SyncAnswer> => {
  const seen = await inspectServer(parts);
  if (seen.kind === 'rejected') return rejectedBy(seen, null);
  if (seen.kind === 'alive') return { ok: true, sent: [] };
  if (seen.kind !== 'seen') return problem('unreachable', null, seen.why);
  const { outbox } = parts.ledger.read();
  const first = outbox[0];
  const shiftBy = first ? seen.books.nextNumber - first.number : 0;
  if (!first || first.sequence !== 1 || shiftBy === 0) return { ok: true, sent: [] };
  const refusal = await renumberSession(parts, shiftBy);
  if (refusal) return interrupted(refusal, first.number);
  return { ok: true, sent: [] };
};
