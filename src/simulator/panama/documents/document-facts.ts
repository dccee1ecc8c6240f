import { readMoment } from '../arithmetic/panama-time.ts';
import type { CufeFields } from './cufe-of-document.ts';
import type { SentDocument } from './sent-document.ts';

/** What identifies a document, by the names this PAC keeps it under. */
export const factsOf = ({ codigoSucursalEmisor, datosTransaccion }: SentDocument): CufeFields => ({
  branch: codigoSucursalEmisor,
  billingPoint: datosTransaccion.puntoFacturacionFiscal,
  number: datosTransaccion.numeroDocumentoFiscal,
  documentType: datosTransaccion.tipoDocumento,
  emission: datosTransaccion.tipoEmision,
  emittedAt: datosTransaccion.fechaEmision,
});

/** The moment in a text that was examined before, epoch ms. */
export const momentIn = (text: string): number => {
  const moment = readMoment(text);
  if (moment === undefined) throw new Error(`not a moment of Panama: ${text}`);
  return moment;
};
