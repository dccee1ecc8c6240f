import { z } from 'zod';
import { type Minor, type Thousandths } from '../fiscal/money.ts';
import { type SaleDraft } from './sale-draft.ts';

const minor = z.int().transform((value) => value as Minor);
const thousandths = z.int().transform((value) => value as Thousandths);

const discount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), hundredths: z.int() }),
  z.object({ kind: z.literal('amount'), amount: minor }),
]);

const line = z.object({
  code: z.string().nullable(),
  barcode: z.string().nullable(),
  uktzed: z.string().nullable(),
  name: z.string(),
  unit: z.string(),
  quantity: thousandths,
  price: minor,
  tax: z.string(),
  cost: minor,
  discount: discount.nullable(),
  discountSum: minor,
  taxSum: minor,
});

const mode = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sale') }),
  z.object({ kind: z.literal('return'), of: z.int().nullable() }),
]);

const sale = z.object({ mode, lines: z.array(line), chosen: z.int().nonnegative().nullable() });
const tender = z.object({ by: z.enum(['cash', 'card', 'transfer', 'voucher']), amount: minor });

const lastReceipt = z.object({
  kind: z.enum(['sale', 'return']),
  number: z.int(),
  fiscalNumber: z.string().nullable(),
  offline: z.boolean(),
  total: minor,
  change: minor,
});

/** Reads a kept draft back; a file that does not fit is a fault of the file, not of the sale. */
export const saleDraftSchema: z.ZodType<SaleDraft, unknown> = z.object({
  typed: z.string(),
  current: sale,
  parked: z.array(sale),
  inFlight: z.object({ sale, tenders: z.array(tender), from: z.int() }).nullable(),
  last: lastReceipt.nullable(),
});
