import { type Document, type DocumentDraft, type SessionPair } from '../fiscal/document.ts';
import { type Fact, type ServerBooks } from '../fiscal/fact.ts';
import { type Registration } from '../fiscal/regimes/regime.ts';
import { type Register } from '../fiscal/register.ts';
import { type Duration, type Instant } from '../fiscal/time.ts';

/** Wall time for stamps and limits that outlive a restart, monotonic time for waits and for noticing jumps. */
export type Clock = { readonly wall: () => Instant; readonly monotonic: () => Duration };

/** Where unique document identifiers come from. */
export type Identifiers = { readonly next: () => string };

/** Whether a fact is on disk: `full` means nothing was written and the register goes on. A broken disk throws. */
export type CommitOutcome =
  | { readonly kind: 'committed'; readonly state: Register }
  | { readonly kind: 'full'; readonly why: string };

/** What can be looked up in a journal, also while another process is writing it. */
export type JournalReading = {
  readonly segments: () => readonly number[];
  readonly checkpoint: (segment: number) => Register;
  readonly facts: (segment: number) => readonly Fact[];
  readonly lastSegmentWhere: (test: (checkpoint: Register) => boolean) => number | undefined;
  /** The files a fact of which contains this piece of JSON, newest first. */
  readonly segmentsContaining: (json: string) => Iterable<number>;
};

/** The truth: an append-only chain of facts in one file a shift, and the register folded from it. */
export type Journal = JournalReading & {
  readonly read: () => Register;
  readonly commit: (fact: Fact) => CommitOutcome;
  readonly close: () => void;
};

/** No answer: `undelivered` when nothing can have left (refused, no route), else `uncertain`. */
export type NoAnswer = { readonly kind: 'undelivered' | 'uncertain'; readonly why: string };

/** The server's definite no (spec/ua 6). */
export type Rejection = {
  readonly kind: 'rejected';
  readonly code: number;
  readonly text: string;
  /** The local number the server wants instead, when it says so. */
  readonly expectedNumber: number | null;
  /** Which document of a package, counted from 0. */
  readonly index: number | null;
};

export type ProbeOutcome = { readonly kind: 'alive'; readonly serverTime: Instant | null } | NoAnswer;

/** What the server holds of this register, and how far it has come with the session asked about. */
export type InspectOutcome =
  | {
      readonly kind: 'seen';
      readonly books: ServerBooks;
      readonly session: { readonly id: string; readonly nextSequence: number } | null;
      readonly serverTime: Instant | null;
    }
  | Rejection
  | NoAnswer;

export type SendOutcome =
  | { readonly kind: 'accepted'; readonly fiscalNumber: string; readonly pair: SessionPair | null }
  | Rejection
  | NoAnswer;

/** `pair` comes when the package held OfflineEnd. */
export type PackageOutcome = { readonly kind: 'accepted'; readonly pair: SessionPair | null } | Rejection | NoAnswer;

export type LookUpOutcome =
  | { readonly kind: 'registered'; readonly fiscalNumber: string }
  | { readonly kind: 'absent' }
  | Rejection
  | NoAnswer;

/** How long a call may take: until a connection stands, and until the answer is complete. */
export type TimeLimits = { readonly connect: Duration; readonly answer: Duration };

/** The fiscal server, or the simulator on the same wire. No call throws: whatever comes back is an outcome. */
export type FiscalServer = {
  readonly probe: (limits: TimeLimits) => Promise<ProbeOutcome>;
  readonly inspect: (session: SessionPair | null, limits: TimeLimits) => Promise<InspectOutcome>;
  readonly send: (document: Document, limits: TimeLimits, giveUp: AbortSignal) => Promise<SendOutcome>;
  readonly sendSession: (documents: readonly Document[], limits: TimeLimits) => Promise<PackageOutcome>;
  readonly lookUp: (number: number, limits: TimeLimits) => Promise<LookUpOutcome>;
};

/** A draft as the bytes that will be signed, and the number it bears on paper when the register makes that number itself. */
export type EncodedDocument = { readonly content: Uint8Array; readonly fiscalNumber: string | null };

/** Turns a draft into the wire's form. Pure: the same draft and identifier give the same bytes. */
export type Encoder = (draft: DocumentDraft, uid: string, registration: Registration) => EncodedDocument;

/** Paper, or a file that stands for it. Failing to print never undoes a document. */
export type Printer = {
  readonly print: (document: { readonly number: number; readonly text: string }) => Promise<PrintOutcome>;
};
export type PrintOutcome = { readonly kind: 'printed' } | { readonly kind: 'failed'; readonly why: string };

/** A value that survives a kill: the unfinished sale. */
export type Keeper<T> = { readonly read: () => T | undefined; readonly write: (value: T) => void };
