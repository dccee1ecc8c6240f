import { readBody } from '../../protocol/panama/json-body.ts';
import { type Operation, operations } from '../../protocol/panama/paths.ts';
import { replies } from '../../protocol/panama/replies.ts';
import { type NoAnswer, type TimeLimits } from '../../runtime/fiscal-server.ts';
import { exchange, type Reply, sockets } from '../http.ts';
import { type Denied } from './answers.ts';
import { type PacConnection } from './connection.ts';
import { type Pass } from './login.ts';
import { type PassKeeper } from './pass-keeper.ts';

/** A PAC and the token it gave us. */
export type Line = { readonly connection: PacConnection; readonly passes: PassKeeper };

export type Call = {
  readonly operation: Operation;
  readonly body?: Uint8Array;
  readonly limits: TimeLimits;
  readonly giveUp?: AbortSignal | undefined;
};

type Deadlined = Call & { readonly signal: AbortSignal };

/**
 * One call with a token, the login before it included in its time. A refused token is renewed once; refused when fresh, the
 * credentials are. `undelivered` only while the call's own bytes cannot have left.
 */
export const call = async (line: Line, asked: Call): Promise<Reply | Denied | NoAnswer> => {
  const { limits, giveUp } = asked;
  const { wire = sockets } = line.connection;
  const tooLong = wire.deadline(limits.connect + limits.answer);
  const made: Deadlined = { ...asked, signal: giveUp ? AbortSignal.any([giveUp, tooLong]) : tooLong };
  const held = line.passes.held();
  if (!held) return withNewPass(line, made);
  const reply = await once(line, made, held);
  if (!isRefusedPass(reply)) return reply;
  line.passes.forget(held);
  // These bytes were sent once, so that no failure from here on can be called undelivered.
  const again = await withNewPass(line, made);
  return again.kind === 'undelivered' ? { ...again, kind: 'uncertain' } : again;
};

const withNewPass = async (line: Line, made: Deadlined): Promise<Reply | Denied | NoAnswer> => {
  const pass = await unlessAborted(line.passes.held() ?? line.passes.renew(made.limits), made.signal);
  if (pass.kind === 'denied') return pass;
  if (pass.kind !== 'open') return { kind: 'undelivered', why: pass.why };
  const reply = await once(line, made, pass);
  if (!isRefusedPass(reply)) return reply;
  const text = line.passes.hide(wordsIn(reply));
  line.passes.forget(pass);
  return { kind: 'denied', text };
};

const once = async (
  { connection }: Line,
  { operation, body, limits, signal }: Deadlined,
  { token }: Pass,
): Promise<Reply | NoAnswer> => {
  if (signal.aborted) return stopped;
  const { method, path } = operations[operation];
  return exchange({
    method,
    url: `${connection.url}${path}`,
    body: body ?? new Uint8Array(),
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${token}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    limits,
    giveUp: signal,
    watch: connection.watch,
    wire: connection.wire,
  });
};

const isRefusedPass = (reply: Reply | NoAnswer): reply is Reply => reply.kind === 'reply' && reply.status === 401;

const wordsIn = ({ body }: Reply): string => {
  const parsed = readBody(replies.authenticate, body);
  return parsed.ok ? (parsed.message.mensaje ?? '') : '';
};

const stopped: NoAnswer = { kind: 'undelivered', why: 'given up before anything was sent' };

/** The login goes on for those who share it; this call alone stops waiting. */
const unlessAborted = <T>(work: T | Promise<T>, signal: AbortSignal): Promise<T | NoAnswer> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(stopped);
    signal.addEventListener('abort', () => resolve(stopped), { once: true });
    void Promise.resolve(work).then(resolve);
  });
