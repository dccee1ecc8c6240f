import { type Fact } from './fact.ts';
import { type OutboxEntry, type Register } from './register.ts';
import { elapsed, type Instant, latest } from './time.ts';

type Of<Type extends Fact['type']> = Extract<Fact, { type: Type }>;

/** When a mode switched on now begins: never before the last document, whose time the next ones cannot go below (PA-15). */
export const modeBegin = ({ lastDocument }: Register, now: Instant): Instant => latest(now, lastDocument?.at ?? now);

/** The register with the mode switched on by a person; the session counts from this moment (PA-04, PA-15). What a clock set back before hid counts as used (K-07). */
export const entered = (register: Register, { at, since, reason }: Of<'offlineEntered'>): Register => {
  if (register.offline.session) throw new Error('the mode was switched on while it was on');
  const entries = register.offline.entries + 1;
  const begin = modeBegin(register, at);
  const session = {
    pair: { session: String(entries), seed: '' },
    contingency: { since, reason },
    begin,
    ended: null,
    nextSequence: 1,
    lastHash: '',
    hashBefore: '',
    setBack: elapsed(at, begin),
    seenUntil: begin,
  };
  return { ...register, offline: { ...register.offline, session, entries } };
};

/** The register online again. What was sold without the server is no longer the last document to cancel. */
export const left = (register: Register, at: Instant): Register => {
  const { session, past } = register.offline;
  if (!session) throw new Error('the mode was switched off while it was off');
  const offline = { ...register.offline, session: null, past: [...past.slice(-60), { begin: session.begin, end: at }] };
  return { ...register, offline, cancellable: null };
};

/** How far sending a document has come, and what the server said of it. */
type Come = Pick<OutboxEntry, 'state' | 'said'>;

/** PA-18: a document that was refused is kept and waits for a person, while the others go on. */
export const outboxState = (register: Register, number: number, { state, said }: Come): Register => ({
  ...register,
  outbox: waitingFor(register, number).map((entry) =>
    entry.number === number ? { ...entry, state, said: said && { code: said.code, text: said.text } } : entry,
  ),
});

/** The server has a document that was waiting, or a person decided about it (K-15). */
export const taken = (register: Register, number: number): Register => ({
  ...register,
  outbox: waitingFor(register, number).filter((entry) => entry.number !== number),
});

/** PA-13: of a document nobody holds yet nothing counts; it waits for a person all the same. */
export const conflicting = (register: Register, { number, text }: Of<'documentConflicting'>): Register => {
  const { unanswered } = register;
  const come: Come = { state: 'conflict', said: { code: 0, text } };
  if (unanswered?.number !== number) return outboxState(register, number, come);
  const entry: OutboxEntry = {
    ...come,
    number,
    kind: unanswered.body.kind,
    sequence: 0,
    at: unanswered.at,
    sizeBytes: 0,
  };
  return { ...register, unanswered: null, outbox: [...register.outbox, entry] };
};

const waitingFor = ({ outbox }: Register, number: number): readonly OutboxEntry[] => {
  if (!outbox.some((entry) => entry.number === number)) throw new Error(`document ${number} was not waiting`);
  return outbox;
};
