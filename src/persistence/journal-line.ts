import { hash } from 'node:crypto';
import { z } from 'zod';

/** A place in the chain: the number of a line and the SHA-256 that seals it and everything before it. */
export type Link = { readonly seq: number; readonly hash: string };

/** Where the chain begins: before line 1. */
export const genesis: Link = { seq: 0, hash: '0'.repeat(64) };

/** What a line says, without its place in the chain. `v` is the version of the schema it was written under. */
type LineBody = { readonly v: number; readonly type: string; readonly [field: string]: unknown };

/** One line as read back; `prev` is the seal of the line before it. */
export type JournalLine = { readonly link: Link; readonly prev: string; readonly body: LineBody };

export type DecodedLine =
  | { readonly ok: true; readonly line: JournalLine }
  | { readonly ok: false; readonly problem: string };

/** The bytes of a line, newline included, and the link the next one continues from. */
type EncodedLine = { readonly bytes: Buffer; readonly link: Link };

/** Writes the line that follows `after`. A body with a field of the chain's own names is a fault of ours, so it throws. */
export const encodeLine = (after: Link, body: LineBody): EncodedLine => {
  for (const name of chainFields) if (name in body) throw new Error(`a fact may not have a field "${name}"`);
  const seq = after.seq + 1;
  const bytes = Buffer.from(JSON.stringify({ seq, ...body, prev: after.hash }) + roomForSeal);
  const end = bytes.length - roomForSeal.length;
  const seal = hash('sha256', bytes.subarray(0, end));
  bytes.write(`,"hash":"${seal}"}\n`, end - 1, 'latin1');
  return { bytes, link: { seq, hash: seal } };
};

/** Reads one line, without its newline. Only bytes exactly as they were written pass. */
export const decodeLine = (bytes: Buffer): DecodedLine => {
  const problem = sealProblem(bytes);
  return problem === undefined ? parseLine(bytes.toString()) : { ok: false, problem };
};

/** Where a line stands, its seal proven, without reading what it says; undefined when that takes reading it. */
export const placeOfLine = (bytes: Buffer): Omit<JournalLine, 'body'> | undefined => {
  if (sealProblem(bytes) !== undefined) return undefined;
  const seq = /^\{"seq":(\d+),"v":/.exec(bytes.toString('latin1', 0, 40))?.[1];
  const links = /"prev":"([0-9a-f]{64})","hash":"([0-9a-f]{64})"\}$/.exec(
    bytes.toString('latin1', Math.max(0, bytes.length - linksLength)),
  );
  const [, prev, seal] = links ?? [];
  return seq && prev && seal ? { link: { seq: Number(seq), hash: seal }, prev } : undefined;
};

/** Why the bytes cannot be a line as it was written. */
const sealProblem = (bytes: Buffer): string | undefined => {
  const end = bytes.length - sealLength;
  const stated = end > 0 ? sealPattern.exec(bytes.toString('latin1', end))?.[1] : undefined;
  if (stated === undefined) return 'it does not end as a line of the journal does';
  const unsealed = Buffer.allocUnsafe(end + 1);
  bytes.copy(unsealed, 0, 0, end);
  unsealed.write('}', end, 'latin1');
  return hash('sha256', unsealed) === stated ? undefined : 'its hash does not match its bytes';
};

/** Where in the bytes a line might end, by its looks: the offsets just after each seal. */
export const sealEnds = (bytes: Buffer): readonly number[] =>
  Array.from(bytes.toString('latin1').matchAll(/,"hash":"[0-9a-f]{64}"\}/g), ({ index }) => index + sealLength);

const parseLine = (text: string): DecodedLine => {
  const parsed = envelope.safeParse(parseJson(text));
  if (!parsed.success) return { ok: false, problem: 'it is not a line of the journal' };
  const { seq, prev, hash: seal, ...body } = parsed.data;
  return { ok: true, line: { link: { seq, hash: seal }, prev, body } };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const chainFields = ['seq', 'prev', 'hash'] as const;
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().positive();
const envelope = z.looseObject({ seq: count, v: count, type: z.string().min(1), prev: digest, hash: digest });
const sealPattern = /^,"hash":"([0-9a-f]{64})"\}$/;
const sealLength = ',"hash":""}'.length + 64;
const linksLength = ',"prev":""'.length + 64 + sealLength;
/** The seal stands where the closing brace stood, and a newline follows: written into the same bytes, not joined to them. */
const roomForSeal = ' '.repeat(sealLength);
