import { type Command } from '../../../src/fiscal/command.ts';
import { type Document } from '../../../src/fiscal/document.ts';
import { isRefusal, type Refusal } from '../../../src/fiscal/refusal.ts';
import { type LookUpOutcome, type SendOutcome } from '../../../src/runtime/fiscal-server.ts';
import { nowOf, record, sealed } from '../model/disk.ts';
import { type Run } from '../model/run.ts';
import { exchange, lookUp } from './link.ts';

/** How an online document ended. */
export type Sent =
  | { readonly kind: 'accepted' | 'rejected' | 'conflict' | 'withdrawn' }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'uncertain'; readonly document: Document };

/** `issue`: decided, sealed, on the disk. */
export const issue = (run: Run, command: Command): Document | Refusal => {
  const decision = run.kit.decide(run.world.register, command, run.world.now);
  if (!decision.ok) return decision.refusal;
  const document = sealed(decision.draft, String(run.world.books.issued + 1));
  record(run, { type: 'documentIssued', at: nowOf(run), document });
  return document;
};

/** `sendOnline`: two commits around one exchange. */
export const sendOnline = (run: Run, command: Command): Sent => {
  const document = issue(run, command);
  return isRefusal(document)
    ? { kind: 'refusal', refusal: document }
    : recordAnswer(run, document, exchange(run, document));
};

type Foreign = Extract<LookUpOutcome, { kind: 'foreign' }>;

/** `recordAnswer`: the outcome becomes a fact. */
const recordAnswer = (run: Run, document: Document, outcome: SendOutcome | Foreign): Sent => {
  const { number } = document;
  const at = nowOf(run);
  switch (outcome.kind) {
    case 'accepted': {
      const { pair, authorisation } = outcome;
      const fiscalNumber = outcome.fiscalNumber ?? document.fiscalNumber ?? '';
      record(run, { type: 'documentAccepted', at, number, fiscalNumber, pair, authorisation });
      return { kind: 'accepted' };
    }
    case 'taken':
    case 'foreign':
      record(run, { type: 'documentConflicting', at, number, text: outcome.text });
      return { kind: 'conflict' };
    case 'rejected':
      record(run, { type: 'documentRefused', at, number, code: outcome.code, text: outcome.text });
      return { kind: 'rejected' };
    case 'undelivered':
      record(run, { type: 'documentWithdrawn', at, number, why: outcome.why });
      return { kind: 'withdrawn' };
    case 'uncertain':
      return { kind: 'uncertain', document };
  }
};

const mostResends = 2;

/** `resolveLostAnswer`: looked up before it is sent again (K-05). */
export const resolveLostAnswer = (run: Run, document: Document): Sent => {
  for (let resent = 0; resent <= mostResends; resent++) {
    const known = lookUp(run, document);
    if (known.kind === 'registered') return recordAnswer(run, document, asAccepted(run, document, known));
    if (known.kind === 'foreign') return recordAnswer(run, document, known);
    if (known.kind !== 'absent' || resent === mostResends) break;
    const sent = recordAnswer(run, document, sendAgain(run, document));
    if (sent.kind !== 'uncertain') return sent;
  }
  return { kind: 'uncertain', document };
};

/** A no to the second sending is believed only when the document is still not there. */
const sendAgain = (run: Run, document: Document): SendOutcome => {
  const outcome = exchange(run, document);
  if (outcome.kind === 'undelivered') return { kind: 'uncertain', why: outcome.why };
  if (outcome.kind !== 'rejected' && outcome.kind !== 'taken') return outcome;
  const known = lookUp(run, document);
  if (known.kind === 'registered') return asAccepted(run, document, known);
  if (known.kind === 'foreign' || outcome.kind === 'taken') return { kind: 'uncertain', why: outcome.text };
  return known.kind === 'absent' || known.kind === 'rejected' ? outcome : { kind: 'uncertain', why: known.why };
};

type Registered = Extract<LookUpOutcome, { kind: 'registered' }>;

const asAccepted = (run: Run, document: Document, { fiscalNumber, authorisation }: Registered): SendOutcome => {
  const { sessions } = run.kit.server;
  if (document.body.kind !== 'openShift' || !sessions)
    return { kind: 'accepted', fiscalNumber, authorisation, pair: null };
  const seen = sessions.inspect(run);
  return { kind: 'accepted', fiscalNumber, authorisation, pair: seen.kind === 'seen' ? seen.books.pair : null };
};
