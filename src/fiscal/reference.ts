import { type Document, type DocumentReference } from './document.ts';

/** The reference to an accepted or offline document. */
export const referenceTo = ({
  number,
  fiscalNumber,
  cufe,
  local,
}: Pick<Document, 'number' | 'fiscalNumber' | 'cufe' | 'local'>): DocumentReference => ({
  number,
  fiscalNumber: fiscalNumber ?? '',
  cufe,
  local,
});
