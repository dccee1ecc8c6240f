import type { IncomingMessage, ServerResponse } from 'node:http';

/** An HTTP answer before it is sent. */
export type Answer = {
  readonly status: number;
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
};

export const answer = (
  status: number,
  body: Uint8Array | string = '',
  contentType = 'text/plain; charset=utf-8',
): Answer => ({ status, body: Buffer.from(body), headers: { 'Content-Type': contentType } });

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

export const answered = (reply: Answer, lateByMs = 0): Outcome => ({ kind: 'answered', answer: reply, lateByMs });

/** The answer with the server's clock on it, in epoch ms. */
export const dated = (reply: Answer, now: number): Answer => ({
  ...reply,
  headers: { ...reply.headers, Date: new Date(now).toUTCString() },
});

/** Lets a request that came over a socket meet its outcome. */
export const deliver = async (request: IncomingMessage, response: ServerResponse, outcome: Outcome): Promise<void> => {
  if (outcome.kind === 'cut') return void request.socket.destroy();
  if (outcome.kind === 'silent') return;
  const { lateByMs } = outcome;
  if (lateByMs > 0) await new Promise((resolve) => setTimeout(resolve, lateByMs).unref());
  send(response, outcome.answer);
};

/** Sends an answer, unless the other side has gone meanwhile. */
export const send = (response: ServerResponse, { status, body, headers }: Answer): void => {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, { ...headers, ...(status === 204 ? {} : { 'Content-Length': body.length }) });
  response.end(status === 204 ? undefined : body);
};
