import { type NoAnswer, type TimeLimits } from '../runtime/fiscal-server.ts';

/** A complete reply, whatever it says. */
export type Reply = {
  readonly kind: 'reply';
  readonly status: number;
  readonly body: Uint8Array;
  readonly serverTimeMs: number | null;
};

/** No reply of this protocol is larger; a portal's page or a fault may be. */
const largestReplyBytes = 4_000_000;

/** Failures at which no byte can have left this machine. */
const neverConnected: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** One request, and how long its sender waits. */
export type WireRequest = {
  readonly method?: 'POST' | 'GET';
  readonly url: string;
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: TimeLimits;
  readonly giveUp?: AbortSignal;
};

/** What carries requests to a server: connections of this machine, or a network that is simulated. */
export type Wire = {
  /** Never throws: what is not a complete reply is `undelivered` or `uncertain`. */
  readonly carry: (request: WireRequest) => Promise<Reply | NoAnswer>;
  /** Aborts after so many milliseconds of the wire's own time. */
  readonly deadline: (ms: number) => AbortSignal;
};

type Sending = WireRequest & {
  /** Connections of this machine when absent. */
  readonly wire?: Wire | undefined;
  readonly watch?: ((line: string) => void) | undefined;
};

/** One request over the wire, told to whoever watches. Never throws. */
export const exchange = async ({ wire = sockets, watch, ...request }: Sending): Promise<Reply | NoAnswer> => {
  const outcome = await wire.carry(request);
  watch?.(lineAbout(request, outcome));
  return outcome;
};

const lineAbout = ({ method = 'POST', url, body }: WireRequest, outcome: Reply | NoAnswer): string => {
  const came =
    outcome.kind === 'reply' ? `${outcome.status}, ${outcome.body.length} B` : `${outcome.kind}: ${outcome.why}`;
  return `${method} ${new URL(url).pathname} ${body.length} B → ${came}`;
};

/** A connection of its own for each request: a kept-alive socket that dies would leave it unknown whether the document left. */
const carry: Wire['carry'] = async ({ method = 'POST', url, body, headers, limits, giveUp }) => {
  // Loaded with the first request: the first frame does not wait for it.
  const undici = (await import('undici')).default;
  const { connect, answer } = limits;
  const dispatcher = new undici.Agent({ connect: { timeout: connect }, connections: 1, pipelining: 0 });
  const tooLong = AbortSignal.timeout(connect + answer);
  const signal = giveUp ? AbortSignal.any([giveUp, tooLong]) : tooLong;
  try {
    const answered = await undici.request(url, {
      method,
      headers,
      ...(method === 'POST' ? { body } : {}),
      dispatcher,
      signal,
      reset: true,
      headersTimeout: answer,
      bodyTimeout: answer,
    });
    const bytes = await readAll(answered.body);
    if (!bytes) return { kind: 'uncertain', why: 'the reply is larger than any this server gives' };
    const date = Date.parse(String(answered.headers['date'] ?? ''));
    return { kind: 'reply', status: answered.statusCode, body: bytes, serverTimeMs: Number.isNaN(date) ? null : date };
  } catch (error) {
    return noAnswer(error);
  } finally {
    void dispatcher.destroy();
  }
};

/** The connections of this machine. */
export const sockets: Wire = { carry, deadline: (ms) => AbortSignal.timeout(ms) };

const readAll = async (stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > largestReplyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const noAnswer = (error: unknown): NoAnswer => {
  const codes = codesOf(error);
  const why = codes[0] ?? (error instanceof Error ? error.message : String(error));
  const surely = codes.length > 0 && codes.every((code) => neverConnected.has(code));
  return { kind: surely ? 'undelivered' : 'uncertain', why };
};

/** A host with several addresses fails once an address: all of them count. */
const codesOf = (error: unknown): readonly string[] => {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.flatMap(codesOf);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? [error.code] : [];
};
