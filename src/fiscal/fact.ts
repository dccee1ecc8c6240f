import { type Authorisation, type Document } from './document.ts';
import { type SessionPair } from './place.ts';
import { type Duration, type Instant, type LocalTime, type Month } from './time.ts';

/** What the server was seen to hold of this register (spec/ua 2.1). */
export type ServerBooks = {
  readonly nextNumber: number;
  readonly shiftOpen: boolean;
  /** Whether the open shift's Z is registered; null when the server does not say. */
  readonly zPresent: boolean | null;
  readonly pair: SessionPair | null;
  /** Offline time of the current month as the server reckons it; null when it does not say. */
  readonly monthUsed: Duration | null;
};

/** One line of the journal: something that happened and is never taken back. */
export type Fact =
  /** K-01: from here on the document exists. Online ones are uncertain until a later fact says more. */
  | { readonly type: 'documentIssued'; readonly at: Instant; readonly document: Document }
  /** The server has the document. OpenShift brings the offline session pair. */
  | {
      readonly type: 'documentAccepted';
      readonly at: Instant;
      readonly number: number;
      readonly fiscalNumber: string;
      readonly pair: SessionPair | null;
      readonly authorisation: Authorisation | null;
    }
  /** The server said no, before anything was printed: the number is free again (K-02). */
  | {
      readonly type: 'documentRefused';
      readonly at: Instant;
      readonly number: number;
      readonly code: number;
      readonly text: string;
    }
  /** It surely never left: the number is free again (K-02). */
  | { readonly type: 'documentWithdrawn'; readonly at: Instant; readonly number: number; readonly why: string }
  /** The server cancelled an uncertain document on our word (UA-15). */
  | { readonly type: 'documentRevoked'; readonly at: Instant; readonly number: number }
  /** The server has every document of the session up to this local number; a pair comes with OfflineEnd. */
  | { readonly type: 'sessionAccepted'; readonly at: Instant; readonly upTo: number; readonly pair: SessionPair | null }
  /** K-15: the server rejected a document of the session; the upload stops there. */
  | {
      readonly type: 'uploadHalted';
      readonly at: Instant;
      readonly number: number;
      readonly code: number;
      readonly text: string;
    }
  /** K-03, first exception: OfflineBegin signed again with REVOKELASTONLINEDOC before it was ever sent. */
  | { readonly type: 'beginRevised'; readonly at: Instant; readonly document: Document }
  /** K-03, second exception: the unsent session under new numbers, as a last resort. */
  | {
      readonly type: 'sessionRenumbered';
      readonly at: Instant;
      readonly shiftBy: number;
      readonly documents: readonly Document[];
    }
  /** What the server knows, where it differs from what the register believed. */
  | { readonly type: 'serverSeen'; readonly at: Instant; readonly month: Month; readonly books: ServerBooks }
  /** K-16: under a number that is still free here the server holds something already; `next` is free there. The point is null where the register's own number counts. */
  | { readonly type: 'serverAhead'; readonly at: Instant; readonly point: string | null; readonly next: number }
  /** K-16: the data folder was compared with the server and is not behind it; `home` tells this folder from a copy of it. */
  | { readonly type: 'folderCompared'; readonly at: Instant; readonly home: string | null }
  /** K-16: an old copy was written over the files of the folder: nothing is sold before they were compared with the server. */
  | { readonly type: 'folderSuspected'; readonly at: Instant }
  /** K-16: a person lets the register go on from the server's number: what is missing here stays missing. */
  | { readonly type: 'gapAccepted'; readonly at: Instant; readonly by: string }
  /** A person let the register work without the server (PA-02): who, why, on which text, after which proven login, with what saved. */
  | ({ readonly type: 'offlineEntered'; readonly at: Instant } & OfflineEntry)
  /** Nothing is left to send, or a person decided about what is left: the mode is over (PA-11). */
  | { readonly type: 'offlineLeft'; readonly at: Instant; readonly by: string }
  /** The bytes are about to leave: from here on the document may be with the server (PA-17). */
  | { readonly type: 'sendingBegun'; readonly at: Instant; readonly number: number }
  /** They surely never left, or the server surely lacks them. */
  | { readonly type: 'sendingFailed'; readonly at: Instant; readonly number: number }
  /** The server refused a document a customer holds: it is kept and waits for a person (PA-18). */
  | {
      readonly type: 'documentRejected';
      readonly at: Instant;
      readonly number: number;
      readonly code: number;
      readonly text: string;
    }
  /** Another document stands under this number at the server (PA-13). */
  | { readonly type: 'documentConflicting'; readonly at: Instant; readonly number: number; readonly text: string }
  /** A person decided about a rejected or conflicting document (K-15). */
  | {
      readonly type: 'documentSetAside';
      readonly at: Instant;
      readonly number: number;
      readonly by: string;
      readonly reason: string;
    }
  /** K-07: how far time had come while a session runs, so that a clock set back over a restart gives nothing back. */
  | { readonly type: 'timeSeen'; readonly at: Instant }
  /** K-07: the machine's clock jumped by so much; limits go on counting the larger time. */
  | { readonly type: 'clockJumped'; readonly at: Instant; readonly by: Duration };

/** What is recorded when a person switches the offline mode on (PA-02). */
export type OfflineEntry = {
  readonly by: string;
  readonly reason: string;
  /** The version of the conditions that were shown and accepted (PA-12). */
  readonly conditions: string;
  /** When a login was last proved online (PA-01). */
  readonly loginAt: Instant;
  readonly since: LocalTime;
  /** What was saved for the time without the server: the billing point and where receipts are printed. */
  readonly saved: { readonly point: string; readonly printer: string };
};
