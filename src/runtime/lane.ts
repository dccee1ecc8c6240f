import { type Timer } from './timer.ts';

/** Runs one piece of work at a time, in the order it was asked for; a failure stops nothing behind it. */
export type Lane = <T>(work: () => Promise<T>) => Promise<T>;

export const lane = (): Lane => {
  let tail: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = tail.then(work);
    tail = result.catch(() => undefined);
    return result;
  };
};

/** Work of which at most one runs: whoever asks meanwhile shares the run under way. */
export const shared = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let running: Promise<T> | undefined;
  return () => {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  };
};

/** What `work` gives within `ms`, else undefined; the work itself goes on. */
export const within = <T>(timer: Timer, work: Promise<T>, ms: number): Promise<T | undefined> => {
  const late = Promise.withResolvers<undefined>();
  const callOff = timer(ms, () => late.resolve(undefined));
  return Promise.race([work, late.promise]).finally(callOff);
};
