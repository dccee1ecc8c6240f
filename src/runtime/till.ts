import { type Refusal } from '../fiscal/refusal.ts';
import { type Regime, type Registration } from '../fiscal/regimes/regime.ts';
import { type Instant } from '../fiscal/time.ts';
import { activity } from './activity.ts';
import { type Answer, problem, refused, rejectedBy, type SyncAnswer } from './answer.ts';
import { owe } from './duty-runner.ts';
import { type FiscalServer } from './fiscal-server.ts';
import { throughGate } from './gate.ts';
import { type History, journalHistory } from './history.ts';
import { lane, shared, within } from './lane.ts';
import { DiskFull, ledger } from './ledger.ts';
import { type Link, linkMonitor } from './link.ts';
import { resolveLostAnswer, unansweredDocument } from './lost-answer.ts';
import { type ModeActs, modeActs } from './mode-acts.ts';
import { defaultPatience, nowOf, type Parts, type Patience } from './parts.ts';
import { type Order, perform } from './perform.ts';
import { type Clock, type Encoder, type Identifiers, type Journal } from './ports.ts';
import { type DocumentRecord } from './records.ts';
import { type Repairs, repairs } from './repairs.ts';
import { inspectServer } from './server-books.ts';
import { type Signer } from './signer.ts';
import { silenced } from './silence.ts';
import { type TillState, tillView } from './till-view.ts';
import { timeKeeper } from './time-keeper.ts';
import { machineTimer, type Timer } from './timer.ts';
import { uploadSession } from './upload.ts';

/** What the till is built from; every port has a real and a simulated implementation. */
export type TillPorts = {
  readonly regime: Regime;
  readonly registration: Registration;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly server: FiscalServer;
  readonly signer: Signer;
  readonly encode: Encoder;
  readonly journal: Journal;
  readonly patience?: Partial<Patience>;
  /** What tells the data folder from a copy of it (K-16); without it no copy is noticed before the server tells. */
  readonly home?: string;
  /** What waits are measured with; the timers of this machine when absent. */
  readonly timer?: Timer;
  /** Told of every document that counts, after it is durable: the printer hangs on this (K-01). */
  readonly issued?: (document: DocumentRecord) => void;
};

/** The register as a machine: one command at a time, and what is owed done in the background. */
export type Till = ModeActs &
  Repairs & {
    readonly regime: Regime;
    readonly registration: Registration;
    readonly history: History;
    readonly read: () => TillState;
    readonly subscribe: (listener: () => void) => () => void;
    readonly now: () => Instant;
    /** Carries one command out and answers when its facts are durable. */
    readonly perform: (order: Order) => Promise<Answer>;
    /** Sends everything that is owed, within 30 s. */
    readonly sync: () => Promise<SyncAnswer>;
    /** Asks the server for a sign of life, and begins to send what is owed when there is one (UA-06, UA-07). */
    readonly probe: () => Promise<Link>;
    /** Proves the link and settles what a kill left open, before the first command. */
    readonly start: () => Promise<void>;
    /** Looks at the clock and records what it tells (K-07); what is shown afterwards counts it. */
    readonly keepTime: () => void;
    /** Does whatever duty is due by now; called every second or so. */
    readonly tick: () => Promise<void>;
    /** Stops waiting for the server's answer at once (UA-15). */
    readonly stopWaiting: () => void;
    /** Waits for the work in hand, then closes the journal. */
    readonly close: () => Promise<void>;
  };

const syncLimitMs = 28_000;

