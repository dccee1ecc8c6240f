import { type Authorisation, type Document } from '../fiscal/document.ts';
import { type ServerBooks } from '../fiscal/fact.ts';
import { type SeriesPlace, type SessionPair } from '../fiscal/place.ts';
import { type Duration, type Instant } from '../fiscal/time.ts';

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
  /** Null where documents have no numbers but the register's own. */
  readonly points: PointServer | null;
};

/** The part of a server that can tell whether a number of a billing point is taken there (PA-13, K-16). */
export type PointServer = {
  readonly inquire: (place: SeriesPlace, limits: TimeLimits) => Promise<NumberOutcome>;
};

export type NumberOutcome = { readonly kind: 'free' | 'taken' } | NoAnswer;

/** The part of a server that knows the register's numbers, shift and offline sessions, and takes packages. */
export type SessionServer = {
  readonly inspect: (session: SessionPair | null, limits: TimeLimits) => Promise<InspectOutcome>;
  readonly sendPackage: (documents: readonly Document[], limits: TimeLimits) => Promise<PackageOutcome>;
};
