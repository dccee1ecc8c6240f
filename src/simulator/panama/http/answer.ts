import type { ServerResponse } from 'node:http';

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

export const jsonAnswer = (value: unknown, status = 200): Answer =>
  answer(status, JSON.stringify(value), 'application/json; charset=utf-8');

/** Sends an answer, unless the other side has gone meanwhile. */
export const send = (response: ServerResponse, { status, body, headers }: Answer): void => {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, { ...headers, 'Content-Length': body.length });
  response.end(body);
};
