import { z } from 'zod';
import { branch, digits, text } from './leaf.ts';

/** The body of Autenticacion (spec/pa 2.1). */
export const loginRequest = z.strictObject({ usuario: z.string(), clave: z.string() });

/** The body of Descarga (spec/pa 2.1). */
export const downloadRequest = z.strictObject({ cufe: text(100), tipoArchivo: z.enum(['PDF', 'XML']) });

/** The body of ListaDocumentos; the form of its dates is not known (spec/pa 2.1). */
export const listRequest = z.strictObject({
  codigoSucursal: branch,
  ptoFacturacion: digits(3),
  tipoDocumento: digits(2).optional(),
  serialDispositivo: z.string().optional(),
  fechaInicio: text(25),
  fechaFin: text(25),
  paginaActual: z.string().regex(/^\d{1,6}$/),
});

/** The body of ConsultaRucDv: 1 for a natural person, 2 for a legal one (spec/pa 2.1). */
export const rucRequest = z.strictObject({ tipoRuc: digits(1), ruc: text(20) });

export type DownloadRequest = z.output<typeof downloadRequest>;
export type ListRequest = z.output<typeof listRequest>;
export type RucRequest = z.output<typeof rucRequest>;
