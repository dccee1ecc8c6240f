import { leaveOffline } from '../fiscal/manual-mode.ts';
import { isRefusal } from '../fiscal/refusal.ts';
import { type OutboxEntry } from '../fiscal/register.ts';
import { type Problem, problem, rejectedBy } from './answer.ts';
import { isUnproven } from './comparison.ts';
import { glance } from './glance.ts';
import { type Lane } from './lane.ts';
import { learn } from './ledger.ts';
import { resolveLostAnswer, unansweredDocument } from './lost-answer.ts';
import { type LeaveAnswer, type ModeAnswer } from './mode-answer.ts';
import { nowOf, type Parts } from './parts.ts';
import { inspectServer } from './server-books.ts';
import { transmitAll } from './transmit.ts';

type Stop = { readonly ok: false; readonly problem: Problem };

/** PA-11: a person ends the mode. The link is proved, everything is sent in number order, and the mode is over when nothing is left. */
export const leaveMode = async (parts: Parts, inTurn: Lane, by: string): Promise<LeaveAnswer> => {
  const { outbox, unanswered, offline } = parts.ledger.read();
  const documents = [...(unanswered ? [unanswered.number] : []), ...outbox.map(({ number }) => number)];
  const stop = offline.session ? await transmitted(parts, inTurn) : undefined;
  if (stop) return { ...stop, documents };
  return inTurn(async () => {
    const ended = end(parts, by);
    if (ended.ok && isUnproven(parts)) await inspectServer(parts);
    return { ...ended, documents };
  });
};

const transmitted = async (parts: Parts, inTurn: Lane): Promise<Stop | undefined> => {
  const link = await glance(parts);
  if (link.kind !== 'online') return problem('unreachable', null, link.kind === 'offline' ? link.why : '');
  const document = unansweredDocument(parts);
  const settled = document && (await inTurn(() => resolveLostAnswer(parts, document)));
  if (settled?.kind === 'uncertain') return problem('uncertain', settled.document.number, settled.why);
  return transmitAll(parts, inTurn);
};

const end = (parts: Parts, by: string): ModeAnswer | Stop => {
  const left = parts.ledger.read().outbox[0];
  if (left) return leftOver(left);
  const fact = leaveOffline(parts.regime, parts.ledger.read(), { by, now: nowOf(parts) });
  if (isRefusal(fact)) return { ok: false, refusal: fact };
  learn(parts.ledger, fact);
  return { ok: true };
};

/** The first document that keeps the mode on, and why. */
const leftOver = ({ number, state, said }: OutboxEntry): Stop => {
  if (state === 'rejected' && said) return rejectedBy(said, number);
  return problem(state === 'conflict' ? 'conflict' : 'uncertain', number, said?.text ?? '');
};
