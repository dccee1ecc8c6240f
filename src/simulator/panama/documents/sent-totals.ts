import { z } from 'zod';
import { amount, digits, text } from './leaf-rules.ts';

const payment = z.strictObject({
  formaPagoFact: digits(2),
  descFormaPago: text(1, 100).optional(),
  valorCuotaPagada: amount,
});

const discount = z.strictObject({ descDescuento: text(1, 500), montoDescuento: amount });

/** `totalesSubTotales` of Enviar (protocol 1.6, 2.1). */
export const sentTotals = z.strictObject({
  totalPrecioNeto: amount,
  totalITBMS: amount,
  totalISC: amount.optional(),
  totalMontoGravado: amount,
  totalDescuento: amount.optional(),
  totalAcarreoCobrado: amount.optional(),
  valorSeguroCobrado: amount.optional(),
  totalFactura: amount,
  totalValorRecibido: amount,
  vuelto: amount.optional(),
  tiempoPago: z.enum(['1', '2', '3']),
  nroItems: z.string().regex(/^[1-9]\d{0,3}$/),
  totalTodosItems: amount,
  listaFormaPago: z.strictObject({ formaPago: z.array(payment).min(1).readonly() }),
  listaDescBonificacion: z.strictObject({ descuentoBonificacion: z.array(discount).min(1).readonly() }).optional(),
});
