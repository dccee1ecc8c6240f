import { formatErrorBody } from '../../../protocol/ukraine/errors.ts';
import { type Answer, answer } from '../../wire.ts';
import type { Refusal } from '../rules/refusal.ts';

export const binary = (body: Uint8Array): Answer => answer(200, body, 'application/octet-stream');
export const jsonAnswer = (body: Uint8Array | string, status = 200): Answer =>
  answer(status, body, 'application/json; charset=utf-8');

/** A refusal as HTTP 400 with its text in UTF-8 (protocol 1.2). */
export const refusalAnswer = ({ code, text }: Refusal): Answer => answer(400, formatErrorBody(code, text));
