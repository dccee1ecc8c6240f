import { z } from 'zod';
import { accountSchema } from '../accounts.ts';

const annulment = z.object({ at: z.number(), reason: z.string() });

const authorised = z.object({
  /** The account that sent it. */
  user: z.string(),
  /** RUC of the issuer: numbers and notes are judged within it. */
  issuer: z.string(),
  branch: z.string(),
  billingPoint: z.string(),
  number: z.string(),
  documentType: z.string(),
  emission: z.string(),
  /** As the document says it, `2026-01-15T09:12:30-05:00`. */
  emittedAt: z.string(),
  /** Epoch ms of `emittedAt`. */
  emittedMs: z.number(),
  receivedAt: z.number(),
  cufe: z.string(),
  /** `register` where usoPosterior brought it. */
  cufeMadeBy: z.enum(['register', 'pac']),
  protocol: z.string(),
  qr: z.string(),
  /** `totalFactura` as sent. */
  total: z.string(),
  contingency: z.object({ start: z.string(), reason: z.string() }).nullable(),
  /** Codes of warnings that did not stop it, with their texts. */
  warnings: z.array(z.string()),
  annulled: annulment.nullable(),
  mailedTo: z.array(z.string()),
  /** Whether somebody else put it there, to occupy the number. */
  foreign: z.boolean(),
  /** SHA-256 of the body of Enviar, hexadecimal. */
  hash: z.string(),
  /** The body of Enviar as it came; empty for a foreign document. */
  body: z.string(),
});

/** All that the PAC knows, as it is kept in the state file. */
export const ledgerSchema = z.object({
  seed: z.number().int(),
  accounts: z.array(accountSchema).readonly(),
  /** In the order they were authorised. */
  documents: z.array(authorised).readonly(),
});

export type Ledger = Readonly<z.infer<typeof ledgerSchema>>;
export type AuthorisedDocument = Readonly<z.infer<typeof authorised>>;
