import { type Instant } from '../../fiscal/time.ts';
import { type Signer } from '../../runtime/signer.ts';

/** Where the server is and who speaks to it. `url` is the base up to and including `/fs`. */
export type Connection = {
  readonly url: string;
  readonly signer: Signer;
  readonly now: () => Instant;
  /** Told one line about each exchange, for whoever watches the wire. */
  readonly watch?: (line: string) => void;
};
