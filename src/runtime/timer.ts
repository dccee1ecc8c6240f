/** Runs something once after so many milliseconds; what it gives back calls it off. The machine's timers, or those of a simulated world. */
export type Timer = (afterMs: number, run: () => void) => () => void;

/** The timers of this machine. */
export const machineTimer: Timer = (afterMs, run) => {
  const timer = setTimeout(run, afterMs);
  return () => clearTimeout(timer);
};
