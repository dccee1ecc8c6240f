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

type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly faultsFor: (served: Served) => FaultsOfRequest;
  readonly deskFor: DeskFor;
};

const plainly = (status: number, message: string): Answer => jsonAnswer(failed(String(status), message), status);

/** Serves `/api/...`: what the network does to the request, then the PAC's work, then what the network does to the answer. */
export const servePacRequest = async (exchange: Exchange): Promise<void> => {
  const { request, response } = exchange;
  const route = servedAt(exchange.url.pathname);
  if (!route) return send(response, plainly(404, 'no existe'));
  if (request.method !== route.method) return send(response, plainly(405, `solo ${route.method}`));
  const faults = exchange.faultsFor(route.name);
  if (faults.use('down')) return void request.socket.destroy();
  const body = await readBody(request);
  if (faults.use('silent')) return;
  if (faults.use('dropBefore')) return void request.socket.destroy();
  const desk = exchange.deskFor(faults);
  response.setHeader('Date', new Date(desk.now).toUTCString());
  const reply = body ? answerTo(desk, request, { served: route.name, body }) : plainly(413, 'cuerpo demasiado grande');
  if (faults.use('silentAfter')) return;
  if (faults.use('dropAfter')) return void request.socket.destroy();
  const slow = faults.use('slow');
  if (slow) await new Promise((resolve) => setTimeout(resolve, slow.ms).unref());
  send(response, reply);
};

const answerTo = (
  desk: Desk,
  request: IncomingMessage,
  received: { readonly served: Served; readonly body: Uint8Array },
): Answer => {
  const instead = replacement(desk.faults);
  if (instead && !instead.registers) return instead.answer;
  const reply = work(desk, request, received);
  return instead?.answer ?? reply;
};

const work = (
  desk: Desk,
  { method, headers }: IncomingMessage,
  received: { readonly served: Served; readonly body: Uint8Array },
): Answer => {
  const contentType = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (method === 'POST' && contentType !== 'application/json') return plainly(415, 'se espera application/json');
  return pacAnswer(desk, { ...received, authorization: headers.authorization });
};
