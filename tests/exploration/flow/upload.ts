import { isRefusal } from '../../../src/fiscal/refusal.ts';
import { type PackageOutcome, type Rejection } from '../../../src/runtime/fiscal-server.ts';
import { nowOf, record } from '../model/disk.ts';
import { type Run } from '../model/run.ts';
import { type World } from '../model/world.ts';
import { inspectServer, noted } from './link.ts';
import { issue } from './online.ts';
import { prepare, revokeReplaced } from './reconcile.ts';
import { renumberSession } from './renumber.ts';

/** A package holds two documents here, so that a session of four takes several (UA-14). */
const mostDocuments = 2;

/** `uploadSession`, its beginning: from here on sales may come between any two steps. */
export const beginUpload = (run: Run): void => {
  if (prepare(run) === 'open') goOn(run);
};

/** More to send, or the session is over and the server is asked how things stand. */
const goOn = (run: Run): void => {
  const { world } = run;
  world.upload = null;
  if (world.register.offline.session) world.upload = { at: 'prepared' };
  else inspectServer(run);
};

/** The next step of the upload under way; the last one leaves none. */
export const advanceUpload = (run: Run): void => {
  const { upload } = run.world;
  if (!upload) return;
  if (upload.at === 'prepared') endWhenEmpty(run);
  else if (upload.at === 'ready') sendNext(run);
  else learn(run, upload);
};

/** The whole upload without a sale between. */
export const uploadSession = (run: Run): void => {
  if (!run.world.upload) beginUpload(run);
  for (let steps = 0; run.world.upload && steps < 200; steps++) advanceUpload(run);
};

const endWhenEmpty = (run: Run): void => {
  const { world } = run;
  const { session } = world.register.offline;
  world.upload = null;
  const isEmpty = session?.ended === null && world.register.outbox.length === 0;
  const end = isEmpty ? issue(run, { type: 'endOffline' }) : undefined;
  if (!end || !isRefusal(end)) world.upload = { at: 'ready' };
};

const sendNext = (run: Run): void => {
  const { kit, world } = run;
  const documents = world.waiting.slice(0, mostDocuments);
  if (documents.length === 0) throw new Error('documents wait to be sent that the journal does not hold');
  const outcome = kit.server.sessions?.sendPackage(run, documents) ?? { kind: 'uncertain', why: '' };
  world.upload = { at: 'sent', numbers: documents.map(({ number }) => number), outcome };
  world.books = { ...world.books, underWay: documents.map(({ uid }) => Number(uid)) };
};

type Sent = Extract<NonNullable<World['upload']>, { at: 'sent' }>;

const learn = (run: Run, { numbers, outcome }: Sent): void => {
  run.world.upload = null;
  run.world.books = { ...run.world.books, underWay: [] };
  noted(run, outcome);
  if (outcome.kind === 'accepted') accept(run, numbers, outcome);
  else if (outcome.kind === 'rejected') reject(run, numbers, outcome);
  else takeBackEnd(run, outcome.kind, numbers.length);
};

const accept = (
  run: Run,
  numbers: readonly number[],
  { pair }: Extract<PackageOutcome, { kind: 'accepted' }>,
): void => {
  record(run, { type: 'sessionAccepted', at: nowOf(run), upTo: numbers.at(-1) ?? 0, pair });
  revokeReplaced(run);
  goOn(run);
};

/** An OfflineEnd that surely never left is taken back. */
const takeBackEnd = (run: Run, kind: 'undelivered' | 'uncertain', length: number): void => {
  const only = run.world.register.outbox[0];
  if (kind !== 'undelivered' || length !== 1 || only?.kind !== 'offlineEnd') return;
  record(run, { type: 'documentWithdrawn', at: nowOf(run), number: only.number, why: '' });
};

/** K-15: a rejection stops the upload visibly; only a session shifted by a document that never counted is renumbered by itself. */
const reject = (run: Run, numbers: readonly number[], rejection: Rejection): void => {
  const first = numbers[0] ?? 0;
  const shiftBy = (rejection.expectedNumber ?? first) - first;
  const isFirst = (rejection.index ?? 0) === 0;
  if (rejection.code === 7 && shiftBy === -1 && isFirst && neverCounted(run.world, first - 1)) {
    renumberSession(run, shiftBy);
    run.world.upload = { at: 'prepared' };
    return;
  }
  const number = numbers[rejection.index ?? 0] ?? first;
  record(run, { type: 'uploadHalted', at: nowOf(run), number, code: rejection.code, text: '' });
};

const neverCounted = ({ register, unused, doubtful }: World, number: number): boolean =>
  register.outbox[0]?.sequence === 1 && (unused === number || doubtful?.number === number);
