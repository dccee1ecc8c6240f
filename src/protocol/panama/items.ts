import { z } from 'zod';
import { digits, itemAmount, text } from './leaf.ts';

/** One line sold or returned. `valorTotal` is the net price and its tax together (spec/pa 1.6). */
const item = z.strictObject({
  descripcion: text(500, 2),
  codigo: text(20),
  unidadMedida: text(20),
  cantidad: itemAmount,
  precioUnitario: itemAmount,
  /** Off the unit price, in balboas. */
  precioUnitarioDescuento: itemAmount.optional(),
  precioItem: itemAmount,
  valorTotal: itemAmount,
  tasaITBMS: digits(2),
  valorITBMS: itemAmount,
});

/** `listaItems`: 1 to 1000 lines (spec/pa 1.1). */
export const itemList = z.strictObject({ item: z.array(item).min(1).max(1000) });
