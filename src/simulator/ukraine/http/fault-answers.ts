import { type Answer, answer } from '../../wire.ts';
import type { FaultsOfRequest } from '../control.ts';
import { binary } from './answer.ts';

const portal =
  '<!DOCTYPE html><html><head><title>Wi-Fi</title></head><body><h1>Увійдіть, щоб користуватися мережею</h1><form method="post"></form></body></html>';

/** Answers of whoever stands between the register and the server, or of a server that has lost its mind. */
type Replacement = { readonly answer: Answer; readonly registers: boolean };

const statusAnswer = (code: number): Answer => ({
  ...answer(code, code === 204 ? '' : '<html><body>nginx</body></html>', 'text/html'),
  ...(code === 302 ? { headers: { Location: 'http://portal.invalid/login' } } : {}),
});

/** Not XML, not JSON, not CMS: the start of a length that never comes, and a broken text. */
const garbage = Buffer.from('3082ffff7b22554944223a00', 'hex');

/** What is sent in place of the server's answer, and whether the server does its work first; undefined when nothing is in the way. */
export const replacement = ({ use }: FaultsOfRequest): Replacement | undefined => {
  const captive = use('captivePortal');
  if (captive) return { ...captive, answer: answer(200, portal, 'text/html; charset=utf-8') };
  const empty = use('emptyBody');
  if (empty) return { ...empty, answer: binary(Buffer.alloc(0)) };
  const oversized = use('oversizedBody');
  if (oversized) return { ...oversized, answer: binary(Buffer.alloc(oversized.bytes, 0x20)) };
  const malformed = use('malformedBody');
  if (malformed) return { ...malformed, answer: binary(garbage) };
  const status = use('status');
  return status && { ...status, answer: statusAnswer(status.code) };
};
