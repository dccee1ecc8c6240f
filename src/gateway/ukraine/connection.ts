import { type Instant } from '../../fiscal/time.ts';
import { type Signer } from '../../runtime/signer.ts';
import { type Wire } from '../http.ts';

/** Where the server is and who speaks to it. `url` is the base up to and including `/fs`. */
export type Connection = {
  readonly url: string;
  readonly signer: Signer;
  readonly now: () => Instant;
  /** What carries the requests; the connections of this machine when absent. */
  readonly wire?: Wire;
  /** Told one line about each exchange, for whoever watches the wire. */
  readonly watch?: (line: string) => void;
};
