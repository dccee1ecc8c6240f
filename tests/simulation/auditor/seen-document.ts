import { z } from 'zod';

/** Documents and facts as they are read off paper and off the disk: by schemas of the auditor's own, which know only what it judges. */
const amount = z.int();

const tax = z.object({
  letter: z.string(),
  kind: z.string(),
  percentHundredths: z.int(),
  turnover: amount,
  turnoverAfterDiscount: amount,
  base: amount,
  amount,
});

const payment = z.object({ by: z.string(), amount, provided: amount.optional(), change: amount.optional() });

const line = z.object({
  quantity: z.int(),
  price: amount,
  cost: amount,
  discount: z
    .object({ kind: z.string(), hundredths: z.int().optional(), amount: amount.optional() })
    .nullable()
    .optional(),
  discountSum: amount,
  taxSum: amount,
});

const receipt = z.object({
  lines: z.array(line),
  payments: z.array(payment),
  taxes: z.array(tax),
  unrounded: amount,
  rounding: amount,
  total: amount,
});

const side = z.object({
  count: z.int(),
  total: amount,
  unrounded: amount,
  rounding: amount,
  payments: z.array(payment),
  taxes: z.array(tax),
});

const report = z.object({
  shift: z.int(),
  sales: side,
  returns: side,
  cashIn: amount,
  cashOut: amount,
  drawer: amount,
});

const moneyBody = z.object({ kind: z.string(), receipt: receipt.optional(), amount: amount.optional() });

const body = moneyBody.extend({
  of: z.object({ number: z.int() }).nullable().optional(),
  cancels: moneyBody.optional(),
  report: report.optional(),
  shift: z.int().optional(),
});

/** A document, on paper or in the journal. */
export const seenDocument = z.object({
  uid: z.string(),
  number: z.int(),
  at: z.int(),
  local: z.string(),
  registeredBy: z.enum(['server', 'register']),
  series: z.object({ point: z.string(), number: z.int() }).nullable(),
  offline: z.object({ session: z.string(), sequence: z.int() }).nullable(),
  fiscalNumber: z.string().nullable(),
  cufe: z.string().nullable(),
  bytes: z.string(),
  body,
});

/** A line of the journal. */
export const seenFact = z.object({
  seq: z.int(),
  type: z.string(),
  at: z.int().optional(),
  number: z.int().optional(),
  upTo: z.int().optional(),
  fiscalNumber: z.string().optional(),
  document: seenDocument.optional(),
  documents: z.array(seenDocument).optional(),
});

export type SeenDocument = z.output<typeof seenDocument>;
export type SeenFact = z.output<typeof seenFact>;
export type SeenReport = z.output<typeof report>;
export type SeenReceipt = z.output<typeof receipt>;
export type SeenSide = z.output<typeof side>;
