import { type Duration, duration, type Instant } from '../fiscal/time.ts';
import { type NoAnswer } from './fiscal-server.ts';
import { type Clock } from './ports.ts';

/** What the last real exchange proved about the link, and when (K-06). */
export type Link =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'online'; readonly provenAt: Instant; readonly drift: Duration | null }
  | { readonly kind: 'offline'; readonly failedAt: Instant; readonly why: string };

/** Keeps the link's state. Every exchange reports here; nobody else says "online". */
export type LinkMonitor = {
  readonly read: () => Link;
  /** When the link was last tried, whatever came of it. */
  readonly checkedAt: () => Instant | null;
  /** When an exchange was last proved in this run, however the link is now (PA-01). */
  readonly lastProvenAt: () => Instant | null;
  readonly proven: (serverTime?: Instant | null) => void;
  readonly failed: (outcome: NoAnswer) => void;
};

export const linkMonitor = (clock: Clock, changed: () => void): LinkMonitor => {
  let link: Link = { kind: 'unknown' };
  let checkedAt: Instant | null = null;
  let lastProvenAt: Instant | null = null;
  const become = (next: Link): void => {
    checkedAt = clock.wall();
    link = next;
    changed();
  };
  return {
    read: () => link,
    checkedAt: () => checkedAt,
    lastProvenAt: () => lastProvenAt,
    proven: (serverTime = null) => {
      const now = clock.wall();
      lastProvenAt = now;
      const known = link.kind === 'online' ? link.drift : null;
      const drift = serverTime === null ? known : duration(now - serverTime);
      become({ kind: 'online', provenAt: now, drift });
    },
    failed: ({ why }) => become({ kind: 'offline', failedAt: clock.wall(), why }),
  };
};
