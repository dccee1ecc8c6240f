import { type Document } from '../fiscal/document.ts';
import { type OutboxEntry } from '../fiscal/register.ts';
import { type Problem, problem } from './answer.ts';
import { type NoAnswer, type Rejection, type SendOutcome } from './fiscal-server.ts';
import { type Lane } from './lane.ts';
import { learn } from './ledger.ts';
import { lookUp } from './lost-answer.ts';
import { nowOf, type Parts } from './parts.ts';
import { sessionDocuments } from './renumber.ts';

type Stop = { readonly ok: false; readonly problem: Problem };

/** How often the same bytes are sent while the server keeps saying it has none of them. */
const mostSendings = 3;

/**
 * PA-11, PA-18: sends what waits, one document at a time in number order; a document that is refused or foreign waits for a
 * person, and the others go on. It stops only when the server no longer answers. Every step looks at the register anew.
 */
export const transmitAll = async (parts: Parts, inTurn: Lane): Promise<Stop | undefined> => {
  const done = new Set<number>();
  for (;;) {
    const entry = nextEntry(parts, done);
    if (!entry) return undefined;
    done.add(entry.number);
    const document = sessionDocuments(parts).find(({ number }) => number === entry.number);
    const stop = document && (await transmit({ parts, inTurn, document }, entry));
    if (stop) return stop;
  }
};

/** What the server refused is tried again when a person asks for it: the cause may be mended. A conflict waits for a decision. */
const nextEntry = ({ ledger }: Parts, done: ReadonlySet<number>): OutboxEntry | undefined =>
  ledger.read().outbox.find(({ number, state }) => state !== 'conflict' && !done.has(number));

type Transmission = { readonly parts: Parts; readonly inTurn: Lane; readonly document: Document };

/**
 * K-05, PA-17: a document that may have left is looked up first, and sent again only when the server surely lacks it. One that
 * stays uncertain stops the run, so that order is kept; at the next run it lets the others go on.
 */
const transmit = async (transmission: Transmission, entry: OutboxEntry): Promise<Stop | undefined> => {
  let mayBeThere = entry.state === 'sending';
  for (let sendings = 0; sendings < mostSendings; sendings++) {
    const found = mayBeThere ? await find(transmission) : absent;
    if (found.kind === 'settled') return found.stop;
    const ended = await sendOnce(transmission, mayBeThere);
    if (ended.kind === 'settled') return ended.stop;
    mayBeThere = true;
  }
  const found = await find(transmission);
  if (found.kind === 'settled') return found.stop;
  return entry.state === 'sending' ? undefined : problem('uncertain', entry.number, 'sent, and not registered');
};

/** One sending, settled or of unknown end. What the server says of a document that may be there already is believed only after a look-up. */
const sendOnce = async (transmission: Transmission, mayBeThere: boolean): Promise<Found> => {
  const outcome = await send(transmission);
  switch (outcome.kind) {
    case 'accepted':
      return settled(await accepted(transmission, outcome));
    case 'taken': {
      // Its number is taken, by another document or by this very one: only the server can tell (spec/pa 2.3).
      const known = await find(transmission);
      if (known.kind === 'settled' || mayBeThere) return known;
      return settled(await conflict(transmission, outcome.text));
    }
    case 'rejected': {
      const known = mayBeThere ? await find(transmission) : absent;
      return known.kind === 'settled' ? known : settled(await rejected(transmission, outcome));
    }
    case 'undelivered':
      if (!mayBeThere) await neverLeft(transmission);
      return settled(unreachable(transmission.document, outcome));
    case 'uncertain':
      return absent;
  }
};

/** Whether the document is settled, and then what stops the run; else the server lacks it, or nobody knows. */
type Found = { readonly kind: 'settled'; readonly stop: Stop | undefined } | { readonly kind: 'absent' };
const absent: Found = { kind: 'absent' };
const settled = (stop: Stop | undefined): Found => ({ kind: 'settled', stop });

const find = async (transmission: Transmission): Promise<Found> => {
  const { parts, document } = transmission;
  const known = await lookUp(parts, document);
  switch (known.kind) {
    case 'registered':
      return settled(await accepted(transmission, known));
    case 'foreign':
      return settled(await conflict(transmission, known.text));
    case 'undelivered':
    case 'uncertain':
      return settled(unreachable(document, known));
    case 'rejected':
      return settled(undefined);
    case 'absent':
      return absent;
  }
};

const send = async ({ parts, inTurn, document }: Transmission): Promise<SendOutcome> => {
  const { number } = document;
  await inTurn(async () => learn(parts.ledger, { type: 'sendingBegun', at: nowOf(parts), number }));
  parts.activity.become({ kind: 'uploading', left: parts.ledger.read().outbox.length });
  const outcome = await parts.server.send(document, parts.patience, new AbortController().signal);
  parts.activity.become({ kind: 'nothing' });
  if (outcome.kind === 'undelivered' || outcome.kind === 'uncertain') parts.link.failed(outcome);
  else parts.link.proven();
  return outcome;
};

type Registered = Pick<Extract<SendOutcome, { kind: 'accepted' }>, 'fiscalNumber' | 'authorisation'>;

const accepted = ({ parts, inTurn, document }: Transmission, known: Registered): Promise<undefined> =>
  inTurn(async () => {
    const { number } = document;
    const fiscalNumber = known.fiscalNumber ?? document.fiscalNumber ?? '';
    const { authorisation } = known;
    learn(parts.ledger, {
      type: 'documentAccepted',
      at: nowOf(parts),
      number,
      fiscalNumber,
      pair: null,
      authorisation,
    });
    return undefined;
  });

const rejected = ({ parts, inTurn, document }: Transmission, { code, text }: Rejection): Promise<undefined> =>
  inTurn(async () => {
    learn(parts.ledger, { type: 'documentRejected', at: nowOf(parts), number: document.number, code, text });
    return undefined;
  });

const neverLeft = ({ parts, inTurn, document }: Transmission): Promise<void> =>
  inTurn(async () => learn(parts.ledger, { type: 'sendingFailed', at: nowOf(parts), number: document.number }));

const conflict = ({ parts, inTurn, document }: Transmission, text: string): Promise<undefined> =>
  inTurn(async () => {
    learn(parts.ledger, { type: 'documentConflicting', at: nowOf(parts), number: document.number, text });
    return undefined;
  });

const unreachable = ({ number }: Document, { kind, why }: NoAnswer): Stop =>
  problem(kind === 'undelivered' ? 'unreachable' : 'uncertain', number, why);
