import { acceptGap } from './accept-gap.ts';
import { type Answer, refused, type SyncAnswer } from './answer.ts';
import { type Lane } from './lane.ts';
import { type ModeAnswer } from './mode-answer.ts';
import { type Parts } from './parts.ts';
import { renumberAsExpected } from './repair.ts';
import { silenced } from './silence.ts';

/** What only a person may let the register do, because nothing takes it back. */
export type Repairs = {
  /** The last resort of K-03: the unsent session under the numbers the server expects, then sent. */
  readonly renumber: () => Promise<SyncAnswer>;
  /** K-16: goes on from the server's number; what is missing here stays missing. */
  readonly acceptGap: (by: string) => Promise<ModeAnswer>;
};

type Working = {
  readonly inTurn: Lane;
  readonly withRoom: <T>(work: () => Promise<T>) => Promise<T | Extract<Answer, { ok: false }>>;
  readonly upload: () => Promise<SyncAnswer>;
};

export const repairs = (parts: Parts, { inTurn, withRoom, upload }: Working): Repairs => ({
  renumber: async () => {
    const silence = silenced(parts);
    if (silence) return refused(silence);
    const renumbered = await inTurn(() => withRoom(() => renumberAsExpected(parts)));
    return renumbered.ok ? upload() : renumbered;
  },
  acceptGap: (by) => inTurn(() => acceptGap(parts, by)),
});
