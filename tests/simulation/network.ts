import { type Reply, type Wire, type WireRequest } from '../../src/gateway/http.ts';
import { type NoAnswer } from '../../src/runtime/fiscal-server.ts';
import { type Chance } from './chance.ts';
import { type Fuse } from './machine-death.ts';
import { type WorldTime } from './world-time.ts';

/** What a server makes of a request that has come. */
export type Served =
  | {
      readonly kind: 'answered';
      readonly lateByMs: number;
      readonly answer: {
        readonly status: number;
        readonly body: Uint8Array;
        readonly headers: Readonly<Record<string, string>>;
      };
    }
  | { readonly kind: 'cut' }
  | { readonly kind: 'silent' };

/** The line to the server: open, refused at once, swallowing every connection, or taking connections and bytes and giving nothing. */
const linkStates = ['up', 'refused', 'swallowed', 'mute'] as const;
export type LinkState = (typeof linkStates)[number];

/** What happens to one exchange on a line that is open. */
export const survivable = [
  'never connected',
  'cut before the server has it',
  'cut after the server has it',
  'answer later than anybody waits',
  'request arrives late',
  'request arrives twice',
] as const;

/** `repeated …`: somebody on the way sends the request twice and passes on what the second one is answered. */
export type Mishap = (typeof survivable)[number] | 'repeated on the way, and the second answer comes';

export type Network = {
  readonly wire: Wire;
  readonly become: (state: LinkState) => void;
  /** The next exchanges on an open line meet these, one each, in order. */
  readonly expect: (...mishaps: readonly Mishap[]) => void;
  /** Nothing more is to happen, and the line is open. */
  readonly heal: () => void;
  /** Exchanges that ended without the answer the server gave, or would have given. */
  readonly lostAnswers: () => number;
};

type Options = {
  readonly time: WorldTime;
  /** The process that is running now. */
  readonly fuse: () => Fuse;
  readonly chance: Chance;
  readonly serve: (request: WireRequest) => Served;
  /** Whether the server would say the same to the same request: one that was told to refuse once would not. */
  readonly isSteady: () => boolean;
  /** Told of every request before its first byte leaves. */
  readonly leaving: (request: WireRequest) => void;
};

/** A network of one line, whose every delay and mishap is simulated. */
export const network = (options: Options): Network => {
  let state: LinkState = 'up';
  let expected: readonly Mishap[] = [];
  let lost = 0;
  const carry: Wire['carry'] = (request) => {
    const fuse = options.fuse();
    if (hasDied(fuse)) return new Promise(() => undefined);
    options.leaving(request);
    const [mishap, ...rest] = state === 'up' ? expected : [];
    if (state === 'up') expected = rest;
    return new Promise((resolve) => {
      const end = (outcome: Reply | NoAnswer): void => {
        if (outcome.kind === 'uncertain') lost += 1;
        resolve(outcome);
      };
      run({ ...options, request, end: surviving(fuse, end) }, state, mishap);
    });
  };
  return {
    wire: { carry: async (request) => carry(request), deadline: deadlineIn(options.time) },
    become: (next) => {
      state = next;
    },
    expect: (...more) => {
      expected = [...expected, ...more];
    },
    heal: () => {
      state = 'up';
      expected = [];
    },
    lostAnswers: () => lost,
  };
};

/** Whether the process ends at this step: then nothing leaves, and nobody is there to hear of it. */
const hasDied = (fuse: Fuse): boolean => {
  try {
    fuse.burn('wire');
    return false;
  } catch {
    return true;
  }
};

type End = (outcome: Reply | NoAnswer) => void;

/** An answer reaches the process that asked, once, and only while it lives: one more step at which it may end. */
const surviving = (fuse: Fuse, end: End): End => {
  let over = false;
  return (outcome) => {
    if (over || hasDied(fuse)) return;
    over = true;
    end(outcome);
  };
};

const deadlineIn =
  (time: WorldTime): Wire['deadline'] =>
  (ms) => {
    const controller = new AbortController();
    time.later('machine', ms, () => controller.abort(new Error('the time is over')));
    return controller.signal;
  };

type Run = Pick<Options, 'time' | 'chance' | 'serve' | 'isSteady'> & {
  readonly request: WireRequest;
  readonly end: End;
};

const undelivered = (why: string): NoAnswer => ({ kind: 'undelivered', why });
const uncertain = (why: string): NoAnswer => ({ kind: 'uncertain', why });

const run = (exchange: Run, state: LinkState, mishap: Mishap | undefined): void => {
  const { time, chance, request, end } = exchange;
  const { connect, answer } = request.limits;
  const travelMs = chance.between(5, 200);
  if (state === 'refused' || mishap === 'never connected')
    return void time.later('machine', chance.between(1, 50), () => end(undelivered('ECONNREFUSED')));
  if (state === 'swallowed')
    return void time.later('machine', connect, () => end(undelivered('UND_ERR_CONNECT_TIMEOUT')));
  request.giveUp?.addEventListener('abort', () => end(uncertain('AbortError')), { once: true });
  time.later('machine', connect + answer, () => end(uncertain('TimeoutError')));
  if (state === 'mute') return;
  const cut = (): void => end(uncertain('UND_ERR_SOCKET'));
  switch (mishap) {
    case undefined:
      return void time.later('network', travelMs, () => deliver(exchange, travelMs));
    case 'request arrives twice':
      return void time.later('network', travelMs, () => {
        const repeats = exchange.isSteady();
        deliver(exchange, travelMs);
        if (repeats) exchange.serve(request);
      });
    case 'repeated on the way, and the second answer comes':
      return void time.later('network', travelMs, () => {
        if (exchange.isSteady()) exchange.serve(request);
        deliver(exchange, travelMs);
      });
    case 'answer later than anybody waits':
      return void time.later('network', travelMs, () => deliver(exchange, connect + answer + travelMs));
    case 'request arrives late': {
      const arrives = exchange.isSteady();
      time.later('machine', travelMs, cut);
      return void time.later('network', chance.between(1, 20) * 1000, () => void (arrives && exchange.serve(request)));
    }
    case 'cut before the server has it':
      return void time.later('machine', travelMs, cut);
    case 'cut after the server has it':
      time.later('network', travelMs, () => void exchange.serve(request));
      return void time.later('machine', travelMs * 2, cut);
  }
};

/** The server gets the request, and its answer travels back. */
const deliver = ({ time, request, serve, end }: Run, backMs: number): void => {
  const served = serve(request);
  if (served.kind === 'silent') return;
  if (served.kind === 'cut') return void time.later('network', backMs, () => end(uncertain('UND_ERR_SOCKET')));
  const { status, body, headers } = served.answer;
  const date = Date.parse(headers['Date'] ?? '');
  time.later('network', backMs + served.lateByMs, () =>
    end({ kind: 'reply', status, body, serverTimeMs: Number.isNaN(date) ? null : date }),
  );
};
