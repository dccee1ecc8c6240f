import { type Answer } from '../../wire.ts';
import type { Asking, Desk } from '../desk.ts';
import { annulReply } from '../endpoints/annul.ts';
import { authenticateReply } from '../endpoints/authenticate.ts';
import { checkRucReply } from '../endpoints/check-ruc.ts';
import { downloadReply } from '../endpoints/download.ts';
import { foliosReply } from '../endpoints/folios.ts';
import { listReply } from '../endpoints/list.ts';
import { mailReply } from '../endpoints/mail.ts';
import { failed, type Reply } from '../endpoints/reply.ts';
import { statusReply } from '../endpoints/status.ts';
import { accountOf } from '../ledger/lookup.ts';
import { sendReply } from '../sending/send.ts';
import { userOf } from '../sessions.ts';
import { jsonAnswer } from './answer.ts';
import type { Served } from './served.ts';

/** A request as it came: what it is for, its body and its header `Authorization`. */
export type PacRequest = {
  readonly served: Served;
  readonly body: Uint8Array;
  readonly authorization: string | undefined;
};

const endpoints: Readonly<Record<Exclude<Served, 'authenticate'>, (asking: Asking) => Reply>> = {
  send: sendReply,
  status: statusReply,
  annul: annulReply,
  download: downloadReply,
  folios: foliosReply,
  list: listReply,
  checkRuc: checkRucReply,
  mail: mailReply,
};

const unauthorised = (message: string): Answer => jsonAnswer(failed('401', message), 401);

/** The work of the PAC: the login, or the token and then the operation (protocol 2.1, 2.4). */
export const pacAnswer = (desk: Desk, { served, body, authorization }: PacRequest): Answer => {
  if (served === 'authenticate') {
    const reply = authenticateReply(desk, body);
    return reply === undefined ? unauthorised('usuario o clave incorrectos') : replyAnswer(desk, reply);
  }
  const ledger = desk.shelf.read();
  const user = userOf(authorization, { seed: ledger.seed, now: desk.now });
  const account = accountOf(ledger, user);
  if (!account || desk.faults.use('tokenExpired')) return unauthorised('token inválido o vencido');
  return replyAnswer(desk, endpoints[served]({ desk, account, body }));
};

const replyAnswer = ({ faults }: Desk, reply: Reply | string): Answer =>
  jsonAnswer(typeof reply === 'object' && faults.use('pascalCase') ? inPascalCase(reply) : reply);

const inPascalCase = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inPascalCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key.charAt(0).toUpperCase() + key.slice(1), inPascalCase(each)]),
  );
};
