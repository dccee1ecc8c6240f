import { type Duration, duration, instant } from '../../src/fiscal/time.ts';
import { type Clock } from '../../src/runtime/ports.ts';
import { type WorldTime } from './world-time.ts';

/** The clock of the register's machine: a wall clock that may be wrong, and a monotonic one that stands still while it sleeps. */
export type MachineClock = {
  readonly clock: Clock;
  /** How far the wall clock is ahead of the true time. */
  readonly ahead: () => number;
  /** Sets the wall clock forward, or back when negative. */
  readonly jump: (byMs: number) => void;
  /** The machine slept for so long: the monotonic clock did not count it. */
  readonly slept: (ms: number) => void;
};

export const machineClock = (time: WorldTime): MachineClock => {
  const start = time.now();
  let ahead = 0;
  let asleepMs = 0;
  const monotonic = (): Duration => duration(time.now() - start - asleepMs);
  return {
    clock: { wall: () => instant(time.now() + ahead), monotonic },
    ahead: () => ahead,
    jump: (byMs) => {
      ahead += byMs;
    },
    slept: (ms) => {
      asleepMs += ms;
    },
  };
};
