import { type Document } from '../../../src/fiscal/document.ts';
import { leaveOffline } from '../../../src/fiscal/manual-mode.ts';
import { isRefusal } from '../../../src/fiscal/refusal.ts';
import { type OutboxEntry } from '../../../src/fiscal/register.ts';
import { type LookUpOutcome, type SendOutcome } from '../../../src/runtime/fiscal-server.ts';
import { nowOf, record } from '../model/disk.ts';
import { type Run } from '../model/run.ts';
import { exchange, glance, lookUp } from './link.ts';
import { resolveLostAnswer } from './online.ts';
import { type Answer } from './perform.ts';

/** `leaveMode`: the link proved, everything sent in number order, the mode over when nothing is left (PA-11). */
export const leave = (run: Run): Answer => {
  const { world, kit } = run;
  world.leaving = true;
  const isStopped = world.register.offline.session !== null && transmitted(run) === 'stopped';
  world.leaving = false;
  if (isStopped || world.register.outbox.length > 0) return 'trouble';
  const fact = leaveOffline(kit.regime, world.register, { by: 'A', now: nowOf(run) });
  if (isRefusal(fact)) return fact;
  record(run, fact);
  return 'done';
};

type Way = 'open' | 'stopped';

const transmitted = (run: Run): Way => {
  if (!glance(run)) return 'stopped';
  const { doubtful } = run.world;
  if (doubtful && resolveLostAnswer(run, doubtful).kind === 'uncertain') return 'stopped';
  return transmitAll(run);
};

/** `transmitAll`: what was refused is tried again, a conflict waits, the others go on (PA-18). */
const transmitAll = (run: Run): Way => {
  const done = new Set<number>();
  for (;;) {
    const entry = run.world.register.outbox.find(({ number, state }) => state !== 'conflict' && !done.has(number));
    if (!entry) return 'open';
    done.add(entry.number);
    const document = run.world.waiting.find(({ number }) => number === entry.number);
    if (document && transmit(run, document, entry) === 'stopped') return 'stopped';
  }
};

const mostSendings = 3;
type Found = Way | 'absent';

const transmit = (run: Run, document: Document, entry: OutboxEntry): Way => {
  let mayBeThere = entry.state === 'sending';
  for (let sendings = 0; sendings < mostSendings; sendings++) {
    const found = mayBeThere ? find(run, document) : 'absent';
    if (found !== 'absent') return found;
    const ended = sendOnce(run, document, mayBeThere);
    if (ended !== 'absent') return ended;
    mayBeThere = true;
  }
  const found = find(run, document);
  if (found !== 'absent') return found;
  return entry.state === 'sending' ? 'open' : 'stopped';
};

/** What the server says of a document that may be there already is believed only after a look-up. */
const sendOnce = (run: Run, document: Document, mayBeThere: boolean): Found => {
  const { number } = document;
  record(run, { type: 'sendingBegun', at: nowOf(run), number });
  const outcome = exchange(run, document);
  switch (outcome.kind) {
    case 'accepted':
      return accepted(run, document, outcome);
    case 'taken':
      return mayBeThere ? 'absent' : conflicting(run, number);
    case 'rejected': {
      const known = mayBeThere ? find(run, document) : 'absent';
      return known === 'absent' ? rejected(run, number, outcome.code) : known;
    }
    case 'undelivered':
      if (!mayBeThere) record(run, { type: 'sendingFailed', at: nowOf(run), number });
      return 'stopped';
    case 'uncertain':
      return 'absent';
  }
};

const find = (run: Run, document: Document): Found => {
  const known = lookUp(run, document);
  switch (known.kind) {
    case 'registered':
      return accepted(run, document, known);
    case 'foreign':
      return conflicting(run, document.number);
    case 'undelivered':
    case 'uncertain':
      return 'stopped';
    case 'rejected':
      return 'open';
    case 'absent':
      return 'absent';
  }
};

type Known = Extract<SendOutcome, { kind: 'accepted' }> | Extract<LookUpOutcome, { kind: 'registered' }>;

const accepted = (run: Run, document: Document, { authorisation }: Known): Way => {
  const fiscalNumber = document.fiscalNumber ?? '';
  record(run, {
    type: 'documentAccepted',
    at: nowOf(run),
    number: document.number,
    fiscalNumber,
    pair: null,
    authorisation,
  });
  return 'open';
};

const conflicting = (run: Run, number: number): Way => {
  record(run, { type: 'documentConflicting', at: nowOf(run), number, text: '' });
  return 'open';
};

const rejected = (run: Run, number: number, code: number): Way => {
  record(run, { type: 'documentRejected', at: nowOf(run), number, code, text: '' });
  return 'open';
};
