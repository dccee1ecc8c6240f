import { limitReached } from '../fiscal/offline.ts';
import { type SyncAnswer } from './answer.ts';
import { isUnproven } from './comparison.ts';
import { glance } from './glance.ts';
import { shared, within } from './lane.ts';
import { type Link } from './link.ts';
import { nowOf, type Parts } from './parts.ts';
import { isSilent } from './silence.ts';

/** What stands before every command: the check of the link, and waiting for a session that is just ending. */
export type Gate = {
  readonly pass: () => Promise<void>;
  /** One probe at a time; whoever asks meanwhile shares it. */
  readonly probe: () => Promise<Link>;
  readonly probeAndSend: () => Promise<Link>;
};

type Doors = {
  readonly parts: Parts;
  readonly upload: () => Promise<SyncAnswer>;
  /** Compares the numbers with the server's (K-16). */
  readonly compare: () => Promise<unknown>;
};

export const throughGate = ({ parts, upload, compare }: Doors): Gate => {
  const probe = shared(() => glance(parts));

  /** K-15: a halted upload is tried again at the regular check or when asked for, not at every sale. */
  const sendIfAlive = (link: Link): Promise<SyncAnswer> | undefined => {
    const { offline, halt } = parts.ledger.read();
    return link.kind === 'online' && offline.session && !halt ? upload() : undefined;
  };

  return {
    probe,
    probeAndSend: async () => {
      if (isSilent(parts)) return parts.link.read();
      const link = await probe();
      if (link.kind === 'online' && isUnproven(parts)) await compare();
      void sendIfAlive(link)?.catch(() => undefined);
      return link;
    },
    pass: async () => {
      const { offline } = parts.ledger.read();
      if (!offline.session || isSilent(parts)) return;
      const blocked = limitReached(parts.regime, offline, nowOf(parts));
      const link = await within(parts.timer, probe(), blocked ? parts.patience.connect : parts.patience.glance);
      const sending = link ? sendIfAlive(link) : undefined;
      if (blocked && sending) await within(parts.timer, sending, parts.patience.answer);
      else void sending?.catch(() => undefined);
    },
  };
};
