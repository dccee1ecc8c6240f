import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { cpSync, mkdtempSync } from 'node:fs';
import { type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journalAudit } from '../../src/cli/audit.ts';
import { type Command } from '../../src/fiscal/command.ts';
import { type Fact } from '../../src/fiscal/fact.ts';
import { panama } from '../../src/fiscal/regimes/panama.ts';
import { type PanamaIssuer } from '../../src/fiscal/regimes/panama-issuer.ts';
import { type Duration, duration, instant } from '../../src/fiscal/time.ts';
import { encodePanama } from '../../src/gateway/panama/encode.ts';
import { panamaServer } from '../../src/gateway/panama/server.ts';
import { nodeFileSystem } from '../../src/persistence/file-system.ts';
import { openJournal } from '../../src/persistence/journal.ts';
import { registerFold } from '../../src/persistence/register-fold.ts';
import { verifyJournal } from '../../src/persistence/verify.ts';
import { type Answer } from '../../src/runtime/answer.ts';
import { documentPaper } from '../../src/runtime/document-paper.ts';
import { type FiscalServer } from '../../src/runtime/fiscal-server.ts';
import { type LeaveAnswer } from '../../src/runtime/mode-answer.ts';
import { type Patience } from '../../src/runtime/parts.ts';
import { type Clock, type Journal } from '../../src/runtime/ports.ts';
import { openTill, type Till } from '../../src/runtime/till.ts';
import { unsigned } from '../../src/signing/unsigned.ts';
import { demoAccount } from '../../src/simulator/panama/accounts.ts';
import { startPanamaSimulator } from '../../src/simulator/panama/simulator.ts';
import { registration } from './panama-bodies.ts';
import { issuer, reason } from './panama-requests.ts';

/** A clock that runs with the machine and can be moved; server and register share the world's time. */
const movableClock = (): { clock: Clock; move: (by: Duration) => void; setBack: (by: Duration) => void } => {
  let [wall, monotonic] = [0, 0];
  return {
    clock: {
      wall: () => instant(Date.now() + wall),
      monotonic: () => duration(Math.round(performance.now()) + monotonic),
    },
    move: (by) => {
      wall += by;
      monotonic += by;
    },
    setBack: (by) => {
      wall -= by;
    },
  };
};

/** Long enough for a busy machine; only a test with a silent server waits for it. */
const patience: Patience = {
  connect: duration(500),
  answer: duration(1500),
  lookUp: duration(1000),
  glance: duration(300),
};

/** One call of the till at the PAC, before it leaves or once its answer is there. */
export type ServerCall = {
  readonly kind: 'probe' | 'send' | 'lookUp';
  /** The register's own number of the document. */
  readonly number: number | null;
  readonly moment: 'before' | 'after';
};

/** What a test does to the register from outside; a promise that never settles is a process that stands still. */
export type Interference = {
  onCall: (call: ServerCall) => Promise<void>;
  /** May throw: the process dies right after the line was on the disk. */
  onCommit: (fact: Fact) => void;
};

const noInterference = (): Interference => ({ onCall: async () => undefined, onCommit: () => undefined });

const watched = (server: FiscalServer, interference: Interference): FiscalServer => {
  const around = async <T>(kind: ServerCall['kind'], number: number | null, work: () => Promise<T>): Promise<T> => {
    await interference.onCall({ kind, number, moment: 'before' });
    const answer = await work();
    await interference.onCall({ kind, number, moment: 'after' });
    return answer;
  };
  return {
    sessions: null,
    points: server.points,
    probe: (limits) => around('probe', null, () => server.probe(limits)),
    send: (document, limits, giveUp) => around('send', document.number, () => server.send(document, limits, giveUp)),
    lookUp: (document, limits) => around('lookUp', document.number, () => server.lookUp(document, limits)),
  };
};

const mortal = (journal: Journal, interference: Interference): Journal => ({
  ...journal,
  commit: (fact) => {
    const outcome = journal.commit(fact);
    interference.onCommit(fact);
    return outcome;
  },
});

type Settings = { readonly issuer?: Partial<PanamaIssuer>; readonly password?: string };

/** A register on a real temporary folder against the real simulator, with the clock in the test's hands. */
export const openPanamaShop = async (settings: Settings = {}) => {
  const { clock, move, setBack } = movableClock();
  const simulator = await startPanamaSimulator({ port: 0, clock: clock.wall, seed: 7 });
  const own = { ...issuer, ...settings.issuer };
  const interference = noInterference();
  const requests = requestsAt(simulator.url);
  const connection = {
    url: simulator.url,
    user: demoAccount.user,
    password: settings.password ?? demoAccount.password,
    now: clock.wall,
  };
  let folder = mkdtempSync(join(tmpdir(), 'kasa-panama-'));
  let identifier = 0;
  const open = (): { till: Till; journal: Journal } => {
    const journal = openJournal({ fs: nodeFileSystem, folder, fold: registerFold });
    const till = openTill({
      regime: panama(own),
      registration,
      clock,
      identifiers: { next: () => `00000000-0000-4000-8000-${String(++identifier).padStart(12, '0')}` },
      server: watched(panamaServer(connection, own), interference),
      signer: unsigned,
      encode: encodePanama(own),
      journal: mortal(journal, interference),
      patience,
    });
    return { till, journal };
  };
  let running = open();
  const till = () => running.till;
  return {
    simulator,
    interference,
    requests: requests.seen,
    move,
    setBack,
    till,
    register: () => till().read().register,
    /** Ends the process in order and starts it again. */
    restart: async () => {
      await till().close();
      running = open();
      await till().start();
    },
    /** Ends the process in the middle of whatever it does: what is on the disk is all the next one has. */
    kill: async () => {
      Object.assign(interference, noInterference());
      const left = folder;
      folder = mkdtempSync(join(tmpdir(), 'kasa-panama-'));
      cpSync(left, folder, { recursive: true });
      running.journal.close();
      running = open();
      await till().start();
    },
    perform: (command: Command): Promise<Answer> => till().perform({ command, cashier: 'Ana' }),
    enter: (why = reason) => till().enterOffline({ by: 'Ana', reason: why, accepted: true, printer: 'receipts' }),
    leave: (): Promise<LeaveAnswer> => till().leaveOffline('Ana'),
    paper: (number: number): string => {
      const record = till().history.find(number);
      return record ? documentPaper(till().regime, registration, record) : '';
    },
    /** Point, number and kind of what the PAC has, in the order it got them. */
    atPac: () =>
      simulator.books().documents.map((each) => `${each.billingPoint} ${Number(each.number)} ${each.documentType}`),
    verify: () => verifyJournal({ fs: nodeFileSystem, folder, fold: registerFold, audit: journalAudit() }),
    close: async () => {
      requests.stop();
      await till().close();
      await simulator.close();
    },
  };
};

export type PanamaShop = Awaited<ReturnType<typeof openPanamaShop>>;

/** The requests a server of this process has seen, by path, whoever sent them. */
const requestsAt = (url: string) => {
  const seen: string[] = [];
  const port = Number(new URL(url).port);
  const note = (message: unknown): void => {
    const { request } = message as { request: IncomingMessage };
    if (request.socket.localPort === port) seen.push(request.url ?? '');
  };
  subscribe('http.server.request.start', note);
  return { seen: (): readonly string[] => seen, stop: () => unsubscribe('http.server.request.start', note) };
};
