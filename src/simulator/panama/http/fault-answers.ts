import { type Answer, answer } from '../../wire.ts';
import type { FaultsOfRequest } from '../control.ts';
import { failed } from '../endpoints/reply.ts';
import { jsonAnswer } from './answer.ts';

const portal =
  '<!DOCTYPE html><html><head><title>Wi-Fi</title></head><body><h1>Inicie sesión para usar la red</h1><form method="post"></form></body></html>';

/** Answers of whoever stands between the register and the PAC, or of a PAC that has lost its mind. */
type Replacement = { readonly answer: Answer; readonly registers: boolean };

const statusAnswer = (code: number): Answer => {
  const page = answer(code, '<html><body>nginx</body></html>', 'text/html');
  return code === 302 ? { ...page, headers: { ...page.headers, Location: 'http://portal.invalid/login' } } : page;
};

/** What is sent in place of the server's answer, and whether the server does its work first; undefined when nothing is in the way. */
export const replacement = ({ use }: FaultsOfRequest): Replacement | undefined => {
  const captive = use('captivePortal');
  if (captive) return { ...captive, answer: answer(200, portal, 'text/html; charset=utf-8') };
  const empty = use('emptyBody');
  if (empty) return { ...empty, answer: answer(200, '', 'application/json; charset=utf-8') };
  const malformed = use('malformedBody');
  if (malformed) return { ...malformed, answer: answer(200, '{"codigo":"200","cufe":', 'application/json') };
  const status = use('status');
  if (status) return { ...status, answer: statusAnswer(status.code) };
  const coded = use('resultCode');
  return coded && { ...coded, answer: jsonAnswer(failed(coded.code, coded.text)) };
};
