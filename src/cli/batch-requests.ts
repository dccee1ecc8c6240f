import { z } from 'zod';
import { documentStates } from '../fiscal/document.ts';

/** Amounts and quantities are decimal strings; a JSON number would carry a float's doubts. */
const decimal = z.string();

const line = z.strictObject({
  code: z.string().optional(),
  name: z.string().optional(),
  price: decimal.optional(),
  tax: z.string().optional(),
  unit: z.string().optional(),
  uktzed: z.string().optional(),
  quantity: decimal.default('1'),
  discount: z.string().optional(),
});

const payment = z.strictObject({ by: z.enum(['cash', 'card', 'transfer', 'voucher']), amount: decimal });

const receipt = { lines: z.array(line), pay: z.array(payment).max(100) };
const id = z.unknown();

/** One line of input of `kasa batch` (design/cli.md). */
export const batchRequest = z.discriminatedUnion('do', [
  z.strictObject({
    id,
    do: z.enum(['status', 'probe', 'openShift', 'closeShift', 'x', 'cancelLast', 'goOnline', 'sync']),
  }),
  z.strictObject({ id, do: z.literal('sell'), ...receipt }),
  z.strictObject({ id, do: z.literal('return'), ...receipt, of: z.int().positive().nullish() }),
  z.strictObject({ id, do: z.enum(['cashIn', 'cashOut']), amount: decimal, reason: z.string().default('') }),
  z.strictObject({ id, do: z.literal('z'), counted: decimal.optional() }),
  z.strictObject({
    id,
    do: z.literal('goOffline'),
    reason: z.string().optional(),
    acceptConditions: z.boolean().optional(),
  }),
  z.strictObject({ id, do: z.literal('setAside'), number: z.int().positive(), reason: z.string().default('') }),
  z.strictObject({
    id,
    do: z.literal('documents'),
    from: z.int().positive().optional(),
    to: z.int().positive().optional(),
    state: z.enum(documentStates).optional(),
  }),
  z.strictObject({ id, do: z.literal('print'), number: z.int().positive() }),
  z.strictObject({ id, do: z.literal('wait'), seconds: z.number().min(0).max(3600) }),
]);

export type BatchRequest = z.output<typeof batchRequest>;
export type ReceiptLineRequest = z.output<typeof line>;
export type PaymentRequest = z.output<typeof payment>;
