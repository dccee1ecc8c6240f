import { type Command } from '../../src/fiscal/command.ts';
import { decide } from '../../src/fiscal/decide.ts';
import { type Document, type DocumentDraft } from '../../src/fiscal/document.ts';
import { evolve } from '../../src/fiscal/evolve.ts';
import { type Fact } from '../../src/fiscal/fact.ts';
import { type Refusal } from '../../src/fiscal/refusal.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { blankRegister, type Register } from '../../src/fiscal/register.ts';
import { duration, instant, monthOf } from '../../src/fiscal/time.ts';
import { document, serverNumber } from './fiscal-documents.ts';
import { nextTurn } from './fiscal-kyiv.ts';
import {
  beginShift,
  count,
  type Effect,
  freshOracle,
  monthLimit,
  monthTime,
  type Oracle,
  running,
  sessionLimit,
  sessionTime,
} from './fiscal-oracle.ts';

/** What the server made of an online document. */
export type Fate = 'accepted' | 'refused' | 'withdrawn' | 'lost';

/** One step of a history. `waitFor` goes to a limit or to the month's end by the oracle's clock, give or take seconds. */
export type Step =
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'waitFor'; readonly what: 'session' | 'month' | 'turn'; readonly seconds: number }
  | { readonly kind: 'order'; readonly command: Command; readonly effect: Effect | null; readonly fate: Fate }
  | { readonly kind: 'settle'; readonly fate: Exclude<Fate, 'lost'> }
  | { readonly kind: 'upload' }
  /** OfflineEnd was made and never left: it is taken back. */
  | { readonly kind: 'endInVain' }
  | { readonly kind: 'inspect' }
  | { readonly kind: 'clockBack'; readonly seconds: number };

/** One order as it went, with the oracle's reckoning at that moment. */
export type Entry = {
  readonly command: Command;
  readonly now: number;
  readonly sessionTime: number;
  readonly monthTime: number;
  readonly hasPair: boolean;
  readonly expectedNumber: number;
  readonly expectedSequence: number;
  readonly expectedHash: string | null;
  readonly document: Document | null;
  readonly refusal: Refusal | null;
  readonly books: Pick<Oracle, 'sums' | 'drawer'>;
  readonly register: Register;
};

type Pending = { readonly draft: DocumentDraft; readonly effect: Effect | null };
type World = {
  register: Register;
  now: number;
  readonly oracle: Oracle;
  pending: Pending | null;
  cancellable: Effect | null;
  readonly trace: Entry[];
};

const regime = ukraine();
const pairOf = (number: number) => ({ session: String(21_000 + number), seed: '100002452630950' });

/** Plays a history from a register that was never used; with `restarts` the register is read back from JSON at every step. */
export const play = (start: number, steps: readonly Step[], { restarts = false } = {}): readonly Entry[] => {
  const oracle = freshOracle();
  const world: World = { register: blankRegister, now: start, oracle, pending: null, cancellable: null, trace: [] };
  for (const step of steps) {
    if (restarts) world.register = JSON.parse(JSON.stringify(world.register));
    take(world, step);
  }
  return world.trace;
};

const learn = (world: World, fact: Fact): void => {
  world.register = evolve(world.register, fact);
};

const take = (world: World, step: Step): void => {
  switch (step.kind) {
    case 'wait':
      world.now += step.seconds * 1000;
      return;
    case 'waitFor':
      world.now = Math.max(world.now, targetOf(world, step.what) + step.seconds * 1000);
      return;
    case 'order':
      order(world, step);
      return;
    case 'settle':
      if (world.pending && world.oracle.hashes.length === 0) answer(world, step.fate);
      return;
    case 'upload':
      upload(world);
      return;
    case 'endInVain':
      endInVain(world);
      return;
    case 'inspect':
      inspect(world);
      return;
    case 'clockBack':
      clockBack(world, step.seconds * 1000);
      return;
  }
};

const targetOf = ({ oracle, now }: World, what: 'session' | 'month' | 'turn'): number => {
  if (what === 'turn') return nextTurn(now);
  const left = what === 'session' ? sessionLimit - sessionTime(oracle, now) : monthLimit - monthTime(oracle, now);
  return running(oracle) ? now + left : now;
};

