import { randomUUID } from 'node:crypto';
import { type z } from 'zod';
import { type Command } from '../../protocol/ukraine/commands.ts';
import { jsonOf } from '../../protocol/ukraine/json-values.ts';
import { replies } from '../../protocol/ukraine/replies.ts';
import { type NoAnswer, type Rejection, type TimeLimits } from '../../runtime/fiscal-server.ts';
import { exchange } from '../http.ts';
import { type Connection } from './connection.ts';
import { rejectionIn, unreadable } from './replies.ts';

type Answered<Name extends keyof typeof replies> = {
  readonly kind: 'answered';
  readonly reply: z.output<(typeof replies)[Name]>;
  readonly serverTimeMs: number | null;
};

type Named<Name> = Extract<Command, { Command: Name }>;
type Asked<Name> = Omit<Named<Name>, 'Command' | 'UID'>;

/** HTTP 204 and error 13: the server has nothing under what was asked for. */
type Nothing = { readonly kind: 'nothing' };

/** Error code of "no data" where errors come as JSON (spec/ua 6). */
const noContent = 13;

/** Asks one command of /fs/cmd, signed where the protocol wants it (spec/ua 2). */
export const ask = async <Name extends keyof typeof replies & Command['Command']>(
  connection: Connection,
  { name, fields, signed, limits }: { name: Name; fields: Asked<Name>; signed: boolean; limits: TimeLimits },
): Promise<Answered<Name> | Nothing | Rejection | NoAnswer> => {
  const json = Buffer.from(JSON.stringify({ ...fields, Command: name, UID: randomUUID() }));
  const body = signed ? await connection.signer.sign(json, connection.now()) : json;
  const headers = { 'content-type': signed ? 'application/octet-stream' : 'application/json; charset=UTF-8' };
  const { url, watch, wire } = connection;
  const reply = await exchange({ url: `${url}/cmd`, body, headers, limits, watch, wire });
  if (reply.kind !== 'reply') return reply;
  if (reply.status === 204) return { kind: 'nothing' };
  const refused = reply.status < 500 ? rejectionIn(reply) : undefined;
  if (refused) return refused.code === noContent ? { kind: 'nothing' } : refused;
  const parsed =
    reply.status === 200 ? replies[name].safeParse(jsonOf(new TextDecoder().decode(reply.body))) : undefined;
  if (!parsed?.success) return unreadable(reply);
  return { kind: 'answered', reply: parsed.data as Answered<Name>['reply'], serverTimeMs: reply.serverTimeMs };
};
