import type { DocumentKind } from './documents/document.ts';
import type { Ledger } from './ledger/ledger.ts';
import { stornedNumbers, zOf } from './ledger/ledger-documents.ts';
import { openShift } from './ledger/ledger-present.ts';
import { type ShiftSums, shiftSums } from './ledger/shift-sums.ts';
import { monthMinutes, sessionMinutes } from './rules/offline-limits.ts';

/** What is registered, as `GET /books` shows it: amounts in kopiykas, moments in epoch ms. */
export type Books = {
  readonly documents: readonly BookedDocument[];
  readonly shifts: readonly BookedShift[];
  readonly sessions: readonly BookedSession[];
  readonly counters: {
    readonly nextOrderNumber: number;
    readonly nextFiscalNumber: number;
    readonly offlineMinutesThisMonth: number;
  };
  readonly openShiftId: number | null;
  readonly deviceId: string | null;
};

type BookedDocument = {
  readonly orderNumber: number;
  readonly fiscalNumber: string;
  readonly kind: DocumentKind;
  readonly uid: string;
  /** CHECKTOTAL/SUM; null for documents without one. */
  readonly sum: number | null;
  readonly offline: boolean;
  readonly revoked: boolean;
  readonly storned: boolean;
  readonly testing: boolean;
  readonly at: number;
  readonly receivedAt: number;
  readonly signer: string;
  readonly shiftId: number | null;
  readonly sessionId: string | null;
};

type BookedShift = {
  readonly id: number;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly openerKeyId: string;
  readonly testing: boolean;
  readonly zFiscalNumber: string | null;
  /** The server's own sums over the documents of the shift. */
  readonly totals: ShiftSums;
};

type BookedSession = {
  readonly id: string;
  readonly seed: string;
  readonly nextNumber: number;
  readonly beganAt: number | null;
  readonly endedAt: number | null;
  readonly minutes: number;
};

export const booksOf = (ledger: Ledger, now: number): Books => ({
  documents: bookedDocuments(ledger),
  shifts: ledger.shifts.map(({ id, opened, closed, testing }) => ({
    id,
    openedAt: opened.at,
    closedAt: closed?.at ?? null,
    openerKeyId: opened.keyId,
    testing,
    zFiscalNumber: zOf(ledger, id)?.fiscalNumber ?? null,
    totals: shiftSums(ledger, id),
  })),
  sessions: ledger.sessions.map((session) => {
    const { id, seed, nextNumber, beganAt, endedAt } = session;
    return { id, seed, nextNumber, beganAt, endedAt, minutes: sessionMinutes(session) };
  }),
  counters: {
    nextOrderNumber: ledger.nextOrderNumber,
    nextFiscalNumber: ledger.nextFiscalNumber,
    offlineMinutesThisMonth: monthMinutes(ledger.sessions, now),
  },
  openShiftId: openShift(ledger)?.id ?? null,
  deviceId: ledger.deviceId,
});

const bookedDocuments = (ledger: Ledger): readonly BookedDocument[] => {
  const storned = stornedNumbers(ledger);
  return ledger.documents.map((document) => {
    const { orderNumber, fiscalNumber, kind, uid, revoked, testing, at, receivedAt, signer, shiftId, sessionId } =
      document;
    const marks = { offline: sessionId !== null, revoked, storned: storned.has(fiscalNumber), testing };
    return {
      orderNumber,
      fiscalNumber,
      kind,
      uid,
      sum: document.receipt?.sum ?? null,
      ...marks,
      at,
      receivedAt,
      signer,
      shiftId,
      sessionId,
    };
  });
};
