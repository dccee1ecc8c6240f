import { z } from 'zod';
import type { Asking } from '../desk.ts';
import { branch, digits } from '../documents/leaf-rules.ts';
import { readJson } from '../documents/read-json.ts';
import type { AuthorisedDocument } from '../ledger/ledger.ts';
import { documentsOf } from '../ledger/lookup.ts';
import { badData, done, type Reply } from './reply.ts';
import { statusOf } from './status.ts';

const documentsPerPage = 50;

/** A date, or a moment of which the date counts. */
const day = z.string().regex(/^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d:\d\d-05:00)?$/);

const query = z.strictObject({
  codigoSucursal: branch,
  ptoFacturacion: digits(3),
  tipoDocumento: digits(2).optional(),
  serialDispositivo: z.string().optional(),
  fechaInicio: day,
  fechaFin: day,
  paginaActual: z.string().regex(/^[1-9]\d{0,5}$/),
});

/** ListaDocumentos: documents of a billing point emitted from one day to another, oldest first. The reply's shape is our own (protocol 2.1). */
export const listReply = ({ desk, account, body }: Asking): Reply => {
  const read = readJson(query, body);
  if (!read.ok) return badData(read.problem);
  const found = documentsOf(desk.shelf.read(), account).filter(matching(read.value));
  const page = Number(read.value.paginaActual);
  return done({
    paginaActual: String(page),
    totalPaginas: String(Math.max(1, Math.ceil(found.length / documentsPerPage))),
    totalDocumentos: String(found.length),
    documentos: found.slice((page - 1) * documentsPerPage, page * documentsPerPage).map(listed),
  });
};

const matching =
  (asked: z.output<typeof query>) =>
  ({ branch, billingPoint, documentType, emittedAt }: AuthorisedDocument): boolean =>
    branch === asked.codigoSucursal &&
    billingPoint === asked.ptoFacturacion &&
    (asked.tipoDocumento === undefined || documentType === asked.tipoDocumento) &&
    emittedAt.slice(0, 10) >= asked.fechaInicio.slice(0, 10) &&
    emittedAt.slice(0, 10) <= asked.fechaFin.slice(0, 10);

const listed = (document: AuthorisedDocument): Reply => ({
  tipoDocumento: document.documentType,
  tipoEmision: document.emission,
  codigoSucursalEmisor: document.branch,
  puntoFacturacionFiscal: document.billingPoint,
  numeroDocumentoFiscal: document.number,
  fechaEmision: document.emittedAt,
  totalFactura: document.total,
  cufe: document.cufe,
  nroProtocoloAutorizacion: document.protocol,
  estatusDocumento: statusOf(document),
});
