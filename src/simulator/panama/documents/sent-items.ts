import { z } from 'zod';
import { digits, itemAmount, text } from './leaf-rules.ts';

const item = z.strictObject({
  descripcion: text(2, 500),
  codigo: text(1, 20).optional(),
  unidadMedida: text(1, 20).optional(),
  cantidad: itemAmount,
  precioUnitario: itemAmount,
  /** Off the unit price, in balboas. */
  precioUnitarioDescuento: itemAmount.optional(),
  precioItem: itemAmount,
  precioAcarreo: itemAmount.optional(),
  precioSeguro: itemAmount.optional(),
  valorTotal: itemAmount,
  tasaITBMS: digits(2),
  valorITBMS: itemAmount,
  tasaISC: itemAmount.optional(),
  valorISC: itemAmount.optional(),
});

export type SentItem = Readonly<z.output<typeof item>>;

/** `listaItems` of Enviar: 1 to 1000 (protocol 1.1). */
export const sentItems = z.strictObject({ item: z.array(item).min(1).max(1000).readonly() });
