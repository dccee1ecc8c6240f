import { type Document } from './document.ts';
import { type Fact } from './fact.ts';
import { type OfflineSession } from './offline.ts';
import { type OutboxEntry, type Register, sizeBytes } from './register.ts';
import { type Duration, duration, elapsed, type Instant, instant, latest } from './time.ts';

/** The outbox's entry for a document of the session. */
export const entryOf = (document: Document): OutboxEntry => ({
  state: 'waiting',
  said: null,
  number: document.number,
  kind: document.body.kind,
  sequence: document.offline?.sequence ?? 0,
  at: document.at,
  sizeBytes: sizeBytes(document),
});

/**
 * The register with one more document in its session; OfflineBegin uses up the stored pair. Where a clock set back made
 * OfflineBegin state a later moment than the wall's, the difference counts as time used from the start (K-07).
 */
export const inSession = (register: Register, document: Document, issuedAt: Instant): Register => {
  const session = sessionAfter(register, document, issuedAt);
  return {
    ...register,
    pair: document.body.kind === 'offlineBegin' ? null : register.pair,
    offline: { ...register.offline, session },
    outbox: [...register.outbox, entryOf(document)],
  };
};

const sessionAfter = (
  { offline: { session } }: Register,
  { body, offline: place, at, hash, number }: Document,
  issuedAt: Instant,
): OfflineSession => {
  if (body.kind === 'offlineBegin' && place && !session) {
    const pair = { session: place.session, seed: place.seed };
    return {
      pair,
      contingency: null,
      begin: at,
      ended: null,
      nextSequence: 2,
      lastHash: hash,
      hashBefore: hash,
      setBack: elapsed(issuedAt, at),
      seenUntil: at,
    };
  }
  if (!session || place?.sequence !== session.nextSequence)
    throw new Error(`offline document ${number} is out of its session's order`);
  const ended = body.kind === 'offlineEnd' ? at : null;
  return { ...session, ended, nextSequence: place.sequence + 1, lastHash: hash, hashBefore: session.lastHash };
};

/** An OfflineEnd that surely never left is taken back, and the session goes on under the same numbers (K-02). */
export const endTakenBack = (register: Register, number: number): Register => {
  const { session } = register.offline;
  const last = register.outbox.at(-1);
  if (!session || last?.kind !== 'offlineEnd' || last.number !== number) {
    throw new Error(`document ${number} is not the end of the session`);
  }
  const { nextSequence, hashBefore } = session;
  const open = { ...session, ended: null, nextSequence: nextSequence - 1, lastHash: hashBefore };
  return {
    ...register,
    nextNumber: number,
    offline: { ...register.offline, session: open },
    outbox: register.outbox.filter((entry) => entry.number !== number),
  };
};

type Of<Type extends Fact['type']> = Extract<Fact, { type: Type }>;

/**
 * Documents the server now has leave the outbox; with OfflineEnd among them the session is over. It is over as well where the server
 * gave a new pair and we know of no OfflineEnd: it was made by a newer copy of this register (K-16).
 */
export const sessionAccepted = (register: Register, { upTo, pair, at }: Of<'sessionAccepted'>): Register => {
  const outbox = register.outbox.filter(({ number }) => number > upTo);
  const { session, past } = register.offline;
  const left = { ...register, outbox, halt: null };
  const ended = session?.ended ?? (pair ? at : null);
  if (!session || ended === null || outbox.length > 0) return left;
  const span = { begin: session.begin, end: instant(ended + session.setBack) };
  const offline = { ...register.offline, session: null, past: recent([...past, span], ended) };
  return { ...left, pair, offline };
};

/** Sessions older than two months can never count again; keeping them would only make checkpoints grow. */
const recent = (past: Register['offline']['past'], now: Instant): Register['offline']['past'] =>
  past.filter(({ end, begin }) => (end ?? begin) > now - 62 * 86_400_000);

/** The unsent session under the numbers the server expects (K-03). */
export const renumbered = (register: Register, { documents, shiftBy }: Of<'sessionRenumbered'>): Register => {
  const { lastDocument, unanswered, offline, cancellable } = register;
  const last = documents.at(-1);
  if (!offline.session || !last) throw new Error('a session was renumbered that does not exist');
  const { number, fiscalNumber } = last;
  return {
    ...register,
    nextNumber: register.nextNumber + shiftBy,
    lastDocument: lastDocument && { ...lastDocument, number },
    outbox: documents.map(entryOf),
    halt: null,
    offline: {
      ...offline,
      session: { ...offline.session, lastHash: last.hash, hashBefore: documents.at(-2)?.hash ?? last.hash },
    },
    unanswered: unanswered && { ...unanswered, replacedBy: unanswered.replacedBy && unanswered.replacedBy + shiftBy },
    cancellable: cancellable && {
      ...cancellable,
      reference: { ...cancellable.reference, number, fiscalNumber: fiscalNumber ?? '' },
    },
  };
};

/** K-07: time has come so far, as if the clock had never been set back. */
export const timeSeen = (register: Register, at: Instant): Register => {
  const { session } = register.offline;
  if (!session) return register;
  const seenUntil = latest(session.seenUntil, instant(at + session.setBack));
  return { ...register, offline: { ...register.offline, session: { ...session, seenUntil } } };
};

/** K-07: what a clock set back took away is added to the running session again. */
export const setBack = (register: Register, by: Duration): Register => {
  const { session } = register.offline;
  if (!session || by >= 0) return register;
  const longer = { ...session, setBack: duration(session.setBack - by) };
  return { ...register, offline: { ...register.offline, session: longer } };
};
