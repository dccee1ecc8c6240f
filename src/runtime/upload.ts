import { isRefusal } from '../fiscal/refusal.ts';
import { interrupted, problem, rejectedBy, type SyncAnswer } from './answer.ts';
import { settleDoubt } from './doubt.ts';
import { type PackageOutcome, type Rejection, type SessionServer } from './fiscal-server.ts';
import { issue } from './issue.ts';
import { type Lane } from './lane.ts';
import { learn } from './ledger.ts';
import { nextPackageLength } from './package-plan.ts';
import { nowOf, type Parts } from './parts.ts';
import { reconcile } from './reconcile.ts';
import { renumberSession, sessionDocuments } from './renumber.ts';
import { inspectServer } from './server-books.ts';

/** No session needs more packages than this; past it something repeats itself. */
const mostPackages = 500;

/**
 * UA-07: sends the session in order, ends it, and takes over the new pair. Commits go through the till's lane, sendings do
 * not, so that sales go on meanwhile inside the session. Every step looks at the register anew: a kill anywhere resumes.
 */
export const uploadSession = async (parts: Parts, inTurn: Lane): Promise<SyncAnswer> => {
  const sent: number[] = [];
  for (let packages = 0; packages < mostPackages; packages++) {
    const stop = packages === 0 ? await inTurn(() => prepare(parts)) : undefined;
    if (stop) return stop;
    if (!parts.ledger.read().offline.session) break;
    const ended = await inTurn(() => endWhenEmpty(parts));
    if (ended) return ended;
    const step = await sendNext(parts, inTurn);
    if (!step.ok) return step;
    sent.push(...step.sent);
  }
  await inTurn(() => inspectServer(parts));
  return { ok: true, sent };
};

type Stop = Extract<SyncAnswer, { ok: false }>;

/** Before the first sending: what the server already has of the session, and the document nobody answered for. */
const prepare = async (parts: Parts): Promise<Stop | undefined> => {
  const unknown = await reconcile(parts);
  if (unknown) return unknown;
  return settleDoubt(parts);
};

/** OfflineEnd is committed when everything before it is accepted. */
const endWhenEmpty = async (parts: Parts): Promise<Stop | undefined> => {
  const { offline, outbox } = parts.ledger.read();
  if (!offline.session || offline.session.ended !== null || outbox.length > 0) return undefined;
  const end = await issue(parts, { type: 'endOffline' });
  return isRefusal(end) ? interrupted(end, null) : undefined;
};

const sendNext = async (parts: Parts, inTurn: Lane): Promise<SyncAnswer> => {
  const { outbox } = parts.ledger.read();
  const documents = sessionDocuments(parts, nextPackageLength(outbox));
  const last = documents.at(-1);
  if (!last) throw new Error('documents wait to be sent that the journal does not hold');
  parts.activity.become({ kind: 'uploading', left: outbox.length });
  const outcome = await packageServer(parts).sendPackage(documents, parts.patience);
  parts.activity.become({ kind: 'nothing' });
  return inTurn(async () => {
    if (outcome.kind === 'accepted')
      return accept(
        parts,
        documents.map(({ number }) => number),
        outcome,
      );
    if (outcome.kind === 'rejected')
      return reject(
        parts,
        documents.map(({ number }) => number),
        outcome,
      );
    parts.link.failed(outcome);
    takeBackEnd(parts, outcome.kind, documents.length);
    return problem(outcome.kind === 'undelivered' ? 'unreachable' : 'uncertain', last.number, outcome.why);
  });
};

const packageServer = ({ server: { sessions } }: Parts): SessionServer => {
  if (!sessions) throw new Error('a session of packages on a server that takes none');
  return sessions;
};

const accept = (
  parts: Parts,
  numbers: readonly number[],
  { pair }: Extract<PackageOutcome, { kind: 'accepted' }>,
): SyncAnswer => {
  parts.link.proven();
  const at = nowOf(parts);
  learn(parts.ledger, { type: 'sessionAccepted', at, upTo: numbers.at(-1) ?? 0, pair });
  const { unanswered } = parts.ledger.read();
  if (unanswered) learn(parts.ledger, { type: 'documentRevoked', at, number: unanswered.number });
  return { ok: true, sent: numbers };
};

/** An OfflineEnd that surely never left is taken back, so that selling goes on in the session. */
const takeBackEnd = (parts: Parts, kind: 'undelivered' | 'uncertain', length: number): void => {
  const only = parts.ledger.read().outbox[0];
  if (kind !== 'undelivered' || length !== 1 || only?.kind !== 'offlineEnd') return;
  learn(parts.ledger, { type: 'documentWithdrawn', at: nowOf(parts), number: only.number, why: 'no connection' });
};

/** K-15: a rejection stops the upload visibly. Only a session shifted by a document that never counted is renumbered by itself. */
const reject = async (parts: Parts, numbers: readonly number[], rejection: Rejection): Promise<SyncAnswer> => {
  parts.link.proven();
  const first = numbers[0] ?? 0;
  const shiftBy = (rejection.expectedNumber ?? first) - first;
  const atFirst = (rejection.index ?? 0) === 0;
  if (rejection.code === 7 && shiftBy === -1 && atFirst && neverCounted(parts, first - 1)) {
    const refusal = await renumberSession(parts, shiftBy);
    return refusal ? interrupted(refusal, first) : { ok: true, sent: [] };
  }
  const number = numbers[rejection.index ?? 0] ?? first;
  learn(parts.ledger, { type: 'uploadHalted', at: nowOf(parts), number, code: rejection.code, text: rejection.text });
  return rejectedBy(rejection, number);
};

/** The number before the session belongs to a document that the server refused, never got, or is asked to revoke. */
const neverCounted = ({ history, ledger }: Parts, number: number): boolean => {
  const state = history.find(number)?.state;
  return (
    ledger.read().outbox[0]?.sequence === 1 && (state === 'refused' || state === 'withdrawn' || state === 'uncertain')
  );
};
