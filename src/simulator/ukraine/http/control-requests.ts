import type { IncomingMessage, ServerResponse } from 'node:http';
import { jsonOf } from '../../../protocol/ukraine/json-values.ts';
import { type Answer, answer, send } from '../../wire.ts';
import type { Books } from '../books.ts';
import type { SimulatorControl } from '../control.ts';
import { controlBody } from '../faults.ts';
import { jsonAnswer } from './answer.ts';

import { readBody } from './request-body.ts';

/** What lies outside `/fs`: the switchboard and the books. */
type Backstage = { readonly control: SimulatorControl; readonly books: () => Books };

export const backstagePaths: readonly string[] = ['/control', '/books'];

/** `GET /books`, `GET /control`, and `POST /control` with a body as `controlBody` says; both answer with the faults in force. */
export const serveBackstage = async (
  backstage: Backstage,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  response.setHeader('Connection', 'close');
  send(response, await answerBackstage(backstage, request));
};

const answerBackstage = async ({ control, books }: Backstage, request: IncomingMessage): Promise<Answer> => {
  const route = `${request.method} ${request.url?.split('?')[0]}`;
  if (route === 'GET /books') return jsonAnswer(JSON.stringify(books()));
  if (route === 'POST /control') {
    const problem = await change(control, request);
    if (problem) return problem;
  } else if (route !== 'GET /control') return answer(405);
  return jsonAnswer(JSON.stringify(control.read()));
};

const change = async (control: SimulatorControl, request: IncomingMessage): Promise<Answer | undefined> => {
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const parsed = controlBody.safeParse(jsonOf(Buffer.from(body.bytes).toString('utf8')));
  if (!parsed.success) return jsonAnswer(JSON.stringify({ problem: parsed.error.issues }), 400);
  const { clear, set } = parsed.data;
  if (clear) await control.clear(...(clear === 'all' ? [] : clear));
  if (set) await control.set(set);
  return undefined;
};
