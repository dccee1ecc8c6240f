import { z } from 'zod';
import { itemList } from './items.ts';
import { branch, digits, text } from './leaf.ts';
import { totals } from './totals.ts';
import { transaction } from './transaction.ts';

const document = z.strictObject({
  codigoSucursalEmisor: branch,
  tipoSucursal: digits(1).optional(),
  datosTransaccion: transaction,
  listaItems: itemList,
  totalesSubTotales: totals,
  /** The CUFE the register made for a document it authorises later (spec/pa 1.3). */
  usoPosterior: z.strictObject({ cufe: text(100) }).optional(),
});

/** The body of Enviar. Every leaf is text, and no field is passed over (spec/pa 2.1). */
export const sendRequest = z.strictObject({ documento: document });

/** The tree `documento` of Enviar. */
export type WireDocument = z.output<typeof document>;
