import { z } from 'zod';
import { type Case } from './case-book.ts';

/** One registered document, in the form both countries' books can be brought to. */
export type Registered = {
  /** How the journal knows it: the identifier, or the billing point and number. */
  readonly key: string;
  /** Under which no two documents may stand. */
  readonly numbers: readonly string[];
  /** Minor units; null where the books name no sum. */
  readonly sum: number | null;
  readonly isVoid: boolean;
  /** Somebody else's. */
  readonly foreign: boolean;
  /** The code or number that is printed on it. */
  readonly code: string;
};

/** How a country's books are read, and how a document of the journal is found in them. */
export type BooksReader = {
  readonly read: (books: unknown) => readonly Registered[];
  readonly keyOf: (found: Case) => string | null;
  readonly codeOf: (found: Case) => string | null;
};

const ukraineBooks = z.object({
  documents: z.array(
    z.object({
      uid: z.string(),
      orderNumber: z.int(),
      fiscalNumber: z.string(),
      sum: z.int().nullable(),
      revoked: z.boolean(),
    }),
  ),
});

const ukraine: BooksReader = {
  read: (books) =>
    ukraineBooks.parse(books).documents.map(({ uid, orderNumber, fiscalNumber, sum, revoked }) => ({
      key: uid,
      numbers: [`local ${orderNumber}`, `fiscal ${fiscalNumber}`],
      sum,
      isVoid: revoked,
      foreign: false,
      code: fiscalNumber,
    })),
  keyOf: ({ document }) => document.uid,
  codeOf: ({ document }) => document.fiscalNumber,
};

const panamaBooks = z.object({
  documents: z.array(
    z.object({
      billingPoint: z.string(),
      number: z.string(),
      cufe: z.string(),
      total: z.string(),
      annulled: z.object({}).nullable(),
      foreign: z.boolean(),
    }),
  ),
});

const panama: BooksReader = {
  read: (books) =>
    panamaBooks.parse(books).documents.map(({ billingPoint, number, cufe, total, annulled, foreign }) => ({
      key: `${billingPoint}-${Number(number)}`,
      numbers: [`${billingPoint}-${number}`, cufe],
      sum: Math.round(Number(total) * 100),
      isVoid: annulled !== null,
      foreign,
      code: cufe,
    })),
  keyOf: ({ document: { series } }) => (series ? `${series.point}-${series.number}` : null),
  codeOf: ({ document }) => document.cufe,
};

export const booksReaders = { ukraine, panama } as const;
