import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, answer, answered, dated, deliver, type Outcome, type Received } from '../../wire.ts';
import type { FaultsOfRequest } from '../control.ts';
import type { Desk } from '../desk.ts';
import { type Endpoint, endpoints } from '../faults.ts';
import { refusal } from '../rules/refusal.ts';
import { refusalAnswer } from './answer.ts';
import {
  type CommandCall,
  commandEndpoint,
  documentEndpoint,
  packageEndpoint,
  refuseCommand,
} from './endpoint-answers.ts';
import { replacement } from './fault-answers.ts';
import { collectBody, decodeBody } from './request-body.ts';

/** A desk for one request, with the server's clock read once. */
export type DeskFor = (faults: FaultsOfRequest) => Desk;

/** Who serves: the faults in force at an endpoint, and the desk. */
type Serving = {
  readonly faultsFor: (endpoint: Endpoint) => FaultsOfRequest;
  readonly deskFor: DeskFor;
};

const endpointOf = ({ pathname }: URL): Endpoint | undefined => endpoints.find((each) => pathname === `/fs/${each}`);

/** `POST /fs/...`: what the network does to the request, then the server's work, then what the network does to the answer. */
export const fiscalOutcome = (serving: Serving, received: Received): Outcome => {
  const endpoint = endpointOf(received.url);
  if (!endpoint) return answered(answer(403, 'Некоректна адреса'));
  if (received.method !== 'POST') return answered(answer(405, 'Дозволено лише POST'));
  const faults = serving.faultsFor(endpoint);
  if (faults.use('down')) return { kind: 'cut' };
  const body = decodeBody(received);
  if (faults.use('silent')) return { kind: 'silent' };
  if (faults.use('dropBefore')) return { kind: 'cut' };
  const desk = serving.deskFor(faults);
  const reply = body.ok ? replyTo(desk, endpoint, { ...call(received), body: body.bytes }) : body.answer;
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
export const serveFiscalRequest = async ({ request, response, url, serve }: Exchange): Promise<void> => {
  const { method = '', headers } = request;
  await deliver(request, response, serve({ method, url, headers, body: await collectBody(request) }));
};

const signedType = 'application/octet-stream';
const commandType = 'application/json';

type Call = CommandCall & { readonly contentType: string };

const call = ({ headers, url }: Received): Omit<Call, 'body'> => {
  const contentType = (String(headers['content-type'] ?? '').split(';')[0] ?? '').trim().toLowerCase();
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
