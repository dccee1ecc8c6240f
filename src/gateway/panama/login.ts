import { type Duration, elapsed, type Instant, instant, minutes, seconds } from '../../fiscal/time.ts';
import { jsonBody, readBody } from '../../protocol/panama/json-body.ts';
import { operations } from '../../protocol/panama/paths.ts';
import { replies } from '../../protocol/panama/replies.ts';
import { type NoAnswer, type TimeLimits } from '../../runtime/fiscal-server.ts';
import { exchange, type Reply } from '../http.ts';
import { type Denied, type Hide, unreadable } from './answers.ts';
import { type PacConnection } from './connection.ts';
import { momentOf } from './moments.ts';

/** A token, and until when it is used by this machine's clock. */
export type Pass = { readonly kind: 'open'; readonly token: string; readonly goodUntil: Instant };

/** How long a token is used that does not say when it expires (spec/pa 2.1: clients keep it 55 minutes and more). */
const usualLife: Duration = minutes(50);

/** A token is renewed this long before it expires, so that it does not expire on its way. */
const margin: Duration = seconds(30);

/** Asks for a token once. */
export const logIn = async (
  connection: PacConnection,
  limits: TimeLimits,
  hide: Hide,
): Promise<Pass | Denied | NoAnswer> => {
  const { url, user, password, now, watch, wire } = connection;
  const { method, path } = operations.authenticate;
  const reply = await exchange({
    method,
    url: `${url}${path}`,
    body: jsonBody({ usuario: user, clave: password }),
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    limits,
    watch,
    wire,
  });
  if (reply.kind !== 'reply') return reply;
  const parsed = readBody(replies.authenticate, reply.body);
  const said = parsed.ok ? parsed.message : { token: null, expiracion: null, mensaje: null };
  if (reply.status === 401 || reply.status === 403) return { kind: 'denied', text: hide(said.mensaje ?? '') };
  if (reply.status !== 200) return unreadable(reply);
  if (said.token) return { kind: 'open', token: said.token, goodUntil: lifeEnd(said.expiracion, reply, now()) };
  return said.mensaje ? { kind: 'denied', text: hide(said.mensaje) } : unreadable(reply);
};

/** The life of a token is reckoned by the server's clock where it tells the time, for ours may be wrong. */
const lifeEnd = (expiry: string | null, { serverTimeMs }: Reply, now: Instant): Instant => {
  const expires = momentOf(expiry);
  const life = expires === null ? usualLife : elapsed(serverTimeMs === null ? now : instant(serverTimeMs), expires);
  return instant(now + life - margin);
};
