import { systemClock } from './clock.ts';

/** How long a slice may take before keys and answers have their turn; a step begun at its end still finishes. */
const sliceMs = 4;

/** Works through steps in the background, in slices, and gives what the last one returns. */
export const inSlices = <Result>(steps: Iterator<unknown, Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    const slice = (): void => {
      const until = systemClock.monotonic() + sliceMs;
      do {
        const { done, value } = steps.next();
        if (done) {
          resolve(value);
          return;
        }
      } while (systemClock.monotonic() < until);
      setImmediate(attempt);
    };
    const attempt = (): void => {
      try {
        slice();
      } catch (error) {
        reject(error);
      }
    };
    setImmediate(attempt);
  });
