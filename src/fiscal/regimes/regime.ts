import { type Document, type DocumentBody } from '../document.ts';
import { type Minor } from '../money.ts';
import { type PaperLine } from '../paper.ts';
import { type Pricing } from '../receipt.ts';
import { type RuleId } from '../refusal.ts';
import { type Duration, type TimeZone } from '../time.ts';

/** Who issues: what the tax office has registered, printed and sent letter for letter. */
export type Registration = {
  readonly taxNumber: string;
  readonly vatNumber: string | null;
  readonly organisation: string;
  readonly pointName: string;
  readonly pointAddress: string;
  /** The register's fiscal number, given by the tax office. */
  readonly registerNumber: string;
  /** The register's number within the enterprise. */
  readonly deskNumber: string;
};

/** How and for how long a register may work without the server. */
export type OfflinePolicy = {
  /** `automatic`: the register switches by itself; `manual`: a person does. */
  readonly entry: 'automatic' | 'manual';
  readonly sessionLimit: Duration;
  readonly monthLimit: Duration | null;
  /** Documents a session may hold; null where the protocol sets no cap. */
  readonly numbersPerSession: number | null;
  /** How often a lost link is checked again. */
  readonly recheckEvery: Duration;
  /** The rule each refusal of this policy names. */
  readonly rules: {
    readonly entry: RuleId;
    readonly firstOpening: RuleId;
    readonly opening: RuleId;
    readonly session: RuleId;
    readonly month: RuleId;
    readonly numbers: RuleId;
  };
};

/** One country's law as data, with the few functions data cannot express. Nobody asks which country it is. */
export type Regime = {
  readonly id: string;
  readonly zone: TimeZone;
  readonly currency: { readonly code: string; readonly symbol: string; readonly notes: readonly Minor[] };
  readonly offline: OfflinePolicy;
  readonly pricing: Pricing;
  /** A shift lasts at most this long; the register warns before (local time rules, spec/ua 7). */
  readonly shiftLimit: Duration;
  /** The document on paper: every requisite the country asks for, top to bottom. */
  readonly layOut: (document: Document, registration: Registration) => readonly PaperLine[];
  /** The address a buyer checks a document at, drawn as a QR code; null where there is none. */
  readonly checkAddress: (document: Document, registration: Registration) => string | null;
  /** The X report on paper, or a Z before it has a number. */
  readonly layOutReport: (
    body: Extract<DocumentBody, { kind: 'z' }>['report'],
    registration: Registration,
  ) => readonly PaperLine[];
};
