import type { Ledger, RegisteredDocument, Session, Shift } from './ledger.ts';

/** The shift that is open now. */
export const openShift = (ledger: Ledger): Shift | undefined => {
  const last = ledger.shifts.at(-1);
  return last && !last.closed ? last : undefined;
};

/** The pair the next offline documents must be made with: given out, and not ended yet. */
export const currentSession = (ledger: Ledger): Session | undefined => {
  const last = ledger.sessions.at(-1);
  return last && last.endedAt === null ? last : undefined;
};

/** The session whose OfflineBegin is registered and whose OfflineEnd is not. */
export const runningSession = (ledger: Ledger): Session | undefined => {
  const current = currentSession(ledger);
  return current && current.beganAt !== null ? current : undefined;
};

/** The newest document under a fiscal number. */
export const byFiscalNumber = (ledger: Ledger, fiscalNumber: string): RegisteredDocument | undefined =>
  ledger.documents.findLast((document) => document.fiscalNumber === fiscalNumber);

/** The newest document under a local number; after a revocation that freed the number, the one that took its place. */
export const byOrderNumber = (ledger: Ledger, orderNumber: number): RegisteredDocument | undefined =>
  ledger.documents.findLast((document) => document.orderNumber === orderNumber);

/** The fiscal numbers under which a storno stands. */
export const stornedNumbers = (ledger: Ledger): ReadonlySet<string> =>
  new Set(ledger.documents.flatMap(({ stornoOf, revoked }) => (stornoOf && !revoked ? [stornoOf] : [])));

/** Documents that still count: neither revoked nor storned. */
export const standing = (ledger: Ledger): readonly RegisteredDocument[] => {
  const storned = stornedNumbers(ledger);
  return ledger.documents.filter(({ revoked, fiscalNumber }) => !revoked && !storned.has(fiscalNumber));
};

export const standingInShift = (ledger: Ledger, shiftId: number): readonly RegisteredDocument[] =>
  standing(ledger).filter((document) => document.shiftId === shiftId);

/** The Z-report of a shift. */
export const zOf = (ledger: Ledger, shiftId: number): RegisteredDocument | undefined =>
  ledger.documents.find((each) => each.kind === 'z' && each.shiftId === shiftId && !each.revoked);

/** The last document that is not about the offline session itself and was not revoked. */
export const lastDocument = (ledger: Ledger): RegisteredDocument | undefined =>
  ledger.documents.findLast(({ kind, revoked }) => !revoked && kind !== 'offlineBegin' && kind !== 'offlineEnd');
