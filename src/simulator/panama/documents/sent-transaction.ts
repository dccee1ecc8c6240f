import { z } from 'zod';
import { cufePattern } from '../cufe/cufe.ts';
import { contingencyStart, digits, moment, text } from './leaf-rules.ts';

const reference = z.strictObject({
  fechaEmisionDocFiscalReferenciado: moment,
  cufeFEReferenciada: z.string().regex(cufePattern).optional(),
  nroFacturaPapel: text(1, 22).optional(),
  nroFacturaIF: text(1, 22).optional(),
});

export type SentReference = Readonly<z.output<typeof reference>>;

/** The receiver; of a taxpayer as much as the DGI needs to know who it is. */
const receiver = z.strictObject({
  tipoClienteFE: z.enum(['01', '02', '03', '04']),
  tipoContribuyente: z.enum(['1', '2']).optional(),
  numeroRUC: text(3, 20).optional(),
  digitoVerificadorRUC: digits(2).optional(),
  razonSocial: text(2, 100).optional(),
  direccion: text(1, 100).optional(),
  codigoUbicacion: z
    .string()
    .regex(/^\d{1,2}-\d{1,2}-\d{1,2}$/)
    .optional(),
  provincia: text(2, 50).optional(),
  distrito: text(2, 50).optional(),
  corregimiento: text(2, 50).optional(),
  telefono1: text(7, 12).optional(),
  correoElectronico1: z.email().optional(),
  pais: z.string().regex(/^[A-Z]{2}$/),
});

const natures = ['01', '02', '03', '04', '10', '11', '12', '13', '14', '20', '21'] as const;

/** `datosTransaccion` of Enviar. Types of document and emission are judged by the DGI, the other codes here (protocol 1.1). */
export const sentTransaction = z.strictObject({
  tipoEmision: digits(2),
  fechaInicioContingencia: contingencyStart.optional(),
  /** Up to 250 characters in the PAC's manual (protocol 1.3). */
  motivoContingencia: text(15, 250).optional(),
  tipoDocumento: digits(2),
  numeroDocumentoFiscal: digits(10),
  puntoFacturacionFiscal: digits(3),
  fechaEmision: moment,
  fechaSalida: moment.optional(),
  naturalezaOperacion: z.enum(natures),
  tipoOperacion: z.enum(['1', '2']),
  destinoOperacion: z.enum(['1', '2']),
  formatoCAFE: z.enum(['1', '2', '3']),
  entregaCAFE: z.enum(['1', '2', '3']),
  envioContenedor: z.enum(['1', '2']),
  procesoGeneracion: z.enum(['1']),
  tipoVenta: z.enum(['1', '2', '3', '4']).optional(),
  informacionInteres: text(1, 5000).optional(),
  cliente: receiver,
  listaDocsFiscalReferenciados: z
    .strictObject({ docFiscalReferenciado: z.array(reference).min(1).max(99).readonly() })
    .optional(),
});
