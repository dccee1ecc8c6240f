import { type Regime, type Registration } from '../../src/fiscal/regimes/regime.ts';
import { type Instant } from '../../src/fiscal/time.ts';
import { type Wire, type WireRequest } from '../../src/gateway/http.ts';
import { type FiscalServer } from '../../src/runtime/fiscal-server.ts';
import { type Patience } from '../../src/runtime/parts.ts';
import { type Encoder } from '../../src/runtime/ports.ts';
import { type Signer } from '../../src/runtime/signer.ts';
import { type Served } from './network.ts';

/** The server of one history. */
export type CountryServer = {
  readonly serve: (request: WireRequest) => Served;
  readonly upset: (faults: Readonly<Record<string, object>>) => void;
  readonly calm: () => void;
  /** Whether it does everything right at the moment. */
  readonly isCalm: () => boolean;
  /** What is registered, as the server's own page of books shows it. */
  readonly books: () => unknown;
};

/** A country as the simulation needs it: its server, and how a register there is put together. */
export type Country = {
  readonly regime: Regime;
  readonly registration: Registration;
  readonly encode: Encoder;
  readonly signer: Signer;
  readonly patience: Partial<Patience>;
  readonly server: (options: { readonly clock: () => number; readonly seed: number }) => CountryServer;
  readonly client: (line: { readonly wire: Wire; readonly now: () => Instant }) => FiscalServer;
  /** What is sold: name, tax letters, and the price of one, in minor units. */
  readonly articles: readonly [Article, ...Article[]];
};

export type Article = { readonly name: string; readonly tax: string; readonly price: number };

/** The request as a server gets it, whole. */
export const received = ({ method = 'POST', url, headers, body }: WireRequest) => ({
  method,
  url: new URL(url),
  headers,
  body,
});
