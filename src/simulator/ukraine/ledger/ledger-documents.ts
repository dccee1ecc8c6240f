import type { Ledger, RegisteredDocument } from './ledger.ts';

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
