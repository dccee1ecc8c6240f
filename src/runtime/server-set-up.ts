import { type Registration } from '../fiscal/regimes/regime.ts';
import { type Instant } from '../fiscal/time.ts';
import { type TimeLimits } from './fiscal-server.ts';

/** What a register is set up with; each country takes what it knows. */
export type SetUpFacts = {
  readonly server: string;
  readonly register: string | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
  /** The file about the issuer, as it was read. */
  readonly issuer: unknown;
  readonly now: () => Instant;
  readonly limits: TimeLimits;
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
