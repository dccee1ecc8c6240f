import type { IncomingMessage } from 'node:http';
import { inflateRawSync, unzipSync } from 'node:zlib';
import { type Answer, answer } from '../../wire.ts';

type RequestBody = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly answer: Answer };

/** Sizes the server takes, counted after decompression (protocol 1). */
const smallestBytes = 10;
const largestBytes = 204_800;

const bad = (status: number, text: string): RequestBody => ({ ok: false, answer: answer(status, text) });

/** A body as it came, with the headers beside it. */
type Raw = { readonly headers: IncomingMessage['headers']; readonly body: Uint8Array | undefined };

/** Reads a request to its end and decompresses it. */
export const readBody = async (request: IncomingMessage): Promise<RequestBody> =>
  decodeBody({ headers: request.headers, body: await collectBody(request) });

/** Decompresses a body; 416 for a size the server does not take, 415 for an encoding it does not know. */
export const decodeBody = ({ headers, body: raw }: Raw): RequestBody => {
  if (!raw) return bad(416, 'Розмір даних перевищує дозволений');
  const encoding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (!['identity', 'gzip', 'deflate'].includes(encoding)) return bad(415, `Кодування ${encoding} не підтримується`);
  const bytes = encoding === 'identity' ? raw : decompress(raw);
  if (!bytes) return bad(400, 'Стиснуті дані пошкоджено');
  if (bytes.length < smallestBytes || bytes.length > largestBytes)
    return bad(416, `Розмір даних ${bytes.length} байт не дозволений`);
  return { ok: true, bytes };
};

/** Reads a request to its end; undefined when it is larger than the server takes. */
export const collectBody = async (request: IncomingMessage): Promise<Uint8Array | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= largestBytes) chunks.push(chunk);
  }
  return size > largestBytes ? undefined : Buffer.concat(chunks);
};

/** Gzip and zlib are told apart by what they are, not by the header, as the lenient real server does; bare deflate comes last. */
const decompress = (bytes: Uint8Array): Uint8Array | undefined => {
  const limit = { maxOutputLength: largestBytes + 1 };
  for (const method of [unzipSync, inflateRawSync]) {
    try {
      return method(bytes, limit);
    } catch (error) {
      if (error instanceof RangeError) return Buffer.alloc(largestBytes + 1);
    }
  }
  return undefined;
};
