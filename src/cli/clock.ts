import { readFileSync } from 'node:fs';
import { duration, instant } from '../fiscal/time.ts';
import { type Clock } from '../runtime/ports.ts';

/** The machine's own clock. */
export const systemClock: Clock = {
  wall: () => instant(Date.now()),
  monotonic: () => duration(Math.round(performance.now())),
};

/** The clock moved by an offset, wall and monotonic time alike: how tests pass 36 hours in a second. */
export const shiftedClock = (clock: Clock, offsetMs: () => number): Clock => ({
  wall: () => instant(clock.wall() + offsetMs()),
  monotonic: () => duration(clock.monotonic() + offsetMs()),
});

/** The clock running faster, from where it stands now. */
export const scaledClock = (clock: Clock, scale: number): Clock => {
  const [wall, monotonic] = [clock.wall(), clock.monotonic()];
  const passed = (): number => Math.round((clock.monotonic() - monotonic) * (scale - 1));
  return shiftedClock({ wall: () => instant(Math.max(wall, clock.wall())), monotonic: clock.monotonic }, passed);
};

/** Seconds from a file, read at each look; what cannot be read leaves the offset as it was. */
export const offsetFromFile = (file: string): (() => number) => {
  let offsetMs = 0;
  return () => {
    const seconds = Number.parseFloat(textOf(file));
    if (Number.isFinite(seconds)) offsetMs = Math.round(seconds * 1000);
    return offsetMs;
  };
};

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
