import { type Document } from '../../../src/fiscal/document.ts';
import { type OutboxEntry } from '../../../src/fiscal/register.ts';
import { type InspectOutcome } from '../../../src/runtime/fiscal-server.ts';
import { nowOf, record } from '../model/disk.ts';
import { type Run } from '../model/run.ts';
import { inspectServer, lookUp } from './link.ts';
import { reviseBegin } from './renumber.ts';

/** Whether the upload may go on. */
type Way = 'open' | 'stopped';

/** `prepare`: what the server already has of the session, then the document nobody answered for. */
export const prepare = (run: Run): Way => (reconcile(run) === 'stopped' ? 'stopped' : settleDoubt(run));

type Seen = Extract<InspectOutcome, { kind: 'seen' }>;

const reconcile = (run: Run): Way => {
  const seen = inspectServer(run);
  if (seen.kind !== 'seen') return 'stopped';
  const { offline, outbox } = run.world.register;
  const last = outbox.at(-1);
  if (!offline.session || !last) return 'open';
  if (seen.session?.id === offline.session.pair.session) return acceptUntil(run, outbox, seen.session.nextSequence);
  return offline.session.ended !== null && seen.books.nextNumber > last.number ? acceptAll(run, last, seen) : 'open';
};

const acceptUntil = (run: Run, outbox: readonly OutboxEntry[], nextSequence: number): Way => {
  const had = outbox.filter(({ sequence }) => sequence < nextSequence).at(-1);
  if (!had) return 'open';
  record(run, { type: 'sessionAccepted', at: nowOf(run), upTo: had.number, pair: null });
  revokeReplaced(run);
  return 'open';
};

const acceptAll = (run: Run, last: OutboxEntry, { books }: Seen): Way => {
  const document = run.world.waiting.at(-1);
  if (!document) return 'open';
  const known = lookUp(run, document);
  if (known.kind !== 'registered' || known.fiscalNumber !== document.fiscalNumber) return 'stopped';
  record(run, { type: 'sessionAccepted', at: nowOf(run), upTo: last.number, pair: books.pair });
  revokeReplaced(run);
  return 'open';
};

/** Once OfflineBegin is with the server, what it was to revoke is revoked (UA-15). */
export const revokeReplaced = (run: Run): void => {
  const { unanswered } = run.world.register;
  if (unanswered) record(run, { type: 'documentRevoked', at: nowOf(run), number: unanswered.number });
};

/** `settleDoubt`: what became of the document whose answer was lost before the session began (UA-15). */
const settleDoubt = (run: Run): Way => {
  const { doubtful, register } = run.world;
  if (!doubtful || register.outbox[0]?.sequence !== 1) return 'open';
  const known = run.kit.server.lookUp(run, doubtful);
  if (known.kind === 'registered') return stands(run, doubtful, known.fiscalNumber);
  return known.kind === 'absent' ? sendDoubtful(run, doubtful) : 'stopped';
};

const sendDoubtful = (run: Run, document: Document): Way => {
  const outcome = run.kit.server.send(run, document);
  if (outcome.kind === 'accepted') return stands(run, document, outcome.fiscalNumber);
  if (outcome.kind !== 'rejected') return 'stopped';
  const { code, text } = outcome;
  record(run, { type: 'documentRefused', at: nowOf(run), number: document.number, code, text });
  return revised(run, false);
};

/** `stands`: revoked where another was made in its place, counted where none was. */
const stands = (run: Run, { number }: Document, fiscalNumber: string | null): Way => {
  if (run.world.register.unanswered?.replacedBy !== null) return revised(run, true);
  const at = nowOf(run);
  record(run, {
    type: 'documentAccepted',
    at,
    number,
    fiscalNumber: fiscalNumber ?? '',
    pair: null,
    authorisation: null,
  });
  return revised(run, false);
};

const revised = (run: Run, revokes: boolean): Way => {
  reviseBegin(run, revokes);
  return 'open';
};
