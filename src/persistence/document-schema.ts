import { z } from 'zod';

const amount = z.int();
const moment = z.int();
const text = z.string();
const number = z.int().positive();

const discount = z.union([
  z.object({ kind: z.literal('percent'), hundredths: z.int() }),
  z.object({ kind: z.literal('amount'), amount }),
]);

const line = z.object({
  code: text.nullable(),
  barcode: text.nullable(),
  uktzed: text.nullable(),
  name: text,
  unit: text,
  quantity: z.int(),
  price: amount,
  tax: text,
  cost: amount,
  discount: discount.nullable(),
  discountSum: amount,
  taxSum: amount,
});

const tender = z.enum(['cash', 'card', 'transfer', 'voucher']);

const tax = z.object({
  letter: text,
  kind: z.enum(['vat', 'excise']),
  name: text,
  percentHundredths: z.int(),
  turnover: amount,
  turnoverAfterDiscount: amount,
  base: amount,
  amount,
});

const receipt = z.object({
  lines: z.array(line),
  payments: z.array(z.object({ by: tender, amount, provided: amount, change: amount })),
  taxes: z.array(tax),
  discount: amount,
  unrounded: amount,
  rounding: amount,
  total: amount,
});

const local = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
const cufe = text.nullable();

const reference = z.object({ number, fiscalNumber: text, cufe, local });

const money = [
  z.object({ kind: z.literal('sale'), receipt }),
  z.object({ kind: z.literal('return'), receipt, of: reference.nullable() }),
  z.object({ kind: z.enum(['cashIn', 'cashOut']), amount, reason: text }),
] as const;

const side = z.object({
  count: z.int(),
  total: amount,
  unrounded: amount,
  rounding: amount,
  payments: z.array(z.object({ by: tender, amount })),
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

const body = z.discriminatedUnion('kind', [
  ...money,
  z.object({ kind: z.enum(['openShift', 'closeShift']), shift: z.int() }),
  z.object({ kind: z.literal('storno'), of: reference, cancels: z.discriminatedUnion('kind', money) }),
  z.object({ kind: z.literal('z'), report }),
  z.object({ kind: z.literal('offlineBegin'), revokesLastOnline: z.boolean() }),
  z.object({ kind: z.literal('offlineEnd') }),
]);

/** A document as a journal line holds it. */
export const documentSchema = z.object({
  number,
  at: moment,
  local,
  cashier: text,
  registeredBy: z.enum(['server', 'register']),
  series: z.object({ point: text, number }).nullable(),
  offline: z
    .object({
      session: text,
      seed: text,
      sequence: number,
      previousHash: text.nullable(),
      contingency: z.object({ since: local, reason: text }).nullable(),
    })
    .nullable(),
  replaces: number.nullable(),
  body,
  uid: text,
  fiscalNumber: text.nullable(),
  cufe,
  bytes: z.base64(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
