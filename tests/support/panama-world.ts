import { type Command } from '../../src/fiscal/command.ts';
import { decide } from '../../src/fiscal/decide.ts';
import { type Document } from '../../src/fiscal/document.ts';
import { evolve } from '../../src/fiscal/evolve.ts';
import { type Fact } from '../../src/fiscal/fact.ts';
import { enterOffline, leaveOffline, setAsideDocument } from '../../src/fiscal/manual-mode.ts';
import { isRefusal, type Refusal } from '../../src/fiscal/refusal.ts';
import { panama } from '../../src/fiscal/regimes/panama.ts';
import { blankRegister, type Register } from '../../src/fiscal/register.ts';
import { duration, instant } from '../../src/fiscal/time.ts';
import {
  beginPanamaShift,
  countPanama,
  freshPanamaOracle,
  modeTime,
  type PanamaEffect,
  type PanamaOracle,
} from './panama-oracle.ts';
import { issuedDocument } from './panama-past.ts';
import { issuer } from './panama-requests.ts';

/** What the PAC made of a document. */
export type PanamaFate = 'accepted' | 'refused' | 'withdrawn' | 'lost' | 'foreign';

export type PanamaStep =
  | { readonly kind: 'wait'; readonly seconds: number }
  /** To the end of the 24 hours by the oracle's clock, give or take seconds. */
  | { readonly kind: 'waitForLimit'; readonly seconds: number }
  | {
      readonly kind: 'order';
      readonly command: Command;
      readonly effect: PanamaEffect | null;
      readonly fate: PanamaFate;
    }
  | { readonly kind: 'settle'; readonly fate: Exclude<PanamaFate, 'lost'> }
  | { readonly kind: 'enter'; readonly reason: string; readonly accepted: boolean; readonly loggedIn: boolean }
  | { readonly kind: 'leave' }
  /** Sends the n-th document that waits. */
  | {
      readonly kind: 'send';
      readonly nth: number;
      readonly fate: 'accepted' | 'refused' | 'foreign' | 'lost' | 'never left';
    }
  | { readonly kind: 'setAside'; readonly nth: number }
  | { readonly kind: 'clockBack'; readonly seconds: number };

/** One step as it went, with the oracle's reckoning before and after it. */
export type PanamaEntry = {
  readonly step: PanamaStep;
  readonly now: number;
  /** How long the mode had been on; null when it was off. */
  readonly modeTime: number | null;
  readonly openBefore: number;
  readonly givenBefore: PanamaOracle['given'];
  readonly document: Document | null;
  readonly refusal: Refusal | null;
  readonly books: Pick<PanamaOracle, 'sums' | 'drawer'>;
  readonly register: Register;
};

type Pending = { readonly document: Document; readonly effect: PanamaEffect | null; readonly sign: 1 | -1 };
type World = {
  register: Register;
  now: number;
  readonly oracle: PanamaOracle;
  pending: Pending | null;
  last: PanamaEffect | null;
};

const regime = panama(issuer);

/** Plays a history from a register that was never used; with `restarts` the register is read back from JSON at every step. */
export const playPanama = (steps: readonly PanamaStep[], { restarts = false } = {}): readonly PanamaEntry[] => {
  const world: World = {
    register: blankRegister,
    now: Date.UTC(2026, 10, 2, 14),
    oracle: freshPanamaOracle(),
    pending: null,
    last: null,
  };
  return steps.map((step) => {
    if (restarts) world.register = JSON.parse(JSON.stringify(world.register));
    return played(world, step);
  });
};

const played = (world: World, step: PanamaStep): PanamaEntry => {
  const { oracle } = world;
  const before = {
    step,
    now: world.now,
    modeTime: modeTime(oracle, world.now),
    openBefore: oracle.open.size,
    givenBefore: { ...oracle.given },
  };
  const outcome = take(world, step);
  return {
    ...before,
    document: outcome && 'document' in outcome ? outcome.document : null,
    refusal: outcome && isRefusal(outcome) ? outcome : null,
    books: structuredClone({ sums: oracle.sums, drawer: oracle.drawer }),
    register: world.register,
  };
};

type Outcome = { readonly document: Document } | Refusal | undefined;

const learn = (world: World, fact: Fact): undefined => {
  world.register = evolve(world.register, fact);
};

const take = (world: World, step: PanamaStep): Outcome => {
  const { oracle } = world;
  switch (step.kind) {
    case 'wait':
      world.now += step.seconds * 1000;
      return undefined;
    case 'waitForLimit':
      if (oracle.spell)
        world.now = Math.max(world.now, oracle.spell.begin + 86_400_000 - oracle.spell.lag + step.seconds * 1000);
      return undefined;
    case 'order':
      return order(world, step);
    case 'settle':
      return answer(world, step.fate);
    case 'enter':
      return enter(world, step);
    case 'leave':
      return leave(world);
    case 'send':
      return send(world, step);
    case 'setAside':
      return setAside(world, step.nth);
    case 'clockBack':
      return clockBack(world, step.seconds * 1000);
  }
};

