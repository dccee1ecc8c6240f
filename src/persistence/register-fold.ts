import { z } from 'zod';
import { evolve } from '../fiscal/evolve.ts';
import { type Fact } from '../fiscal/fact.ts';
import { blankRegister, type Register } from '../fiscal/register.ts';
import { documentSchema } from './document-schema.ts';
import { type Fold } from './fold.ts';

const at = z.int();
const number = z.int().positive();
const pair = z.object({ session: z.string(), seed: z.string() }).nullable();
const authorisation = z
  .object({
    cufe: z.string(),
    protocol: z.string().nullable(),
    receivedAt: z.int().nullable(),
    qr: z.string().nullable(),
  })
  .nullable();
const said = { code: z.int(), text: z.string() };

/** Every fact of version 1. A new version gets a schema of its own and an upcaster to this one. */
const factSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('documentIssued'), at, document: documentSchema }),
  z.object({ type: z.literal('documentAccepted'), at, number, fiscalNumber: z.string(), pair, authorisation }),
  z.object({ type: z.literal('documentRefused'), at, number, ...said }),
  z.object({ type: z.literal('documentWithdrawn'), at, number, why: z.string() }),
  z.object({ type: z.literal('documentRevoked'), at, number }),
  z.object({ type: z.literal('sessionAccepted'), at, upTo: number, pair }),
  z.object({ type: z.literal('uploadHalted'), at, number, ...said }),
  z.object({ type: z.literal('beginRevised'), at, document: documentSchema }),
  z.object({ type: z.literal('sessionRenumbered'), at, shiftBy: z.int(), documents: z.array(documentSchema) }),
  z.object({
    type: z.literal('serverSeen'),
    at,
    month: z.string(),
    books: z.object({
      nextNumber: number,
      shiftOpen: z.boolean(),
      zPresent: z.boolean().nullable(),
      pair,
      monthUsed: z.int().nullable(),
    }),
  }),
  z.object({
    type: z.literal('offlineEntered'),
    at,
    by: z.string(),
    reason: z.string(),
    conditions: z.string(),
    loginAt: z.int(),
    since: z.string(),
    saved: z.object({ point: z.string(), printer: z.string() }),
  }),
  z.object({ type: z.literal('serverAhead'), at, point: z.string().nullable(), next: number }),
  z.object({ type: z.literal('folderCompared'), at, home: z.string().nullable() }),
  z.object({ type: z.literal('folderSuspected'), at }),
  z.object({ type: z.literal('gapAccepted'), at, by: z.string() }),
  z.object({ type: z.literal('timeSeen'), at }),
  z.object({ type: z.literal('offlineLeft'), at, by: z.string() }),
  z.object({ type: z.enum(['sendingBegun', 'sendingFailed']), at, number }),
  z.object({ type: z.literal('documentRejected'), at, number, ...said }),
  z.object({ type: z.literal('documentConflicting'), at, number, text: z.string() }),
  z.object({ type: z.literal('documentSetAside'), at, number, by: z.string(), reason: z.string() }),
  z.object({ type: z.literal('clockJumped'), at, by: z.int() }),
]);

const version = z.object({ v: z.literal(1) });

/** How the journal's lines make the register. */
export const registerFold: Fold<Register, Fact> = {
  blank: blankRegister,
  evolve,
  parse: (line) => {
    version.parse(line);
    return factSchema.parse(line) as Fact;
  },
  // The two lines of every sale: reading them back would cost as much again as writing them.
  trusts: ({ type }) => type === 'documentIssued' || type === 'documentAccepted',
  opensSegment: (fact) => fact.type === 'documentIssued' && fact.document.body.kind === 'openShift',
};
