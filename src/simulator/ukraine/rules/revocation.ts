import type { DocumentKind } from '../documents/document.ts';
import { childFlag } from '../documents/element-reading.ts';
import type { RegisteredDocument } from '../ledger/ledger.ts';
import { openShift } from '../ledger/ledger-present.ts';
import type { Examination, Rule } from './examination.ts';
import { badPackage } from './refusal.ts';

/** Documents that move money or close the day: the only ones that may be taken back (protocol 4.4). */
const revocableKinds: readonly DocumentKind[] = ['sale', 'return', 'serviceIn', 'serviceOut', 'storno', 'z'];

const asksRevocation = ({ document }: Pick<Examination, 'document'>): boolean =>
  document.kind === 'offlineBegin' && childFlag(document.head, 'REVOKELASTONLINEDOC');

/** The document an OfflineBegin with REVOKELASTONLINEDOC takes back, where it may. */
export const revocable = (examination: Pick<Examination, 'document' | 'ledger'>): RegisteredDocument | undefined => {
  const last = examination.ledger.documents.at(-1);
  if (!last || !asksRevocation(examination) || !openShift(examination.ledger)) return undefined;
  return last.sessionId === null && !last.revoked && revocableKinds.includes(last.kind) ? last : undefined;
};

/** How the server calls document types in the text of a refused revocation. */
const typeNames: Partial<Record<DocumentKind, string>> = {
  openShift: 'OpenShift',
  closeShift: 'CloseShift',
  offlineBegin: 'OfflineBegin',
  offlineEnd: 'OfflineEnd',
};

/** Error 10 where the last document is not one that can be taken back. */
export const mayRevoke: Rule = (examination) => {
  if (!asksRevocation(examination) || revocable(examination)) return undefined;
  const last = examination.ledger.documents.at(-1);
  if (!last) return badPackage('Немає документа, який можна відкликати');
  const type = typeNames[last.kind] ?? 'Check';
  return badPackage(
    `Останній документ поточної зміни (фіскальний номер ${last.fiscalNumber}) має тип '${type}' і не може бути відкликаний`,
  );
};
