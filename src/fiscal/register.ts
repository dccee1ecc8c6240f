import {
  type Document,
  type DocumentBody,
  type DocumentKind,
  type DocumentReference,
  type MoneyBody,
} from './document.ts';
import { minor } from './money.ts';
import { type OfflineTime } from './offline.ts';
import { type SeriesPlace, type SessionPair } from './place.ts';
import { blankReport, type Report } from './report.ts';
import { type Instant, instant, type LocalTime } from './time.ts';

/** The shift: none was ever opened, or the last one is open or closed. `zMade` once its Z is made. */
export type Shift =
  | { readonly kind: 'never-opened' }
  | {
      readonly kind: 'open';
      readonly number: number;
      readonly openedAt: Instant;
      readonly cashier: string;
      readonly zMade: boolean;
    }
  | { readonly kind: 'closed'; readonly number: number; readonly closedAt: Instant };

/** How far a document has come: `sending` may be with the server, `rejected` and `conflict` wait for a person (PA-17, PA-18). */
type OutboxState = 'waiting' | 'sending' | 'rejected' | 'conflict';

/** A document the server does not yet have, in sending order. */
export type OutboxEntry = {
  readonly state: OutboxState;
  /** The server's words about a rejected or conflicting document. */
  readonly said: { readonly code: number; readonly text: string } | null;
  readonly number: number;
  readonly kind: DocumentKind;
  readonly sequence: number;
  readonly at: Instant;
  /** Length of the signed bytes, for splitting packages (UA-14). */
  readonly sizeBytes: number;
};

/** An online document whose answer is not known; `replacedBy` once it was made again offline (UA-15). */
export type Unanswered = {
  readonly number: number;
  readonly at: Instant;
  readonly local: LocalTime;
  readonly cashier: string;
  readonly body: DocumentBody;
  readonly series: SeriesPlace | null;
  readonly replacedBy: number | null;
  /** The document before it: its time holds again when this one turns out never to have counted. */
  readonly before: LastDocument | null;
};

/** Number and times of a document, which the next one must not go below (UA-22). */
export type LastDocument = { readonly number: number; readonly at: Instant; readonly local: LocalTime };

/** The last document that moved money and can still be cancelled. */
export type LastMoney = { readonly reference: DocumentReference; readonly at: Instant; readonly body: MoneyBody };

/** The number that is free at the server: the register's own, or the one of a billing point (K-16). */
type Behind = { readonly point: string | null; readonly next: number };

/** Why sending stopped (K-15). */
export type Halt = { readonly number: number; readonly code: number; readonly text: string; readonly at: Instant };

/** Everything that is true of the register: a fold over the journal and stored nowhere else. JSON all the way down. */
export type Register = {
  readonly nextNumber: number;
  /** The next number of each billing point that has given one out. */
  readonly series: Readonly<Record<string, number>>;
  readonly lastDocument: LastDocument | null;
  /** The latest moment any fact was recorded at: a clock that starts before it was set back meanwhile (K-07). */
  readonly latestAt: Instant;
  readonly shift: Shift;
  readonly report: Report;
  readonly pair: SessionPair | null;
  readonly offline: OfflineTime;
  readonly unanswered: Unanswered | null;
  readonly outbox: readonly OutboxEntry[];
  readonly halt: Halt | null;
  readonly cancellable: LastMoney | null;
  /** Where the server is ahead of this data folder, which is an old copy or not alone under its registration (K-16). */
  readonly behind: Behind | null;
  /** The place the folder was last compared with the server in; null before the first time. */
  readonly home: string | null;
};

export const blankRegister: Register = {
  nextNumber: 1,
  series: {},
  lastDocument: null,
  latestAt: instant(0),
  shift: { kind: 'never-opened' },
  report: blankReport(0, minor(0)),
  pair: null,
  offline: { session: null, past: [], atServer: null, entries: 0 },
  unanswered: null,
  outbox: [],
  halt: null,
  cancellable: null,
  behind: null,
  home: null,
};

/** The cashier of the open shift, or nobody. */
export const cashierOf = ({ shift }: Register): string => (shift.kind === 'open' ? shift.cashier : '');

/** The signed length of a document, from its base64 text. */
export const sizeBytes = ({ bytes }: Document): number =>
  Math.floor((bytes.length * 3) / 4) - (bytes.match(/=+$/)?.[0].length ?? 0);
