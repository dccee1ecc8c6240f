import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, answered, dated, deliver, type Outcome, type Received } from '../../wire.ts';
import type { FaultsOfRequest } from '../control.ts';
import type { Desk } from '../desk.ts';
import { failed } from '../endpoints/reply.ts';
import { jsonAnswer } from './answer.ts';
import { replacement } from './fault-answers.ts';
import { pacAnswer } from './pac-answers.ts';
import { readBody } from './request-body.ts';
import { type Served, servedAt } from './served.ts';

/** A desk for one request, with the server's clock read once. */
export type DeskFor = (faults: FaultsOfRequest) => Desk;

/** Who serves: the faults in force at an operation, and the desk. */
type Serving = {
  readonly faultsFor: (served: Served) => FaultsOfRequest;
  readonly deskFor: DeskFor;
};

const plainly = (status: number, message: string): Answer => jsonAnswer(failed(String(status), message), status);

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

type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly serve: (received: Received) => Outcome;
};

/** Serves a request that came over a socket. */
export const servePacRequest = async ({ request, response, url, serve }: Exchange): Promise<void> => {
  const { method = '', headers } = request;
  await deliver(request, response, serve({ method, url, headers, body: await readBody(request) }));
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
