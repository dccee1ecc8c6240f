import { z } from 'zod';

/** An object whose keys may be spelt in any case, for replies differ in it from method to method; unknown keys are passed over. */
export const anyCase = <S extends z.ZodRawShape>(shape: S) =>
  z.preprocess((value) => respelt(value, Object.keys(shape)), z.object(shape));

/** A value the server may leave out, send as null or leave empty; null for us. */
export const maybe = <T extends z.ZodType>(schema: T) =>
  z
    .union([z.null(), z.literal('').transform(() => null), schema])
    .optional()
    .transform((value) => value ?? null);

/** Text, or a number where a server forgot the quotes. */
export const looseText = z.union([z.string(), z.int()]).transform(String);

const respelt = (value: unknown, keys: readonly string[]): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const spelling = new Map(keys.map((key) => [key.toLowerCase(), key]));
  const entries = Object.entries(value).map(([key, each]) => [spelling.get(key.toLowerCase()) ?? key, each] as const);
  return { ...Object.fromEntries(entries), ...value };
};
