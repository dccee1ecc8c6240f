import { folderMoved } from '../fiscal/behind.ts';
import { blockedBy } from '../fiscal/blocked.ts';
import { type Refusal } from '../fiscal/refusal.ts';
import { type AppModel } from './model.ts';

/** Why nothing at all can be issued now, if so. Before the first exchange has told anything, nothing is claimed (K-06). */
export const blockedNow = ({
  regime,
  state: { register, link, moved },
  now,
}: Pick<AppModel, 'regime' | 'state' | 'now'>): Refusal | undefined =>
  moved
    ? folderMoved
    : link.kind === 'unknown' && !register.offline.session
      ? undefined
      : blockedBy(regime, register, link.kind === 'online', now);
