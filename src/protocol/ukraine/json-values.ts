import { z } from 'zod';

/** A JSON text as a value for a schema to judge; undefined when it is not JSON. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A number that names something (fiscal number, session, seed), as JSON number or text on the wire (protocol 2.1), text for us. */
export const digitText = z.union([z.int().nonnegative(), z.string().regex(/^\d+$/)]).transform(String);

/** A fiscal number of a document: digits, or digits with points for an offline document. */
export const fiscalNumber = z.union([z.int().nonnegative(), z.string().regex(/^[\d.]+$/)]).transform(String);

/** A number that counts something, as JSON number or text on the wire (protocol 2.1), a number for us. */
export const count = z.union([z.int().nonnegative(), z.string().regex(/^\d{1,15}$/)]).transform(Number);

/** A value the server may leave out or send as null; null for us. */
export const maybe = <T extends z.ZodType>(schema: T) =>
  z
    .union([schema, z.null()])
    .optional()
    .transform((value) => value ?? null);

/** A code the server writes as its name or its number (protocol 2.1); null when it is a name we do not know. */
export const codeOrName = (codes: Readonly<Record<string, number>>) =>
  z.union([z.int(), z.string()]).transform((value): number | null => {
    if (typeof value === 'number') return value;
    return /^\d{1,9}$/.test(value) ? Number(value) : (codes[value] ?? null);
  });
