import { type DocumentKind, type DocumentState, type Tender } from '../../../fiscal/document.ts';

const kinds: Readonly<Record<DocumentKind, string>> = {
  openShift: 'shift opened',
  closeShift: 'shift closed',
  sale: 'sale',
  return: 'return',
  cashIn: 'cash in',
  cashOut: 'cash out',
  storno: 'cancellation',
  z: 'Z report',
  offlineBegin: 'offline begun',
  offlineEnd: 'offline ended',
};

const states: Readonly<Record<DocumentState, string>> = {
  accepted: 'registered',
  waiting: 'waiting',
  uncertain: 'unanswered',
  rejected: 'rejected',
  conflict: 'conflict',
  revoked: 'revoked',
  refused: 'refused',
  withdrawn: 'withdrawn',
  setAside: 'set aside',
};

const tenders: Readonly<Record<Tender, string>> = {
  cash: 'cash',
  card: 'card',
  transfer: 'transfer',
  voucher: 'voucher',
};

/** Names of documents, of what became of them, and of ways to pay. */
export const documents = { kinds, states, tenders, number: (number: number) => `№ ${number}` };

export type DocumentsText = typeof documents;
