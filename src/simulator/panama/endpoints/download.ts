import { z } from 'zod';
import { resultCodes } from '../../../protocol/panama/result-codes.ts';
import type { Asking } from '../desk.ts';
import { readJson } from '../documents/read-json.ts';
import { sentDocument } from '../documents/sent-document.ts';
import type { AuthorisedDocument } from '../ledger/ledger.ts';
import { byCufe, documentsOf } from '../ledger/lookup.ts';
import { fileOf } from '../rfe/rfe.ts';
import { badData, failed, type Reply, unknownDocument } from './reply.ts';

const wanted = z.strictObject({ cufe: z.string(), tipoArchivo: z.enum(['PDF', 'XML']) });

/** Descarga: the rFE without its signature, in base64. There is no PDF here. Keys of this reply begin with a capital (protocol 2.1). */
export const downloadReply = (asking: Asking): Reply => {
  const { Archivo, ...result } = download(asking);
  const { codigo, resultado, mensaje } = result;
  return { Codigo: codigo, Resultado: resultado, Mensaje: mensaje, Archivo: Archivo ?? null };
};

const download = ({ desk, account, body }: Asking): Reply => {
  const read = readJson(wanted, body);
  if (!read.ok) return badData(read.problem);
  const document = byCufe(documentsOf(desk.shelf.read(), account), read.value.cufe);
  if (!document) return unknownDocument;
  if (read.value.tipoArchivo === 'PDF') return failed(resultCodes.unknownDocument, 'este simulador no dibuja PDF');
  const sent = bodyOf(document);
  if (!sent.ok) return failed(resultCodes.unknownDocument, 'documento de otro sistema, sin archivo');
  const { documento } = sent.value;
  const file = fileOf({ document: documento, account, cufe: document.cufe, qr: document.qr });
  return {
    codigo: resultCodes.done,
    resultado: 'Procesado',
    mensaje: 'ok',
    Archivo: Buffer.from(file).toString('base64'),
  };
};

const bodyOf = ({ body }: AuthorisedDocument) => readJson(sentDocument, Buffer.from(body));
