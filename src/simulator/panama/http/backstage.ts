import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { type Answer, answer, send } from '../../wire.ts';
import { accountSchema } from '../accounts.ts';
import type { Books } from '../books.ts';
import { clearing, faultSchema } from '../faults.ts';
import { panelAnswer } from '../panel/panel-answers.ts';
import { occupationSchema } from '../sending/occupation.ts';
import type { SimulatorControl } from '../simulator-control.ts';
import { jsonAnswer } from './answer.ts';
import { readBody } from './request-body.ts';

/** What lies outside `/api`: the switchboard, the books and the panel. */
type Backstage = { readonly control: SimulatorControl; readonly books: () => Books };

const paths = /^\/(control|books|panel|panel\.json|panel\/.*)$/;

export const isBackstage = (pathname: string): boolean => paths.test(pathname);

/** Body of `POST /control`: `{"clear":["down"],"set":{"slow":{"ms":3000,"times":2}}}`; `"clear":"all"` clears all and comes first. */
const controlBody = z.strictObject({
  clear: clearing.optional(),
  set: faultSchema.optional(),
  /** In place of the accounts of the same users, or beside them. */
  accounts: z.array(accountSchema).optional(),
  /** How many folios every licence has left. */
  folios: z.int().nonnegative().optional(),
  /** Puts somebody else's document under a number. */
  occupy: occupationSchema.optional(),
});

/** `GET /books`, the panel, `GET /control`, and `POST /control`; both answer with the faults in force. */
export const serveBackstage = async (
  backstage: Backstage,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  response.setHeader('Connection', 'close');
  send(response, await answerBackstage(backstage, request));
};

const answerBackstage = async ({ control, books }: Backstage, request: IncomingMessage): Promise<Answer> => {
  const path = request.url?.split('?')[0] ?? '/';
  const route = `${request.method} ${path}`;
  if (route === 'GET /books') return jsonAnswer(books());
  if (route === 'GET /control') return jsonAnswer(control.read());
  if (route === 'POST /control') return change(control, request);
  return (request.method === 'GET' && panelAnswer(path, books)) || answer(path === '/control' ? 405 : 404);
};

const change = async (control: SimulatorControl, request: IncomingMessage): Promise<Answer> => {
  const parsed = controlBody.safeParse(jsonOf(await readBody(request)));
  if (!parsed.success) return jsonAnswer({ problem: parsed.error.issues }, 400);
  const { clear, set, accounts, folios, occupy } = parsed.data;
  if (accounts) control.setAccounts(accounts);
  const problem = occupy && control.occupy(occupy);
  if (problem) return jsonAnswer({ problem }, 400);
  if (folios !== undefined) control.setFolios(folios);
  if (clear) await control.clear(...(clear === 'all' ? [] : clear));
  if (set) await control.set(set);
  return jsonAnswer(control.read());
};

const jsonOf = (bytes: Uint8Array | undefined): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes ?? []).toString('utf8'));
  } catch {
    return undefined;
  }
};
