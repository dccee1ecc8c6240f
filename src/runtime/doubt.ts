import { interrupted, problem, type SyncAnswer } from './answer.ts';
import { type LookUpOutcome } from './fiscal-server.ts';
import { learn } from './ledger.ts';
import { questionLimits, unansweredDocument } from './lost-answer.ts';
import { nowOf, type Parts } from './parts.ts';
import { reviseBegin } from './renumber.ts';

type Stop = Extract<SyncAnswer, { ok: false }>;

/**
 * UA-15: what became of the document whose answer was lost before the session began. Registered and made again offline: OfflineBegin
 * revokes it. Registered and never made again, because the limit was reached first: it stands. Not registered: its bytes are
 * sent once, so that the numbers fit; refused, its number stays unused and the session is renumbered when the server asks
 * for it (spec/ua 4.4).
 */
export const settleDoubt = async (parts: Parts): Promise<Stop | undefined> => {
  const { outbox } = parts.ledger.read();
  const document = unansweredDocument(parts);
  if (!document || outbox[0]?.sequence !== 1) return undefined;
  const known = await parts.server.lookUp(document, questionLimits(parts));
  if (known.kind === 'registered') return stands(parts, document.number, known);
  if (known.kind !== 'absent') return unanswered(document.number, 'text' in known ? known.text : known.why);
  const outcome = await parts.server.send(document, parts.patience, new AbortController().signal);
  if (outcome.kind === 'accepted') return stands(parts, document.number, outcome);
  if (outcome.kind !== 'rejected') return unanswered(document.number, 'text' in outcome ? outcome.text : outcome.why);
  const { code, text } = outcome;
  learn(parts.ledger, { type: 'documentRefused', at: nowOf(parts), number: document.number, code, text });
  return revise(parts, false);
};

type Registered = Pick<Extract<LookUpOutcome, { kind: 'registered' }>, 'fiscalNumber' | 'authorisation'>;

/** The server has it: it is revoked where the customer holds another one in its place, and counts where there is none. */
const stands = async (
  parts: Parts,
  number: number,
  { fiscalNumber, authorisation }: Registered,
): Promise<Stop | undefined> => {
  if (parts.ledger.read().unanswered?.replacedBy !== null) return revise(parts, true);
  const at = nowOf(parts);
  learn(parts.ledger, {
    type: 'documentAccepted',
    at,
    number,
    fiscalNumber: fiscalNumber ?? '',
    pair: null,
    authorisation,
  });
  return revise(parts, false);
};

const revise = async (parts: Parts, revokes: boolean): Promise<Stop | undefined> => {
  const refusal = await reviseBegin(parts, revokes);
  return refusal ? interrupted(refusal, null) : undefined;
};

const unanswered = (number: number, why: string): Stop => problem('unreachable', number, why);