const order = (world: World, { command, effect, fate }: Extract<PanamaStep, { kind: 'order' }>): Outcome => {
  const decision = decide(regime, world.register, command, instant(world.now));
  if (!decision.ok) return decision.refusal;
  const document = issuedDocument(decision.draft);
  learn(world, { type: 'documentIssued', at: instant(world.now), document });
  const { oracle } = world;
  const isNumbered = command.type === 'sell' || command.type === 'return';
  if (isNumbered) oracle.given[oracle.spell ? 'offline' : 'online']++;
  const pending =
    command.type === 'cancelLast' ? { effect: world.last, sign: -1 as const } : { effect, sign: 1 as const };
  const isOurs = !isNumbered && (command.type !== 'cancelLast' || world.last?.side.startsWith('cash') === true);
  if (isOurs || oracle.spell) {
    if (isNumbered) oracle.open.set(document.number, 'waiting');
    takeEffect(world, { document, ...pending });
    return { document };
  }
  world.pending = { document, ...pending };
  oracle.open.set(document.number, 'waiting');
  if (fate !== 'lost') answer(world, fate);
  return { document };
};

const answer = (world: World, fate: Exclude<PanamaFate, 'lost'>): undefined => {
  const { pending, oracle } = world;
  if (!pending) return;
  const { number, body } = pending.document;
  const at = instant(world.now);
  // A document nobody answered for is only withdrawn while the mode is off, and an annulment is never another's.
  if (fate === 'withdrawn' && oracle.spell) return;
  world.pending = null;
  oracle.open.delete(number);
  if (fate === 'accepted') {
    learn(world, { type: 'documentAccepted', at, number, fiscalNumber: '', pair: null, authorisation: null });
    takeEffect(world, pending);
  } else if (fate === 'withdrawn') learn(world, { type: 'documentWithdrawn', at, number, why: 'ECONNREFUSED' });
  else if (fate === 'foreign' && body.kind !== 'storno') {
    learn(world, { type: 'documentConflicting', at, number, text: 'FE-of-another' });
    oracle.open.set(number, 'stuck');
  } else learn(world, { type: 'documentRefused', at, number, code: 2507, text: 'no' });
};

const takeEffect = (world: World, { document, effect, sign }: Pending): void => {
  if (document.body.kind === 'openShift') beginPanamaShift(world.oracle);
  if (effect) countPanama(world.oracle, effect, sign);
  world.last = sign === 1 ? effect : null;
};

const enter = (world: World, { reason, accepted, loggedIn }: Extract<PanamaStep, { kind: 'enter' }>): Outcome => {
  const loginAt = loggedIn ? instant(world.now) : null;
  const request = { by: 'Ana', reason, accepted, loginAt, printer: 'receipts' };
  const fact = enterOffline(regime, world.register, { request, now: instant(world.now) });
  if (isRefusal(fact)) return fact;
  learn(world, fact);
  world.oracle.spell = { begin: world.now, lag: 0 };
  return undefined;
};

const leave = (world: World): Outcome => {
  const fact = leaveOffline(regime, world.register, { by: 'Ana', now: instant(world.now) });
  if (isRefusal(fact)) return fact;
  learn(world, fact);
  world.oracle.spell = null;
  world.last = null;
  return undefined;
};

const nth = (numbers: readonly number[], place: number): number | undefined =>
  numbers[place % Math.max(1, numbers.length)];

const send = (world: World, { nth: place, fate }: Extract<PanamaStep, { kind: 'send' }>): undefined => {
  const { oracle } = world;
  const waiting = [...oracle.open.keys()].filter((each) => each !== world.pending?.document.number);
  const number = nth(waiting, place);
  if (number === undefined || !oracle.spell) return;
  const at = instant(world.now);
  learn(world, { type: 'sendingBegun', at, number });
  if (fate === 'accepted') {
    learn(world, { type: 'documentAccepted', at, number, fiscalNumber: '', pair: null, authorisation: null });
    oracle.open.delete(number);
  } else if (fate === 'refused') learn(world, { type: 'documentRejected', at, number, code: 2507, text: 'no' });
  else if (fate === 'foreign') learn(world, { type: 'documentConflicting', at, number, text: 'FE-of-another' });
  else if (fate === 'never left') learn(world, { type: 'sendingFailed', at, number });
  if (fate === 'refused' || fate === 'foreign') oracle.open.set(number, 'stuck');
  else if (fate !== 'accepted') oracle.open.set(number, 'waiting');
};

const setAside = (world: World, place: number): Outcome => {
  const { oracle } = world;
  const number = nth([...oracle.open.keys()], place);
  if (number === undefined) return undefined;
  const decision = { number, reason: 'Ya está en el panel', by: 'Ana' };
  const fact = setAsideDocument(regime, world.register, { decision, now: instant(world.now) });
  if (isRefusal(fact)) return fact;
  if (oracle.open.get(number) !== 'stuck') throw new Error(`document ${number} was set aside and was not stuck`);
  learn(world, fact);
  oracle.open.delete(number);
  return undefined;
};

const clockBack = (world: World, ms: number): undefined => {
  const { spell } = world.oracle;
  world.now -= ms;
  if (!spell) return;
  spell.lag += ms;
  learn(world, { type: 'clockJumped', at: instant(world.now), by: duration(-ms) });
};
