import { type Instant } from '../../fiscal/time.ts';

/** Where the PAC is and who speaks to it. `url` is the base up to and including `/api`. */
export type PacConnection = {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly now: () => Instant;
  /** Told one line about each exchange, never with a password or a token. */
  readonly watch?: ((line: string) => void) | undefined;
};
