import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultsOfRequest } from '../control.ts';
import type { Desk } from '../desk.ts';
import { type Endpoint, endpoints } from '../faults.ts';
import { refusal } from '../rules/refusal.ts';
import { type Answer, answer, refusalAnswer } from './answer.ts';
import {
  type CommandCall,
  commandEndpoint,
  documentEndpoint,
  packageEndpoint,
  refuseCommand,
} from './endpoint-answers.ts';
import { replacement } from './fault-answers.ts';
import { readBody } from './request-body.ts';

/** A desk for one request, with the server's clock read once. */
export type DeskFor = (faults: FaultsOfRequest) => Desk;

type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly faultsFor: (endpoint: Endpoint) => FaultsOfRequest;
  readonly deskFor: DeskFor;
};

const endpointOf = ({ pathname }: URL): Endpoint | undefined => endpoints.find((each) => pathname === `/fs/${each}`);

/** Serves `POST /fs/...`: what the network does to the request, then the server's work, then what the network does to the answer. */
export const serveFiscalRequest = async (exchange: Exchange): Promise<void> => {
  const { request, response } = exchange;
  const endpoint = endpointOf(exchange.url);
  if (!endpoint) return send(response, answer(403, 'Некоректна адреса'));
  if (request.method !== 'POST') return send(response, answer(405, 'Дозволено лише POST'));
  const faults = exchange.faultsFor(endpoint);
  if (faults.use('down')) return void request.socket.destroy();
  const body = await readBody(request);
  if (faults.use('silent')) return;
  if (faults.use('dropBefore')) return void request.socket.destroy();
  const desk = exchange.deskFor(faults);
  response.setHeader('Date', new Date(desk.now).toUTCString());
  const reply = body.ok ? replyTo(desk, endpoint, { ...call(exchange), body: body.bytes }) : body.answer;
  if (faults.use('dropAfter')) return void request.socket.destroy();
  const slow = faults.use('slow');
  if (slow) await new Promise((resolve) => setTimeout(resolve, slow.ms).unref());
  send(response, reply);
};

const signedType = 'application/octet-stream';
const commandType = 'application/json';

type Call = CommandCall & { readonly contentType: string };

const call = ({ request, url }: Exchange): Omit<Call, 'body'> => {
  const contentType = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return {
    contentType,
    signed: contentType === signedType,
    resultAsJson: url.searchParams.get('resultAsJson') === 'true',
  };
};

const replyTo = (desk: Desk, endpoint: Endpoint, received: Call): Answer => {
  const instead = replacement(desk.faults);
  if (instead && !instead.registers) return instead.answer;
  const reply = work(desk, endpoint, received);
  return instead?.answer ?? reply;
};

const work = (desk: Desk, endpoint: Endpoint, received: Call): Answer => {
  const allowed = endpoint === 'cmd' ? [signedType, commandType] : [signedType];
  if (!allowed.includes(received.contentType))
    return answer(415, `Тип даних '${received.contentType}' не підтримується`);
  const ordered = desk.faults.use('reject');
  if (ordered) {
    const why = refusal(ordered.code, ordered.text);
    return endpoint === 'cmd' ? refuseCommand(desk, received, why) : refusalAnswer(why);
  }
  if (endpoint === 'doc') return documentEndpoint(desk, received.body);
  return endpoint === 'pck' ? packageEndpoint(desk, received.body) : commandEndpoint(desk, received);
};

/** Sends an answer, unless the other side has gone meanwhile. */
export const send = (response: ServerResponse, { status, body, headers }: Answer): void => {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, { ...headers, ...(status === 204 ? {} : { 'Content-Length': body.length }) });
  response.end(status === 204 ? undefined : body);
};
