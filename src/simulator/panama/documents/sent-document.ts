import { z } from 'zod';
import { cufePattern } from '../cufe/cufe.ts';
import { branch, digits } from './leaf-rules.ts';
import { sentItems } from './sent-items.ts';
import { sentTotals } from './sent-totals.ts';
import { sentTransaction } from './sent-transaction.ts';

const document = z.strictObject({
  codigoSucursalEmisor: branch,
  tipoSucursal: digits(1).optional(),
  datosTransaccion: sentTransaction,
  listaItems: sentItems,
  totalesSubTotales: sentTotals,
  usoPosterior: z.strictObject({ cufe: z.string().regex(cufePattern) }).optional(),
});

/** The body of Enviar as this PAC takes it: the examiner's own reading of protocol 2.1, stricter than what a client may write. */
export const sentDocument = z.strictObject({ documento: document }).readonly();

export type SentDocument = Readonly<z.output<typeof document>>;
