import { type Document } from '../fiscal/document.ts';
import { type Regime, type Registration } from '../fiscal/regimes/regime.ts';
import { type Instant } from '../fiscal/time.ts';
import { type Patience } from '../runtime/parts.ts';
import { type Encoder, type FiscalServer } from '../runtime/ports.ts';
import { type CountryChoice } from '../runtime/set-up.ts';
import { type Signer } from '../runtime/signer.ts';
import { type RunningSimulator, type SimulatorStart } from '../simulator/running.ts';

/** What a register's settings say that its country's page reads; `national` is what that page wrote at set-up. */
export type CountrySettings = {
  readonly server: string;
  readonly registration: Registration;
  /** What a shop may choose; null leaves it to the country's page. */
  readonly cashRoundingStep: number | null;
  readonly offlineNumbers: number | null;
  readonly national: unknown;
};

/** What a register of a country works with. */
export type CountryParts = {
  readonly regime: Regime;
  readonly encode: Encoder;
  readonly server: FiscalServer;
  readonly signer: Signer;
};

/** What the connection of a register is built with. */
export type Wire = { readonly now: () => Instant; readonly watch?: ((line: string) => void) | undefined };

/** What a register is set up with; each country takes what it knows. */
export type SetUpFacts = {
  readonly server: string;
  readonly register: string | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
  /** The file about the issuer, as it was read. */
  readonly issuer: unknown;
  readonly now: () => Instant;
};

/** What comes of setting a register up with the server. */
export type SetUpResult =
  | {
      readonly kind: 'ready';
      readonly registration: Registration;
      readonly national: object;
      readonly unproven?: string;
    }
  | { readonly kind: 'no-server'; readonly why: string }
  | { readonly kind: 'refused'; readonly code: number; readonly text: string }
  /** None, or several registers to choose from. */
  | { readonly kind: 'choose'; readonly numbers: readonly string[] }
  /** An option is missing or unusable. */
  | { readonly kind: 'unusable'; readonly what: string };

/** Everything that belongs to one country. A new country is one more page and one more row in `countries.ts`. */
export type Country = {
  readonly open: (settings: CountrySettings, wire: Wire) => CountryParts;
  readonly setUp: (facts: SetUpFacts) => Promise<SetUpResult>;
  /** Whether documents are signed by the register, so that `--signer` has a meaning. */
  readonly signs: boolean;
  /** How long the till waits where the country's servers need another time than the usual. */
  readonly patience: Partial<Patience>;
  /** What a document says on the wire, for people to read. */
  readonly wireText: (document: Document) => string;
  readonly simulator: (start: SimulatorStart) => Promise<RunningSimulator>;
  readonly demo: {
    /** The demonstration's articles, beside the program. */
    readonly catalogue: string;
    readonly cashier: string;
    /** Who the demonstration's own server knows. */
    readonly facts: () => Promise<Partial<SetUpFacts>>;
  };
  readonly language: 'uk' | 'es';
  /** The country's own name, in each language. */
  readonly shown: CountryChoice['shown'];
};
