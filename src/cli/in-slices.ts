import { systemClock } from './clock.ts';

/** How long a slice may take before keys and answers have their turn; a step begun at its end still finishes. */
const sliceMs = 4;

/** Works through steps in the background, in slices; `seen` is told of each step's result, and the last one is returned. */
export const inSlices = <Step, Result>(steps: Iterator<Step, Result>, seen: (step: Step) => void): Promise<Result> =>
  new Promise((resolve, reject) => {
    const slice = (): void => {
      const until = systemClock.monotonic() + sliceMs;
      do {
        const { done, value } = steps.next();
        if (done) {
          resolve(value);
          return;
        }
        seen(value);
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
