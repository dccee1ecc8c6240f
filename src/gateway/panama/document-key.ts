import { type Document, type DocumentBody, type DocumentDraft } from '../../fiscal/document.ts';
import { type SeriesPlace } from '../../fiscal/place.ts';
import { type PanamaIssuer } from '../../fiscal/regimes/panama-issuer.ts';
import { documentTypes, emissionTypes } from '../../protocol/panama/codes.ts';
import { type DocumentKey } from '../../protocol/panama/document-key.ts';
import { cufeParts } from './cufe.ts';

/** `tipoDocumento`: a return that refers to an electronic invoice is 04, any other 06 (spec/pa 1.7). */
export const documentTypeOf = (body: DocumentBody): string => {
  if (body.kind !== 'return') return documentTypes.invoice;
  return body.of?.cufe ? documentTypes.creditNote : documentTypes.genericCreditNote;
};

/** `tipoEmision`: 01 online, else what the issuer chose for contingency (spec/pa 1.3). */
export const emissionTypeOf = ({ offline }: Pick<DocumentDraft, 'offline'>, issuer: PanamaIssuer): string =>
  offline ? issuer.contingencyEmission : emissionTypes.priorNormal;

/** The ten digits of a number. */
export const tenDigits = (number: number): string => String(number).padStart(10, '0');

/** What a PAC finds a document by; for a storno the document it takes back, whose code tells every part. */
export const keyOf = (document: Document, issuer: PanamaIssuer): DocumentKey => {
  const { body, series } = document;
  if (body.kind === 'storno') return keyInCode(body.of.cufe ?? '');
  if (!series) throw new Error(`document ${document.number} has no number of a billing point`);
  return {
    codigoSucursalEmisor: issuer.branch,
    puntoFacturacionFiscal: series.point,
    numeroDocumentoFiscal: tenDigits(series.number),
    tipoDocumento: documentTypeOf(body),
    tipoEmision: emissionTypeOf(document, issuer),
  };
};

const issuedTypes = [documentTypes.invoice, documentTypes.creditNote, documentTypes.genericCreditNote];

/** Every key a document of a register under this number may have: whether the type is part of a number's uniqueness is unknown (spec/pa 1.2). */
export const keysAt = ({ point, number }: SeriesPlace, issuer: PanamaIssuer): readonly DocumentKey[] =>
  issuedTypes.map((tipoDocumento) => ({
    codigoSucursalEmisor: issuer.branch,
    puntoFacturacionFiscal: point,
    numeroDocumentoFiscal: tenDigits(number),
    tipoDocumento,
    tipoEmision: point === issuer.offlineBillingPoint ? issuer.contingencyEmission : emissionTypes.priorNormal,
  }));

/** The key of the document a code belongs to. */
export const keyInCode = (code: string): DocumentKey => {
  const parts = cufeParts(code);
  if (!parts) throw new Error(`not a code of a document: ${code}`);
  return {
    codigoSucursalEmisor: parts.branch,
    puntoFacturacionFiscal: parts.point,
    numeroDocumentoFiscal: parts.number,
    tipoDocumento: parts.documentType,
    tipoEmision: parts.emissionType,
  };
};
