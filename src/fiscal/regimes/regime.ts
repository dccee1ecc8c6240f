import { type DocumentBody, type DocumentKind, type PrintedDocument, type Tender } from '../document.ts';
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

/** For how long a register may work without the server. */
type OfflineLimits = {
  readonly sessionLimit: Duration;
  readonly monthLimit: Duration | null;
  /** Everything of a session must be with the server this long after its beginning; null where no such time is counted. */
  readonly transmitLimit: Duration | null;
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

/** What a person must give to switch the mode on, and what it closes. */
export type ManualMode = {
  /** Length of the reason, in characters. */
  readonly reason: { readonly shortest: number; readonly longest: number };
  /** The version of the conditions that are shown and accepted. */
  readonly conditions: string;
  /** Documents that cannot be issued while the mode is on, and the rule that closes each. */
  readonly closed: Readonly<Partial<Record<DocumentKind, RuleId>>>;
  readonly tenders: readonly Tender[];
  readonly rules: {
    readonly login: RuleId;
    readonly reason: RuleId;
    readonly tenders: RuleId;
    /** Nothing is sent while the mode is on. */
    readonly silence: RuleId;
    readonly leaving: RuleId;
    /** With the mode off and the server dead nothing is sold. */
    readonly link: RuleId;
  };
};

/** How a register comes to work without the server: by itself, or when a person switches it. */
export type OfflinePolicy = OfflineLimits &
  ({ readonly entry: 'automatic' } | { readonly entry: 'manual'; readonly manual: ManualMode });

/** One country's law as data, with the few functions data cannot express. Nobody asks which country it is. */
export type Regime = {
  readonly id: string;
  readonly zone: TimeZone;
  /** `decimal` null: as the reader's language writes it; `stands`: where the symbol stands beside an amount. */
  readonly currency: {
    readonly code: string;
    readonly symbol: string;
    readonly stands: 'before' | 'after';
    readonly decimal: '.' | ',' | null;
    readonly notes: readonly Minor[];
  };
  readonly offline: OfflinePolicy;
  readonly pricing: Pricing;
  /** Documents the server never gets: the register's own books are enough. */
  readonly ownBooks: ReadonlySet<DocumentKind>;
  /** The billing points whose numbers sales and returns take; null where the register's own number is the fiscal one. */
  readonly points: { readonly online: string; readonly offline: string } | null;
  /** The rule by which a Z waits until everything is with the server or decided about; null where it may travel with the rest. */
  readonly zWaits: RuleId | null;
  /** How long after its issue the last document can still be cancelled; null for as long as it is the last. */
  readonly cancelWithin: Duration | null;
  /** How long after the sale a return can refer to it at the server; null for ever. */
  readonly referWithin: Duration | null;
  /** A shift lasts at most this long; the register warns before (local time rules, spec/ua 7). */
  readonly shiftLimit: Duration;
  /** The document on paper: every requisite the country asks for, top to bottom. */
  readonly layOut: (document: PrintedDocument, registration: Registration) => readonly PaperLine[];
  /** The address a buyer checks a document at, drawn as a QR code; null where there is none. */
  readonly checkAddress: (document: PrintedDocument, registration: Registration) => string | null;
  /** The X report on paper, or a Z before it has a number. */
  readonly layOutReport: (
    body: Extract<DocumentBody, { kind: 'z' }>['report'],
    registration: Registration,
  ) => readonly PaperLine[];
};
