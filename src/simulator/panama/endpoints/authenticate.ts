import { z } from 'zod';
import { writeMoment } from '../arithmetic/panama-time.ts';
import type { Desk } from '../desk.ts';
import { readJson } from '../documents/read-json.ts';
import { accountOf } from '../ledger/lookup.ts';
import { issueToken } from '../sessions.ts';
import type { Reply } from './reply.ts';

const login = z.strictObject({ usuario: z.string(), clave: z.string() });

/** A token, or undefined where nobody may come in with this name and password. */
export const authenticateReply = (desk: Desk, body: Uint8Array): Reply | string | undefined => {
  const ledger = desk.shelf.read();
  const read = readJson(login, body);
  const account = read.ok ? accountOf(ledger, read.value.usuario) : undefined;
  if (!read.ok || !account || account.password !== read.value.clave || desk.faults.use('loginRefused'))
    return undefined;
  const { token, endsAt } = issueToken(account, { seed: ledger.seed, now: desk.now });
  return desk.faults.use('bareToken') ? token : { token, expiracion: writeMoment(endsAt), mensaje: 'ok' };
};
