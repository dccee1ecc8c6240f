import { parseSignedData } from '../../../../src/protocol/ukraine/cms.ts';
import { type CommandRequest, encodeCommand } from '../../../../src/protocol/ukraine/commands.ts';
import { parseErrorBody, type ServerError } from '../../../../src/protocol/ukraine/errors.ts';
import { framePackage } from '../../../../src/protocol/ukraine/package.ts';
import { decodeTicket, type TicketMessage } from '../../../../src/protocol/ukraine/ticket.ts';
import { parseXml } from '../../../../src/protocol/ukraine/xml.ts';
import { type SimulatorOptions, startUkraineSimulator } from '../../../../src/simulator/ukraine/simulator.ts';
import { openShift } from './documents.ts';
import { type Key, makeKey } from './key.ts';

/** A Saturday morning in Kyiv, winter time. */
export const morning = Date.UTC(2026, 10, 21, 9);

export type Reply = { readonly status: number; readonly headers: Headers; readonly body: Uint8Array };

const closing: (() => Promise<void>)[] = [];

/** Closes every simulator a test file started; call it after each test. */
export const closeAll = async (): Promise<void> => {
  for (const close of closing.splice(0)) await close();
};

/** A simulator with a clock set by hand and a cashier who talks to it over HTTP. */
export const startTill = async (options: Partial<SimulatorOptions> = {}) => {
  const clock = { now: morning };
  const simulator = await startUkraineSimulator({ port: 0, seed: 7, clock: () => clock.now, ...options });
  closing.push(simulator.close);
  const key = makeKey('Касир Перша');
  const post = async (path: string, body: Uint8Array, headers: Record<string, string> = {}): Promise<Reply> => {
    const all = { 'Content-Type': 'application/octet-stream', ...headers };
    const response = await fetch(`${simulator.url}${path}`, {
      method: 'POST',
      body: Buffer.from(body),
      headers: all,
      redirect: 'manual',
    });
    return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
  };
  const ask = (request: CommandRequest, by: Key = key, query = '') =>
    post(`/cmd${query}`, by.sign(encodeCommand(request)));
  const askUnsigned = (request: CommandRequest, query = '') =>
    post(`/cmd${query}`, encodeCommand(request), { 'Content-Type': 'application/json; charset=UTF-8' });
  const send = (xml: Uint8Array, by: Key = key) => post('/doc', by.sign(xml));
  const sendPackage = (signedDocuments: readonly Uint8Array[], by: Key = key) =>
    post('/pck', by.sign(framePackage(signedDocuments)));
  const at = (n: number) => ({ n, at: clock.now });
  return { simulator, clock, key, post, ask, askUnsigned, send, sendPackage, at };
};

/** The ticket of a registered document; fails on anything else. */
export const ticketIn = (reply: Reply): TicketMessage => {
  const opened = parseSignedData(reply.body);
  if (reply.status !== 200 || !opened.ok)
    throw new Error(`no ticket: ${reply.status} ${Buffer.from(reply.body).toString('utf8')}`);
  const parsed = parseXml(opened.content);
  const ticket = parsed.ok ? decodeTicket(parsed.root) : undefined;
  if (!ticket) throw new Error('the ticket cannot be read');
  return ticket;
};

/** The refusal in an HTTP 400; fails on anything else. */
export const errorIn = (reply: Reply): ServerError => {
  const error = parseErrorBody(reply.body);
  if (reply.status !== 400 || !error)
    throw new Error(`no refusal: ${reply.status} ${Buffer.from(reply.body).toString('utf8').slice(0, 300)}`);
  return error;
};

export const textIn = (reply: Reply): string => Buffer.from(reply.body).toString('utf8');
export const jsonIn = (reply: Reply): Record<string, unknown> => JSON.parse(textIn(reply));

/** A till whose shift is open: document 1 is registered. */
export const startSelling = async (options: Partial<SimulatorOptions> = {}) => {
  const till = await startTill(options);
  const opening = ticketIn(await till.send(openShift(till.at(1))));
  const session = { id: opening.offlineSessionId ?? '', seed: opening.offlineSeed ?? '' };
  return { ...till, opening, session };
};
