import { hash } from 'node:crypto';
import { z } from 'zod';
import { reasonOf } from './reason.ts';

/** One step of a file's history: takes what version n held, without `v`, and gives what version n + 1 holds. */
type Migration = (old: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** What a file must hold. The newest version is one more than the number of migrations. */
export type FileShape<T extends object> = {
  readonly schema: z.ZodType<T>;
  readonly migrations: readonly Migration[];
  /**
   * Whether the file ends with `seal`, the SHA-256 of what it says: a changed bit in a price or a billing point is JSON as
   * good as before. A file without the line is taken as it is, so that a person can change it and leave the line out.
   */
  readonly isSealed?: boolean;
};

/** `version` is the one the file was written under. */
type DecodedFile<T> =
  | { readonly ok: true; readonly value: T; readonly version: number }
  | { readonly ok: false; readonly found: string; readonly remedy: string };

/** The version new files are written under. */
export const newestVersion = (shape: FileShape<object>): number => shape.migrations.length + 1;

/** The text of a file, one field a line, `v` first. Throws when the value does not fit its own schema. */
export const encodeFile = <T extends object>(shape: FileShape<T>, value: T): string => {
  const checked = shape.schema.safeParse(value);
  if (!checked.success) throw new Error(`not a value this file may hold: ${reasonOf(checked.error)}`);
  const said = { v: newestVersion(shape), ...checked.data };
  return `${JSON.stringify(shape.isSealed ? { ...said, seal: sealOf(said) } : said, null, 2)}\n`;
};

const sealOf = (said: object): string => hash('sha256', JSON.stringify(said));

/** Reads the text of a file of any version up to the newest. */
export const decodeFile = <T extends object>(shape: FileShape<T>, text: string): DecodedFile<T> => {
  const json = parseJson(text);
  if (!json.ok) return damaged(json.found);
  const versioned = z.looseObject({ v: z.int().positive() }).safeParse(json.value);
  if (!versioned.success) return damaged(reasonOf(versioned.error));
  const { seal, ...said } = versioned.data;
  if (shape.isSealed && seal !== undefined && seal !== sealOf(said)) return broken;
  const { v, ...content } = shape.isSealed ? said : versioned.data;
  if (v > newestVersion(shape)) return { ok: false, found: `it was written by a newer version (${v})`, remedy: update };
  return decodeContent(shape, v, content);
};

const decodeContent = <T extends object>(
  shape: FileShape<T>,
  version: number,
  content: Readonly<Record<string, unknown>>,
): DecodedFile<T> => {
  try {
    const current = shape.migrations.slice(version - 1).reduce((old, migrate) => migrate(old), content);
    const checked = shape.schema.safeParse(current);
    return checked.success ? { ok: true, value: checked.data, version } : damaged(reasonOf(checked.error));
  } catch (error) {
    return damaged(`it could not be brought up to date from version ${version}: ${reasonOf(error)}`);
  }
};

type ParsedJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly found: string };

const parseJson = (text: string): ParsedJson => {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, found: text.trim() === '' ? 'it is empty' : 'it is not JSON' };
  }
};

const damaged = (found: string) => ({ ok: false, found, remedy: restore }) as const;

const broken = {
  ok: false,
  found: 'it is not as it was written',
  remedy: 'Restore it from a copy. If it was changed by hand, check it and take its line "seal" out',
} as const;

const restore = 'Restore it from a copy, or move it away to set it up again';
const update = 'Start the newest version of the register, or restore the copy made before the update';
