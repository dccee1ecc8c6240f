import { type Document } from '../fiscal/document.ts';
import { type OutboxEntry } from '../fiscal/register.ts';
import { type Problem, problem } from './answer.ts';
import { type Lane } from './lane.ts';
import { learn } from './ledger.ts';
import { lookUp } from './lost-answer.ts';
import { nowOf, type Parts } from './parts.ts';
import { type NoAnswer, type SendOutcome } from './ports.ts';
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

/** K-05, PA-17: a document that may have left is looked up first, and sent again only when the server surely lacks it. */
const transmit = async (transmission: Transmission, entry: OutboxEntry): Promise<Stop | undefined> => {
  let mayBeThere = entry.state === 'sending';
  for (let sendings = 0; ; sendings++) {
    const found = mayBeThere ? await find(transmission) : absent;
    if (found.kind === 'settled') return found.stop;
    if (sendings === mostSendings) return undefined;
    const outcome = await send(transmission);
    if (outcome.kind !== 'uncertain') return record(transmission, outcome);
    mayBeThere = true;
  }
};

/** What a look-up settled, or that the server surely lacks the document. */
type Found = { readonly kind: 'settled'; readonly stop: Stop | undefined } | { readonly kind: 'absent' };
const absent: Found = { kind: 'absent' };
const settled = (stop: Stop | undefined): Found => ({ kind: 'settled', stop });

const find = async (transmission: Transmission): Promise<Found> => {
  const { parts, document } = transmission;
  const known = await lookUp(parts, document);
  switch (known.kind) {
    case 'registered':
      return settled(await record(transmission, { ...known, kind: 'accepted', pair: null }));
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

const record = ({ parts, inTurn, document }: Transmission, outcome: SendOutcome): Promise<Stop | undefined> =>
  inTurn(async () => {
    const { number } = document;
    const at = nowOf(parts);
    if (outcome.kind === 'accepted') {
      const fiscalNumber = outcome.fiscalNumber ?? document.fiscalNumber ?? '';
      const { authorisation, pair } = outcome;
      learn(parts.ledger, { type: 'documentAccepted', at, number, fiscalNumber, pair, authorisation });
      return undefined;
    }
    if (outcome.kind === 'rejected') {
      learn(parts.ledger, { type: 'documentRejected', at, number, code: outcome.code, text: outcome.text });
      return undefined;
    }
    if (outcome.kind === 'undelivered') learn(parts.ledger, { type: 'sendingFailed', at, number });
    return unreachable(document, outcome);
  });

const conflict = ({ parts, inTurn, document }: Transmission, text: string): Promise<undefined> =>
  inTurn(async () => {
    learn(parts.ledger, { type: 'documentConflicting', at: nowOf(parts), number: document.number, text });
    return undefined;
  });

const unreachable = ({ number }: Document, { kind, why }: NoAnswer): Stop =>
  problem(kind === 'undelivered' ? 'unreachable' : 'uncertain', number, why);
