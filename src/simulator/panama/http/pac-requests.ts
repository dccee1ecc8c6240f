import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultsOfRequest } from '../control.ts';
import type { Desk } from '../desk.ts';
import { failed } from '../endpoints/reply.ts';
import { type Answer, jsonAnswer, send } from './answer.ts';
import { replacement } from './fault-answers.ts';
import { pacAnswer } from './pac-answers.ts';
import { readBody } from './request-body.ts';
import { type Served, servedAt } from './served.ts';

/** A desk for one request, with the server's clock read once. */
export type DeskFor = (faults: FaultsOfRequest) => Desk;

/** A request that has come whole; its body is undefined when it is larger than this server reads. */
export type Received = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Uint8Array | undefined;
};

/** What a request meets: an answer, perhaps late, a connection that is cut, or nothing for ever. */
export type Outcome =
  | { readonly kind: 'answered'; readonly answer: Answer; readonly lateByMs: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'silent' };

/** Who serves: the faults in force at an operation, and the desk. */
type Serving = {
  readonly faultsFor: (served: Served) => FaultsOfRequest;
  readonly deskFor: DeskFor;
};

const plainly = (status: number, message: string): Answer => jsonAnswer(failed(String(status), message), status);

const answered = (reply: Answer, lateByMs = 0): Outcome => ({ kind: 'answered', answer: reply, lateByMs });

/** `/api/...`: what the network does to the request, then the PAC's work, then what the network does to the answer. */
export const pacOutcome = ({ faultsFor, deskFor }: Serving, received: Received): Outcome => {
  const route = servedAt(received.url.pathname);
  if (!route) return answered(plainly(404, 'no existe'));
  if (received.method !== route.method) return answered(plainly(405, `solo ${route.method}`));
  const faults = faultsFor(route.name);
  if (faults.use('down')) return { kind: 'cut' };
  if (faults.use('silent')) return { kind: 'silent' };
  if (faults.use('dropBefore')) return { kind: 'cut' };
  const desk = deskFor(faults);
  const { body } = received;
  const reply = body ? answerTo(desk, received, { served: route.name, body }) : plainly(413, 'cuerpo demasiado grande');
  if (faults.use('silentAfter')) return { kind: 'silent' };
  if (faults.use('dropAfter')) return { kind: 'cut' };
  return answered(dated(reply, desk.now), faults.use('slow')?.ms);
};

const dated = (reply: Answer, now: number): Answer => ({
  ...reply,
  headers: { ...reply.headers, Date: new Date(now).toUTCString() },
});

type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly serve: (received: Received) => Outcome;
};

/** Serves a request that came over a socket. */
export const servePacRequest = async ({ request, response, url, serve }: Exchange): Promise<void> => {
  const { method = '', headers } = request;
  const outcome = serve({ method, url, headers, body: await readBody(request) });
  if (outcome.kind === 'cut') return void request.socket.destroy();
  if (outcome.kind === 'silent') return;
  const { lateByMs } = outcome;
  if (lateByMs > 0) await new Promise((resolve) => setTimeout(resolve, lateByMs).unref());
  send(response, outcome.answer);
};

const answerTo = (
  desk: Desk,
  request: Received,
  received: { readonly served: Served; readonly body: Uint8Array },
): Answer => {
  const instead = replacement(desk.faults);
  if (instead && !instead.registers) return instead.answer;
  const reply = work(desk, request, received);
  return instead?.answer ?? reply;
};

const work = (
  desk: Desk,
  { method, headers }: Received,
  received: { readonly served: Served; readonly body: Uint8Array },
): Answer => {
  const contentType = (String(headers['content-type'] ?? '').split(';')[0] ?? '').trim().toLowerCase();
  if (method === 'POST' && contentType !== 'application/json') return plainly(415, 'se espera application/json');
  return pacAnswer(desk, { ...received, authorization: authorizationIn(headers) });
};

const authorizationIn = ({ authorization }: Received['headers']): string | undefined =>
  typeof authorization === 'string' ? authorization : undefined;
