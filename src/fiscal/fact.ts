import { type Document, type DocumentReference, type SessionPair } from './document.ts';
import { type Duration, type Instant, type Month } from './time.ts';

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
  /** The server has an online document. OpenShift brings the offline session pair. */
  | {
      readonly type: 'documentAccepted';
      readonly at: Instant;
      readonly number: number;
      readonly fiscalNumber: string;
      readonly pair: SessionPair | null;
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
  /** K-07: the machine's clock jumped by so much; limits go on counting the larger time. */
  | { readonly type: 'clockJumped'; readonly at: Instant; readonly by: Duration };

/** The reference to an accepted or offline document. */
export const referenceTo = ({
  number,
  fiscalNumber,
}: Pick<Document, 'number' | 'fiscalNumber'>): DocumentReference => ({
  number,
  fiscalNumber: fiscalNumber ?? '',
});
