import { createHmac, timingSafeEqual } from 'node:crypto';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const signature = (text: string, secret: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url');

/** A JSON web token over the payload, signed with HMAC SHA-256 (protocol 1.5). */
export const webToken = (payload: Readonly<Record<string, unknown>>, secret: string): string => {
  const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(payload)}`;
  return `${text}.${signature(text, secret)}`;
};

/** The payload of a token signed with this secret; undefined for any other text. */
export const payloadOf = (token: string, secret: string): unknown => {
  const [head = '', payload = '', signed = '', ...rest] = token.split('.');
  const expected = Buffer.from(signature(`${head}.${payload}`, secret));
  const given = Buffer.from(signed);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
};
