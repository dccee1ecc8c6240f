import { type DocumentDraft } from '../../fiscal/document.ts';
import { type PanamaIssuer } from '../../fiscal/regimes/panama-issuer.ts';
import { type CufeParts } from './cufe.ts';
import { documentTypeOf, emissionTypeOf, tenDigits } from './document-key.ts';

/** Every part of a document's code that follows from the document and its issuer; the security code alone is drawn (spec/pa 1.4). */
export const codeParts = (
  draft: Pick<DocumentDraft, 'body' | 'local' | 'offline' | 'series'>,
  issuer: PanamaIssuer,
): Omit<CufeParts, 'securityCode'> => ({
  documentType: documentTypeOf(draft.body),
  rucType: issuer.rucType,
  ruc: issuer.ruc,
  dv: issuer.dv,
  branch: issuer.branch,
  date: draft.local.slice(0, 10).replaceAll('-', ''),
  number: tenDigits(draft.series?.number ?? 0),
  point: draft.series?.point ?? '',
  emissionType: emissionTypeOf(draft, issuer),
  environment: issuer.environment,
});
