import { type Authorisation, type Document, type DocumentDraft } from '../fiscal/document.ts';
import { type Fact, type ServerBooks } from '../fiscal/fact.ts';
import { type SessionPair } from '../fiscal/place.ts';
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
  | Extract<ProbeOutcome, { kind: 'alive' }>
  | {
      readonly kind: 'seen';
      readonly books: ServerBooks;
      readonly session: { readonly id: string; readonly nextSequence: number } | null;
      readonly serverTime: Instant | null;
    }
  | Rejection
  | NoAnswer;

/** `fiscalNumber` is null where the register's own stands. */
export type SendOutcome =
  | {
      readonly kind: 'accepted';
      readonly fiscalNumber: string | null;
      readonly pair: SessionPair | null;
      readonly authorisation: Authorisation | null;
    }
  | Taken
  | Rejection
  | NoAnswer;

/** The number is taken already: by an earlier sending of this very document, or else by another one (PA-13). */
type Taken = { readonly kind: 'taken'; readonly code: number; readonly text: string };

/** `pair` comes when the package held OfflineEnd. */
export type PackageOutcome = { readonly kind: 'accepted'; readonly pair: SessionPair | null } | Rejection | NoAnswer;

/** `foreign`: something stands under the number, and it is not this document (PA-13). */
export type LookUpOutcome =
  | {
      readonly kind: 'registered';
      readonly fiscalNumber: string | null;
      readonly authorisation: Authorisation | null;
    }
  | { readonly kind: 'foreign'; readonly text: string }
  | { readonly kind: 'absent' }
  | Rejection
  | NoAnswer;

/** How long a call may take: until a connection stands, and until the answer is complete. */
export type TimeLimits = { readonly connect: Duration; readonly answer: Duration };

/** The fiscal server, or the simulator on the same wire. No call throws: whatever comes back is an outcome. */
export type FiscalServer = {
  readonly probe: (limits: TimeLimits) => Promise<ProbeOutcome>;
  readonly send: (document: Document, limits: TimeLimits, giveUp: AbortSignal) => Promise<SendOutcome>;
  readonly lookUp: (document: Document, limits: TimeLimits) => Promise<LookUpOutcome>;
  /** Null where the server keeps no books of the register and takes every document by itself. */
  readonly sessions: SessionServer | null;
};

/** The part of a server that knows the register's numbers, shift and offline sessions, and takes packages. */
export type SessionServer = {
  readonly inspect: (session: SessionPair | null, limits: TimeLimits) => Promise<InspectOutcome>;
  readonly sendPackage: (documents: readonly Document[], limits: TimeLimits) => Promise<PackageOutcome>;
};

/** A draft as the bytes that will be signed, and the number and code it bears on paper when the register makes them itself. */
type EncodedDocument = {
  readonly content: Uint8Array;
  readonly fiscalNumber: string | null;
  readonly cufe: string | null;
};

/** Turns a draft into the wire's form. Pure: the same draft and identifier give the same bytes. */
export type Encoder = (draft: DocumentDraft, uid: string, registration: Registration) => EncodedDocument;

/** Paper, or a file that stands for it. Failing to print never undoes a document. */
export type Printer = {
  readonly print: (document: { readonly number: number; readonly text: string }) => Promise<PrintOutcome>;
};
export type PrintOutcome = { readonly kind: 'printed' } | { readonly kind: 'failed'; readonly why: string };

/** A value that survives a kill: the unfinished sale. */
export type Keeper<T> = { readonly read: () => T | undefined; readonly write: (value: T) => void };
