import { interrupted, problem, type SyncAnswer } from './answer.ts';
import { learn } from './ledger.ts';
import { questionLimits, unansweredDocument } from './lost-answer.ts';
import { nowOf, type Parts } from './parts.ts';
import { reviseBegin } from './renumber.ts';

type Stop = Extract<SyncAnswer, { ok: false }>;

/**
 * UA-15: what became of the document whose answer was lost before the session began. Registered: OfflineBegin revokes it.
 * Not registered: its bytes are sent once, so that the numbers fit, and then revoked; refused, its number stays unused and
 * the session is renumbered when the server asks for it (spec/ua 4.4).
 */
export const settleDoubt = async (parts: Parts): Promise<Stop | undefined> => {
  const { outbox } = parts.ledger.read();
  const document = unansweredDocument(parts);
  if (!document || outbox[0]?.sequence !== 1) return undefined;
  const known = await parts.server.lookUp(document, questionLimits(parts));
  if (known.kind === 'registered') return revise(parts, true);
  if (known.kind !== 'absent') return unanswered(document.number, 'text' in known ? known.text : known.why);
  const outcome = await parts.server.send(document, parts.patience, new AbortController().signal);
  if (outcome.kind === 'accepted') return revise(parts, true);
  if (outcome.kind !== 'rejected') return unanswered(document.number, 'text' in outcome ? outcome.text : outcome.why);
  const { code, text } = outcome;
  learn(parts.ledger, { type: 'documentRefused', at: nowOf(parts), number: document.number, code, text });
  return revise(parts, false);
};

const revise = async (parts: Parts, revokes: boolean): Promise<Stop | undefined> => {
  const refusal = await reviseBegin(parts, revokes);
  return refusal ? interrupted(refusal, null) : undefined;
};

const unanswered = (number: number, why: string): Stop => problem('unreachable', number, why);
