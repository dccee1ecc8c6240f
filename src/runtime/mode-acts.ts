import { type Fact } from '../fiscal/fact.ts';
import { type Decision, enterOffline, type ModeRequest, setAsideDocument } from '../fiscal/manual-mode.ts';
import { isRefusal, type Refusal } from '../fiscal/refusal.ts';
import { type Answer } from './answer.ts';
import { type Lane, shared } from './lane.ts';
import { leaveMode } from './leave-offline.ts';
import { type LeaveAnswer, type ModeAnswer } from './mode-answer.ts';
import { nowOf, type Parts } from './parts.ts';

/** What a person may do with a mode that the register does not switch by itself. Where it does, each is refused. */
export type ModeActs = {
  /** Switches the mode on (PA-01, PA-02). */
  readonly enterOffline: (request: Omit<ModeRequest, 'loginAt'>) => Promise<ModeAnswer>;
  /** Sends everything and ends the mode when nothing is left (PA-11). One leaving at a time: who asks meanwhile shares it. */
  readonly leaveOffline: (by: string) => Promise<LeaveAnswer>;
  /** Decides about a document the server will not take (K-15). */
  readonly setAside: (decision: Decision) => Promise<ModeAnswer>;
};

type Working = {
  readonly inTurn: Lane;
  readonly withRoom: <T>(work: () => Promise<T>) => Promise<T | Extract<Answer, { ok: false }>>;
};

export const modeActs = (parts: Parts, { inTurn, withRoom }: Working): ModeActs => {
  let leaver = '';
  const leave = shared(() => withRoom(() => leaveMode(parts, inTurn, leaver)));
  return {
    enterOffline: (request) =>
      inTurn(async () => {
        const asked = { request: { ...request, loginAt: parts.link.lastProvenAt() }, now: nowOf(parts) };
        return record(parts, enterOffline(parts.regime, parts.ledger.read(), asked));
      }),
    leaveOffline: async (by) => {
      leaver = by;
      const answer = await leave();
      return 'documents' in answer ? answer : { ...answer, documents: [] };
    },
    setAside: (decision) =>
      inTurn(async () =>
        record(parts, setAsideDocument(parts.regime, parts.ledger.read(), { decision, now: nowOf(parts) })),
      ),
  };
};

/** Makes an act on the mode a fact. */
const record = (parts: Parts, act: Fact | Refusal): ModeAnswer => {
  const refusal = isRefusal(act) ? act : parts.ledger.commit(act);
  return refusal ? { ok: false, refusal } : { ok: true };
};
