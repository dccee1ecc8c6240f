import { type Duration, duration } from '../fiscal/time.ts';

/** How long no key was pressed, on the monotonic clock. */
type IdleTime = { readonly pressed: () => void; readonly read: () => Duration };

export const idleTime = (monotonic: () => Duration): IdleTime => {
  let since = monotonic();
  return {
    pressed: () => {
      since = monotonic();
    },
    read: () => duration(Math.max(0, monotonic() - since)),
  };
};
