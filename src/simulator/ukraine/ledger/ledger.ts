import { z } from 'zod';
import { documentKinds } from '../documents/document.ts';

const kopiykas = z.number().int();

const paymentFact = z.object({ code: z.number().int(), name: z.string(), sum: kopiykas });

/** A tax group of a receipt; what the receipt leaves out of it is worked out here. */
const taxFact = z.object({
  type: z.number().int(),
  name: z.string(),
  letter: z.string(),
  /** Hundredths of a per cent: 20.00 is 2000. */
  percent: z.number().int(),
  onTop: z.boolean(),
  turnover: kopiykas,
  turnoverDiscount: kopiykas,
  source: kopiykas,
  sum: kopiykas,
});

const receiptFacts = z.object({
  sum: kopiykas,
  /** What was taken off by cash rounding; negative where the sum was rounded up. */
  rounding: kopiykas,
  payments: z.array(paymentFact),
  taxes: z.array(taxFact),
});

const registered = z.object({
  orderNumber: z.number().int(),
  fiscalNumber: z.string(),
  kind: z.enum(documentKinds),
  uid: z.string(),
  wall: z.string(),
  /** The moment the wall time stands for, epoch ms. */
  at: z.number(),
  receivedAt: z.number(),
  testing: z.boolean(),
  revoked: z.boolean(),
  signer: z.string(),
  shiftId: z.number().int().nullable(),
  /** The offline session the document came in; null online. */
  sessionId: z.string().nullable(),
  receipt: receiptFacts.nullable(),
  returnOf: z.string().nullable(),
  stornoOf: z.string().nullable(),
  /** The signed document as received, base64. */
  signed: z.string(),
});

const person = z.object({ keyId: z.string(), name: z.string(), at: z.number(), fiscalNumber: z.string() });

const shift = z.object({
  id: z.number().int(),
  testing: z.boolean(),
  firstOrderNumber: z.number().int(),
  opened: person,
  closed: person.nullable(),
});

const session = z.object({
  id: z.string(),
  seed: z.string(),
  /** The n the next document of the session must carry. */
  nextNumber: z.number().int(),
  beganAt: z.number().nullable(),
  lastFinancialAt: z.number().nullable(),
  endedAt: z.number().nullable(),
});

/** All that one register's server knows, as it is kept in the state file. */
export const ledgerSchema = z.object({
  seed: z.number().int(),
  nextOrderNumber: z.number().int(),
  nextFiscalNumber: z.number().int(),
  nextShiftId: z.number().int(),
  nextSessionId: z.number().int(),
  deviceId: z.string().nullable(),
  shifts: z.array(shift).readonly(),
  sessions: z.array(session).readonly(),
  documents: z.array(registered).readonly(),
});

export type Ledger = Readonly<z.infer<typeof ledgerSchema>>;
export type RegisteredDocument = Readonly<z.infer<typeof registered>>;
export type ReceiptFacts = Readonly<z.infer<typeof receiptFacts>>;
export type PaymentFact = Readonly<z.infer<typeof paymentFact>>;
export type TaxFact = Readonly<z.infer<typeof taxFact>>;
export type Shift = Readonly<z.infer<typeof shift>>;
export type Session = Readonly<z.infer<typeof session>>;
