import { type Duration, duration, type Instant } from '../fiscal/time.ts';
import { type Clock } from './ports.ts';

/** Smaller differences between wall and monotonic time are ordinary slewing. */
const toleratedMs = 2000;

/** Notices a wall clock that was set back (K-07): by how much since the last look, or zero. */
export type ClockGuard = { readonly setBackBy: () => Duration };

/** `latestAt` is the newest moment in the journal: a clock that stands before it at the start was set back meanwhile. */
export const clockGuard = (clock: Clock, latestAt: Instant): ClockGuard => {
  let lastMonotonic = clock.monotonic();
  let expected = Math.max(clock.wall(), latestAt);
  return {
    setBackBy: () => {
      const monotonic = clock.monotonic();
      const wall = clock.wall();
      const missing = expected + (monotonic - lastMonotonic) - wall;
      lastMonotonic = monotonic;
      expected = wall;
      return duration(missing > toleratedMs ? missing : 0);
    },
  };
};
