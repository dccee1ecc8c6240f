import { type Instant } from '../fiscal/time.ts';

/** Calls `tick` each time the clock reaches a whole second, until the function it returns is called. */
export const everySecond = (now: () => Instant, tick: () => void): (() => void) => {
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    timer = setTimeout(
      () => {
        tick();
        wait();
      },
      1000 - (now() % 1000),
    );
  };
  wait();
  return () => clearTimeout(timer);
};
