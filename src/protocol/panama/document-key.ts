import { z } from 'zod';
import { branch, digits } from './leaf.ts';

/** The body of EstadoDocumento: the five values by which a PAC finds a document (spec/pa 2.1). */
export const documentKey = z.strictObject({
  codigoSucursalEmisor: branch,
  puntoFacturacionFiscal: digits(3),
  numeroDocumentoFiscal: digits(10),
  tipoDocumento: digits(2),
  tipoEmision: digits(2),
});

export type DocumentKey = z.output<typeof documentKey>;
