import { demoAccount } from '../../../../src/simulator/panama/accounts.ts';
import { type SimulatorOptions, startPanamaSimulator } from '../../../../src/simulator/panama/simulator.ts';

/** Thursday 15 January 2026, 10:30 in Panama. */
export const morning = Date.UTC(2026, 0, 15, 15, 30);

export const hour = 3_600_000;
export const day = 24 * hour;

export type Reply = { readonly status: number; readonly headers: Headers; readonly text: string };

const closing: (() => Promise<void>)[] = [];

/** Closes every simulator a test file started; call it after each test. */
export const closeAll = async (): Promise<void> => {
  for (const close of closing.splice(0)) await close();
};

/** A PAC with a clock set by hand, and a register that talks to it over HTTP. */
export const startRegister = async (options: Partial<SimulatorOptions> = {}) => {
  const clock = { now: morning };
  const simulator = await startPanamaSimulator({ port: 0, seed: 7, clock: () => clock.now, ...options });
  closing.push(simulator.close);
  const request = async (path: string, init: RequestInit): Promise<Reply> => {
    const response = await fetch(`${simulator.url}${path}`, { redirect: 'manual', ...init });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    request(path, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  const login = async (usuario: string = demoAccount.user, clave: string = demoAccount.password): Promise<string> =>
    String(jsonIn(await post('/Autenticacion', { usuario, clave }))['token']);
  const bearer = { Authorization: `Bearer ${await login()}` };
  const ask = (path: string, body: unknown, headers: Record<string, string> = bearer) => post(path, body, headers);
  const send = (body: unknown) => ask('/Enviar', body);
  const folios = (headers: Record<string, string> = bearer) => request('/FoliosRestantes', { headers });
  return { simulator, clock, request, post, login, bearer, ask, send, folios };
};

export type Register = Awaited<ReturnType<typeof startRegister>>;

export const jsonIn = (reply: Reply): Record<string, unknown> => JSON.parse(reply.text);

/** `codigo` and `mensaje` of a reply that came with HTTP 200. */
export const outcomeIn = (reply: Reply): readonly [code: unknown, message: unknown] => {
  const { codigo, mensaje } = jsonIn(reply);
  if (reply.status !== 200) throw new Error(`HTTP ${reply.status} ${reply.text}`);
  return [codigo, mensaje];
};

/** The CUFE of a document that was authorised; fails on anything else. */
export const cufeIn = (reply: Reply): string => {
  const { codigo, cufe } = jsonIn(reply);
  if (codigo !== '200' || typeof cufe !== 'string') throw new Error(`not authorised: ${reply.status} ${reply.text}`);
  return cufe;
};

/** The codes of the DGI in a rejection; fails on anything else. */
export const codesIn = (reply: Reply): readonly string[] => {
  const { codigo, mensaje } = jsonIn(reply);
  if (codigo !== '203') throw new Error(`not rejected: ${reply.status} ${reply.text}`);
  return String(mensaje)
    .split(' | ')
    .map((each) => each.slice(0, 4));
};
