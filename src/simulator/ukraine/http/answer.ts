import { formatErrorBody } from '../../../protocol/ukraine/errors.ts';
import type { Refusal } from '../rules/refusal.ts';

/** An HTTP answer before it is sent. */
export type Answer = {
  readonly status: number;
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
};

export const answer = (
  status: number,
  body: Uint8Array | string = '',
  contentType = 'text/plain; charset=utf-8',
): Answer => ({
  status,
  body: Buffer.from(body),
  headers: { 'Content-Type': contentType },
});

export const binary = (body: Uint8Array): Answer => answer(200, body, 'application/octet-stream');
export const jsonAnswer = (body: Uint8Array | string, status = 200): Answer =>
  answer(status, body, 'application/json; charset=utf-8');

/** A refusal as HTTP 400 with its text in UTF-8 (protocol 1.2). */
export const refusalAnswer = ({ code, text }: Refusal): Answer => answer(400, formatErrorBody(code, text));