export const openTill = (ports: TillPorts): Till => {
  const view = tillView(() => parts);
  const parts: Parts = assemble(ports, view.changed);
  const inTurn = lane();
  const keepTime = timeKeeper(parts);
  const guarded = <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      keepTime();
      return work();
    });
  const upload = shared(() => withRoom(parts, () => uploadSession(parts, guarded)));
  const compare = () => guarded(() => withRoom(parts, () => inspectServer(parts)));
  const gate = throughGate({ parts, upload, compare });
  const duties = owe({ parts, inTurn: guarded, upload, probe: gate.probe });

  const carryOut = async (order: Order): Promise<Answer> => {
    await gate.pass();
    const { nextNumber } = parts.ledger.read();
    const answer = await guarded(() => withRoom(parts, () => perform(parts, order)));
    for (const report of reportsSince(parts, nextNumber, answer)) ports.issued?.(report);
    if (answer.ok) {
      ports.issued?.(answer.document);
      view.issued(answer.document);
    }
    return answer;
  };

  return {
    regime: ports.regime,
    registration: ports.registration,
    history: parts.history,
    read: view.read,
    subscribe: view.subscribe,
    now: () => nowOf(parts),
    perform: carryOut,
    sync: async () =>
      (await within(parts.timer, sendOwed(parts, guarded, upload), syncLimitMs)) ?? problem('timeout', null, ''),
    probe: gate.probeAndSend,
    ...modeActs(parts, { inTurn: guarded, withRoom: (work) => withRoom(parts, work) }),
    keepTime,
    start: () => {
      keepTime();
      return undisturbed(parts, duties.start);
    },
    tick: () => {
      keepTime();
      return undisturbed(parts, duties.tick);
    },
    ...repairs(parts, { inTurn: guarded, withRoom: (work) => withRoom(parts, work), upload }),
    stopWaiting: parts.activity.stopWaiting,
    close: () => inTurn(async () => ports.journal.close()),
  };
};

const assemble = (ports: TillPorts, changed: () => void): Parts => ({
  timer: machineTimer,
  home: null,
  ...ports,
  ledger: ledger(ports.journal, changed),
  history: journalHistory(ports.journal),
  link: linkMonitor(ports.clock, changed),
  activity: activity(changed),
  patience: { ...defaultPatience, ...ports.patience },
});

/** The Z that closing the shift made on its way: it has a paper of its own, whatever became of the closing. */
const reportsSince = ({ history }: Parts, first: number, answer: Answer): readonly DocumentRecord[] =>
  history
    .recent()
    .filter(({ number, state, body }) => number >= first && body.kind === 'z' && isSettled.has(state))
    .filter(({ number }) => !answer.ok || number !== answer.document.number);

const isSettled: ReadonlySet<DocumentRecord['state']> = new Set(['accepted', 'waiting']);

/** A full disk in the middle of an exchange becomes an answer; what is open is settled once there is room. */
const withRoom = async <T>(parts: Parts, work: () => Promise<T>): Promise<T | Extract<Answer, { ok: false }>> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DiskFull)) throw error;
    const { unanswered } = parts.ledger.read();
    return unanswered ? problem('uncertain', unanswered.number, storageText(error.refusal)) : refused(error.refusal);
  }
};

/** What is done in the background is done again later where the disk took nothing; the next document tells why. */
const undisturbed = async (parts: Parts, work: () => Promise<void>): Promise<void> => {
  await withRoom(parts, work);
};

const storageText = (refusal: Refusal): string => ('why' in refusal ? refusal.why : refusal.code);

const sendOwed = async (
  parts: Parts,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
  upload: () => Promise<SyncAnswer>,
): Promise<SyncAnswer> => {
  const { unanswered, offline } = parts.ledger.read();
  const silence = silenced(parts);
  if (silence) return refused(silence);
  if (offline.session) return upload();
  const document = unansweredDocument(parts);
  if (unanswered && document) {
    const sent = await inTurn(() => resolveLostAnswer(parts, document));
    return sent.kind === 'uncertain'
      ? problem('uncertain', unanswered.number, sent.why)
      : { ok: true, sent: [unanswered.number] };
  }
  const seen = await inTurn(() => inspectServer(parts));
  if (seen.kind === 'rejected') return rejectedBy(seen, null);
  return 'why' in seen ? problem('unreachable', null, seen.why) : { ok: true, sent: [] };
};
