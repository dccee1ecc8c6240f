import { z } from 'zod';

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** Reads a body as JSON in UTF-8 and examines it; `problem` names the first fields that are wrong, in the PAC's language. */
export const readJson = <S extends z.ZodType>(schema: S, body: Uint8Array): Read<z.output<S>> => {
  const parsed = schema.safeParse(jsonOf(body));
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problem: parsed.error.issues.slice(0, 10).map(sentence).join('; ') };
};

const jsonOf = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
};

const sentence = (issue: z.core.$ZodIssue): string => {
  const place = issue.path.join('.') || 'cuerpo';
  if (issue.code === 'invalid_type') return `${place}: falta o no es del tipo esperado`;
  if (issue.code === 'unrecognized_keys') return `${place}: nodo desconocido ${issue.keys.join(', ')}`;
  if (issue.code === 'custom') return `${place}: ${issue.message}`;
  return `${place}: valor no permitido`;
};
