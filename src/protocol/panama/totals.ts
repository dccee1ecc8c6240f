import { z } from 'zod';
import { amount, digits, text } from './leaf.ts';

const payment = z.strictObject({
  formaPagoFact: digits(2),
  /** With form 99 alone (spec/pa 1.1). */
  descFormaPago: text(100, 10).optional(),
  /** With change, the money tendered (spec/pa 1.6). */
  valorCuotaPagada: amount,
});

const discount = z.strictObject({ descDescuento: text(500), montoDescuento: amount });

/** `totalesSubTotales`. `totalMontoGravado` is the tax of all kinds, not its base; `vuelto` is left out when zero (spec/pa 1.6). */
export const totals = z.strictObject({
  totalPrecioNeto: amount,
  totalITBMS: amount,
  totalISC: amount.optional(),
  totalMontoGravado: amount,
  totalDescuento: amount.optional(),
  totalFactura: amount,
  totalValorRecibido: amount,
  vuelto: amount.optional(),
  tiempoPago: digits(1),
  nroItems: z.string().regex(/^\d{1,4}$/),
  totalTodosItems: amount,
  listaFormaPago: z.strictObject({ formaPago: z.array(payment).min(1) }),
  listaDescBonificacion: z.strictObject({ descuentoBonificacion: z.array(discount).min(1) }).optional(),
});
