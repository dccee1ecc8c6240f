import { type Instant } from '../../fiscal/time.ts';
import { type Wire } from '../http.ts';

/** Where the PAC is and who speaks to it. `url` is the base up to and including `/api`. */
export type PacConnection = {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly now: () => Instant;
  /** What carries the requests; the connections of this machine when absent. */
  readonly wire?: Wire;
  /** Told one line about each exchange, never with a password or a token. */
  readonly watch?: ((line: string) => void) | undefined;
};
