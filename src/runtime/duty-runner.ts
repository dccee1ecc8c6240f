import { isRevocable } from '../fiscal/document.ts';
import { type Duty, duties } from '../fiscal/duties.ts';
import { type Answer, type SyncAnswer } from './answer.ts';
import { goOffline } from './go-offline.ts';
import { type Lane } from './lane.ts';
import { type Link } from './link.ts';
import { resolveLostAnswer, unansweredDocument } from './lost-answer.ts';
import { nowOf, type Parts } from './parts.ts';
import { inspectServer } from './server-books.ts';
import { isSilent } from './silence.ts';

type Owing = {
  readonly parts: Parts;
  readonly inTurn: Lane;
  readonly upload: () => Promise<SyncAnswer | Extract<Answer, { ok: false }>>;
  readonly probe: () => Promise<Link>;
};

/** Runs duties when they are due; what they are is asked of the register each time, never remembered (K-04). */
export const owe = (owing: Owing) => {
  const { parts } = owing;
  const dueNow = (): readonly Duty[] =>
    duties(parts.regime, parts.ledger.read(), parts.link.checkedAt()).filter(({ dueAt }) => dueAt <= nowOf(parts));
  return {
    tick: async (): Promise<void> => {
      for (const duty of dueNow()) await runs[duty.kind](owing);
    },
    start: async (): Promise<void> => {
      if (isSilent(parts)) return;
      await owing.inTurn(() => inspectServer(parts));
      await runs.resolve(owing);
      if (parts.link.read().kind === 'online' && parts.ledger.read().offline.session)
        void owing.upload().catch(() => undefined);
    },
  };
};

const runs: Readonly<Record<Duty['kind'], (owing: Owing) => Promise<void>>> = {
  probe: async ({ parts, inTurn }) => {
    await inTurn(() => inspectServer(parts));
  },
  resolve: ({ parts, inTurn }) => inTurn(() => resolve(parts)),
  upload: async ({ probe, upload }) => {
    const link = await probe();
    if (link.kind === 'online') await upload();
  },
};

/** Finishes what a kill interrupted: the look-up, or going offline with the document made again (UA-15). */
const resolve = async (parts: Parts): Promise<void> => {
  const document = unansweredDocument(parts);
  const { offline, unanswered } = parts.ledger.read();
  if (!document || unanswered?.replacedBy !== null) return;
  const sent = offline.session ? undefined : await resolveLostAnswer(parts, document);
  if (sent && sent.kind !== 'uncertain') return;
  if (parts.regime.offline.entry === 'automatic' && isRevocable(document.body.kind)) await goOffline(parts);
};