const order = (world: World, { command, effect, fate }: Extract<Step, { kind: 'order' }>): void => {
  const { oracle, now } = world;
  // A session begun while the clock stands before the last document would begin at that document's moment (UA-22).
  if (command.type === 'beginOffline' && now < oracle.latest) return;
  const before = {
    command,
    now,
    sessionTime: sessionTime(oracle, now),
    monthTime: monthTime(oracle, now),
    hasPair: oracle.hasPair,
    expectedNumber: oracle.nextNumber,
    expectedSequence: oracle.hashes.length + 1,
    expectedHash: (oracle.hashes.length < 2 ? null : oracle.hashes.at(-1)) ?? null,
  };
  const decision = decide(regime, world.register, command, instant(now));
  const issued = decision.ok ? document(decision.draft) : null;
  if (issued) carryOut(world, issued, { effect, fate });
  world.trace.push({
    ...before,
    document: issued,
    refusal: decision.ok ? null : decision.refusal,
    books: structuredClone({ sums: oracle.sums, drawer: oracle.drawer }),
    register: world.register,
  });
};

const carryOut = (world: World, issued: Document, { effect, fate }: { effect: Effect | null; fate: Fate }): void => {
  const { oracle } = world;
  learn(world, { type: 'documentIssued', at: issued.at, document: issued });
  oracle.nextNumber++;
  oracle.latest = Math.max(oracle.latest, world.now);
  if (!issued.offline) {
    world.pending = { draft: issued, effect };
    if (fate !== 'lost') answer(world, fate);
    return;
  }
  oracle.hashes = [...oracle.hashes, issued.hash];
  const again = issued.replaces !== null && world.pending ? world.pending.effect : effect;
  takeEffect(world, issued, again);
};

const answer = (world: World, fate: Exclude<Fate, 'lost'>): void => {
  const { pending, oracle } = world;
  if (!pending) return;
  const { number } = pending.draft;
  const at = instant(world.now);
  world.pending = null;
  if (fate === 'accepted') {
    const opens = pending.draft.body.kind === 'openShift';
    const pair = opens ? pairOf(number) : null;
    learn(world, {
      type: 'documentAccepted',
      at,
      number,
      fiscalNumber: serverNumber(number),
      pair,
      authorisation: null,
    });
    oracle.hasPair ||= opens;
    takeEffect(world, pending.draft, pending.effect);
    return;
  }
  if (number === oracle.nextNumber - 1) oracle.nextNumber = number;
  if (fate === 'refused') learn(world, { type: 'documentRefused', at, number, code: 9, text: 'no' });
  else learn(world, { type: 'documentWithdrawn', at, number, why: 'connection refused' });
};

/** What a document that counts does to the oracle's books. */
const takeEffect = (world: World, { body }: DocumentDraft, effect: Effect | null): void => {
  const { oracle } = world;
  if (body.kind === 'openShift') beginShift(oracle);
  if (body.kind === 'offlineBegin') {
    oracle.hasPair = false;
    if (!running(oracle)) oracle.spells.push({ begin: world.now, end: null, lag: 0 });
  }
  const spell = running(oracle);
  if (body.kind === 'offlineEnd' && spell) spell.end = world.now;
  if (body.kind === 'storno' && world.cancellable) count(oracle, world.cancellable, -1);
  if (effect) count(oracle, effect);
  world.cancellable = effect;
};

/** Ends the session if that is still to be done, and lets the server take everything; it revokes what was in doubt. */
const upload = (world: World): void => {
  const { oracle } = world;
  if (oracle.hashes.length === 0) return;
  if (running(oracle)) {
    order(world, { kind: 'order', command: { type: 'endOffline' }, effect: null, fate: 'accepted' });
  }
  const at = instant(world.now);
  const { pending } = world;
  if (pending) learn(world, { type: 'documentRevoked', at, number: pending.draft.number });
  world.pending = null;
  const upTo = oracle.nextNumber - 1;
  learn(world, { type: 'sessionAccepted', at, upTo, pair: pairOf(upTo) });
  oracle.hashes = [];
  oracle.hasPair = true;
};

const endInVain = (world: World): void => {
  const { oracle } = world;
  const spell = running(oracle);
  if (!spell) return;
  order(world, { kind: 'order', command: { type: 'endOffline' }, effect: null, fate: 'accepted' });
  oracle.nextNumber--;
  oracle.hashes = oracle.hashes.slice(0, -1);
  spell.end = null;
  const at = instant(world.now);
  learn(world, { type: 'documentWithdrawn', at, number: oracle.nextNumber, why: 'no connection' });
};

const inspect = (world: World): void => {
  const at = instant(world.now);
  const nextNumber = world.oracle.nextNumber;
  const books = { nextNumber, shiftOpen: true, zPresent: null, pair: null, monthUsed: null };
  learn(world, { type: 'serverSeen', at, month: monthOf(at, 'Europe/Kyiv'), books });
};

const clockBack = (world: World, ms: number): void => {
  const spell = running(world.oracle);
  if (!spell) return;
  world.now -= ms;
  spell.lag += ms;
  learn(world, { type: 'clockJumped', at: instant(world.now), by: duration(-ms) });
};
