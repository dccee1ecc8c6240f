import { z } from 'zod';
import { cufePattern } from '../cufe/cufe.ts';
import { branch, digits } from '../documents/leaf-rules.ts';
import type { AuthorisedDocument } from '../ledger/ledger.ts';
import { byCufe, holderOf } from '../ledger/lookup.ts';

const key = {
  codigoSucursalEmisor: branch,
  puntoFacturacionFiscal: digits(3),
  numeroDocumentoFiscal: digits(10),
  tipoDocumento: digits(2),
};

/** The five values Anulacion names a document by, and a serial number that may be empty (protocol 2.1). */
export const annulledKey = z.strictObject({ ...key, tipoEmision: digits(2), serialDispositivo: z.string().optional() });

/** What EstadoDocumento is asked with: the values of the key, the emission type as older clients leave it out, or the CUFE. */
export const askedKey = z.union([
  z.strictObject({ ...key, tipoEmision: digits(2).optional() }),
  z.strictObject({ cufe: z.string().regex(cufePattern) }),
]);

/** The document that answers to a key; one of another type under the number does not. */
export const documentAt = (
  books: readonly AuthorisedDocument[],
  asked: z.output<typeof askedKey>,
): AuthorisedDocument | undefined => {
  if ('cufe' in asked) return byCufe(books, asked.cufe);
  const found = holderOf(books, {
    branch: asked.codigoSucursalEmisor,
    billingPoint: asked.puntoFacturacionFiscal,
    number: asked.numeroDocumentoFiscal,
  });
  const sameEmission = asked.tipoEmision === undefined || asked.tipoEmision === found?.emission;
  return sameEmission && found?.documentType === asked.tipoDocumento ? found : undefined;
};
