import { after, duration, latest, minutes } from '../fiscal/time.ts';
import { clockGuard } from './clock-guard.ts';
import { nowOf, type Parts } from './parts.ts';

/** How much of a session's time may be known to this process alone: what a kill and a clock set back could give back (K-07). */
const recordedEvery = minutes(1);

/** K-07: while a session runs, makes facts of a clock set back and of how far time has come. A full disk is told by the next document. */
export const timeKeeper = (parts: Parts): (() => void) => {
  const { latestAt, offline } = parts.ledger.read();
  const guard = clockGuard({
    clock: parts.clock,
    latestAt: latest(latestAt, offline.session?.seenUntil ?? latestAt),
    alreadyCounted: offline.session?.setBack ?? duration(0),
  });
  return () => {
    const lost = guard.setBackBy();
    const at = nowOf(parts);
    if (!parts.ledger.read().offline.session) return;
    if (lost > 0) parts.ledger.commit({ type: 'clockJumped', at, by: duration(-lost) });
    const { session } = parts.ledger.read().offline;
    const due = session && after(session.seenUntil, recordedEvery);
    if (session && due && at + session.setBack >= due) parts.ledger.commit({ type: 'timeSeen', at });
  };
};
