import { z } from 'zod';

/** A message as the bytes of its JSON in UTF-8, keys in the order they are given; a key that is undefined is left out. */
export const jsonBody = (message: unknown): Uint8Array => Buffer.from(JSON.stringify(message));

/** Reads a message; `problem` names the fields that are wrong. */
export const readBody = <S extends z.ZodType>(
  schema: S,
  bytes: Uint8Array,
): { readonly ok: true; readonly message: z.output<S> } | { readonly ok: false; readonly problem: string } => {
  const parsed = schema.safeParse(jsonOf(bytes));
  return parsed.success ? { ok: true, message: parsed.data } : { ok: false, problem: z.prettifyError(parsed.error) };
};

/** The JSON in bytes; their text where they are none, as one server answers with a bare token; undefined where they are no text. */
const jsonOf = (bytes: Uint8Array): unknown => {
  const text = textOf(bytes);
  try {
    return text && JSON.parse(text);
  } catch {
    return text;
  }
};

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
