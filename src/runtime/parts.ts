import { type Regime, type Registration } from '../fiscal/regimes/regime.ts';
import { type Duration, duration, type Instant, seconds } from '../fiscal/time.ts';
import { type Activity } from './activity.ts';
import { type FiscalServer } from './fiscal-server.ts';
import { type History } from './history.ts';
import { type Ledger } from './ledger.ts';
import { type LinkMonitor } from './link.ts';
import { type Clock, type Encoder, type Identifiers } from './ports.ts';
import { type Signer } from './signer.ts';
import { type Timer } from './timer.ts';

/** How long the till waits for the server. */
export type Patience = {
  /** No connection within this: offline (UA-04). */
  readonly connect: Duration;
  /** Connected but silent for this long: the answer is lost (UA-15). */
  readonly answer: Duration;
  /** Looking a document up after its answer was lost, with a cashier waiting. */
  readonly lookUp: Duration;
  /** The check before each offline document (UA-06). */
  readonly glance: Duration;
};

export const defaultPatience: Patience = {
  connect: seconds(2),
  answer: seconds(15),
  lookUp: seconds(3),
  glance: duration(300),
};

/** What the steps of the till work with. */
export type Parts = {
  readonly regime: Regime;
  readonly registration: Registration;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly identifiers: Identifiers;
  readonly server: FiscalServer;
  readonly signer: Signer;
  readonly encode: Encoder;
  readonly ledger: Ledger;
  readonly history: History;
  readonly link: LinkMonitor;
  readonly activity: Activity;
  readonly patience: Patience;
  /** What tells the data folder from a copy of it; null where nothing does. */
  readonly home: string | null;
};

/** The time facts are recorded at. */
export const nowOf = ({ clock }: Parts): Instant => clock.wall();
