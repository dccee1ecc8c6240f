import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/** What the server does with one request: a reply, silence, or a connection that dies. */
export type Act =
  | { readonly status?: number; readonly body?: unknown; readonly raw?: string | Uint8Array; readonly date?: string }
  | 'silence'
  | 'drop';

type Seen = { readonly method: string; readonly path: string; readonly token: string; readonly body: string };

/** A server that does as it is told, request by request; the last act of a path goes on. */
export type PacServer = {
  readonly url: string;
  readonly seen: readonly Seen[];
  /** How many requests a path has had. */
  readonly count: (path: string) => number;
  readonly will: (path: string, ...acts: readonly Act[]) => void;
  /** Lets the first silent requests, or all of them, be answered by the next act. */
  readonly speak: (first?: number) => void;
  readonly close: () => Promise<void>;
};

export const pacServer = async (): Promise<PacServer> => {
  const seen: Seen[] = [];
  const acts = new Map<string, Act[]>();
  const silent: (() => void)[] = [];
  const nextAct = (path: string): Act => {
    const left = acts.get(path) ?? [];
    return (left.length > 1 ? left.shift() : left[0]) ?? { status: 404, raw: 'no such path' };
  };
  const perform = (path: string, response: ServerResponse): void => {
    const act = nextAct(path);
    if (act === 'drop') response.socket?.destroy();
    else if (act === 'silence') silent.push(() => perform(path, response));
    else reply(response, act);
  };
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    const path = request.url ?? '';
    seen.push({ method: request.method ?? '', path, token: request.headers.authorization ?? '', body });
    perform(path, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api`,
    seen,
    count: (path) => seen.filter((each) => each.path === `/api${path}`).length,
    will: (path, ...next) => acts.set(`/api${path}`, [...next]),
    speak: (first = silent.length) => {
      for (const answer of silent.splice(0, first)) answer();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const reply = (response: ServerResponse, { status = 200, body, raw, date }: Exclude<Act, string>): void => {
  if (date) response.setHeader('date', date);
  response.writeHead(status).end(raw ?? JSON.stringify(body));
};
