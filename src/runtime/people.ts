import { type Duration } from '../fiscal/time.ts';

/** The people who may sell at a register, as far as the screen needs them. A register without people is never locked. */
export type People = {
  /** Whether there is anybody to log in; asked anew each time, because people are added while the register runs. */
  readonly areKnown: () => boolean;
  /** The name of the person with this PIN; undefined where it is nobody's. */
  readonly named: (pin: string) => string | undefined;
  /** How long no key is pressed before the register locks by itself; null where it never does. */
  readonly lockAfter: () => Duration | null;
};
