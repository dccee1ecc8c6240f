import { type Duration, duration, type Instant } from '../fiscal/time.ts';
import { type Clock } from './ports.ts';

/** Smaller differences are ordinary slewing of the clock. */
const toleratedMs = 2000;

/** Notices a clock that was set back (K-07): by how much since the last look, or zero. */
export type ClockGuard = { readonly setBackBy: () => Duration };

export type ClockGuardOptions = {
  readonly clock: Clock;
  /** The newest moment in the journal: a clock that starts before it was set back meanwhile. */
  readonly latestAt: Instant;
  /** What the running session already counts for a clock set back before. */
  readonly alreadyCounted: Duration;
};

/** Time never goes back here: it is at least what it was at the last look, plus what the monotonic clock says has passed. */
export const clockGuard = ({ clock, latestAt, alreadyCounted }: ClockGuardOptions): ClockGuard => {
  let counted: number = alreadyCounted;
  let lastMonotonic = clock.monotonic();
  let last = Math.max(clock.wall() + counted, latestAt);
  return {
    setBackBy: () => {
      const monotonic = clock.monotonic();
      const passed = Math.max(0, monotonic - lastMonotonic);
      const missing = Math.round(last + passed - (clock.wall() + counted));
      const lost = missing > toleratedMs ? missing : 0;
      counted += lost;
      lastMonotonic = monotonic;
      // Small steps back are not forgotten: they add up until they are worth telling.
      last = lost > 0 ? clock.wall() + counted : Math.max(last + passed, clock.wall() + counted);
      return duration(lost);
    },
  };
};
