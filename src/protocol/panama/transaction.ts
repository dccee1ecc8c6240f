import { z } from 'zod';
import { digits, looseMoment, moment, text } from './leaf.ts';

/** What a note refers to: an electronic invoice by its CUFE, or one on paper or of a fiscal printer (spec/pa 1.7, 2.1). */
const reference = z.strictObject({
  fechaEmisionDocFiscalReferenciado: moment,
  cufeFEReferenciada: text(66).optional(),
  nroFacturaPapel: text(22).optional(),
  nroFacturaIF: text(22).optional(),
});

/** A final consumer is these three fields and no other (PA-07). */
const receiver = z.strictObject({
  tipoClienteFE: digits(2),
  tipoContribuyente: digits(1).optional(),
  pais: text(2, 2),
});

/** `datosTransaccion` (spec/pa 1.1, 1.3, 2.1). Codes are checked for their form alone: which exist is for the DGI to say. */
export const transaction = z.strictObject({
  tipoEmision: digits(2),
  fechaInicioContingencia: looseMoment.optional(),
  motivoContingencia: text(250, 15).optional(),
  tipoDocumento: digits(2),
  numeroDocumentoFiscal: digits(10),
  puntoFacturacionFiscal: digits(3),
  fechaEmision: moment,
  fechaSalida: moment.optional(),
  naturalezaOperacion: digits(2),
  tipoOperacion: digits(1),
  destinoOperacion: digits(1),
  formatoCAFE: digits(1),
  entregaCAFE: digits(1),
  envioContenedor: digits(1),
  procesoGeneracion: digits(1),
  tipoVenta: digits(1).optional(),
  informacionInteres: text(5000).optional(),
  cliente: receiver,
  listaDocsFiscalReferenciados: z.strictObject({ docFiscalReferenciado: z.array(reference).min(1) }).optional(),
});
