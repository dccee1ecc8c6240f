/** A fact handed to the journal, and what was said about it: recorded, not recorded, or nothing. */
export type Attempt = { readonly fact: string; readonly said: 'recorded' | 'refused' | 'nothing' };

/**
 * A store that holds one value: everything ever written to it, oldest first, as text. `atPowerCut` and `atKill` are the
 * oldest values that may be found afterwards, by place in the list; -1 also allows none at all.
 */
export type ValuePromise = {
  readonly written: readonly string[];
  readonly atPowerCut: number;
  readonly atKill: number;
};

/** Stores that hold one value. */
export const valueStores = ['config', 'catalogue', 'draft'] as const;
export type ValueStore = (typeof valueStores)[number];

/** Everything a shop was promised so far. Never changed: each moment of a day has its own. */
export type Promises = { readonly attempts: readonly Attempt[] } & Readonly<Record<ValueStore, ValuePromise>>;

const nothingWritten: ValuePromise = { written: [], atPowerCut: -1, atKill: -1 };

export const noPromises: Promises = {
  attempts: [],
  config: nothingWritten,
  catalogue: nothingWritten,
  draft: nothingWritten,
};

/** A fact is being handed over. */
export const attempting = (promises: Promises, fact: string): Promises => ({
  ...promises,
  attempts: [...promises.attempts, { fact, said: 'nothing' }],
});

/** The journal has answered about the last attempt. */
export const answered = (promises: Promises, said: Attempt['said']): Promises => ({
  ...promises,
  attempts: promises.attempts.map((attempt, index) =>
    index === promises.attempts.length - 1 ? { ...attempt, said } : attempt,
  ),
});

/** A started program has shown what is recorded: it is promised from now on, and what is not there never happened. */
export const shown = (promises: Promises, facts: readonly string[]): Promises => ({
  ...promises,
  attempts: promises.attempts.map(({ fact, said }) => ({
    fact,
    said: said === 'nothing' ? (facts.includes(fact) ? 'recorded' : 'refused') : said,
  })),
});

/** How far the shop has come. */
export const progressOf = ({ attempts }: Promises): { readonly recorded: number; readonly attempts: number } => ({
  recorded: attempts.filter(({ said }) => said === 'recorded').length,
  attempts: attempts.length,
});

/** A value is being written. */
export const writing = (promises: Promises, store: ValueStore, text: string): Promises =>
  withValue(promises, store, (value) => ({ ...value, written: [...value.written, text] }));

/** The write came back: the value survives a kill, and a power cut as well where the store is one that waits for the disk. */
export const valueKept = (promises: Promises, store: ValueStore, waits: boolean): Promises =>
  withValue(promises, store, (value) => {
    const last = value.written.length - 1;
    return { ...value, atKill: last, atPowerCut: waits ? last : value.atPowerCut };
  });

/** What was written without waiting has reached the disk. */
export const valueSettled = (promises: Promises, store: ValueStore): Promises =>
  withValue(promises, store, (value) => ({ ...value, atPowerCut: value.atKill }));

const withValue = (promises: Promises, store: ValueStore, change: (value: ValuePromise) => ValuePromise): Promises => ({
  ...promises,
  [store]: change(promises[store]),
});

/** Says which promise about the journal is broken by these facts. */
export const brokenByFacts = ({ attempts }: Promises, facts: readonly string[]): string | undefined => {
  let found = 0;
  for (const { fact, said } of attempts) {
    // The same fact may have been recorded at a later attempt: one too many is noticed at the end.
    const isThere = said !== 'refused' && facts[found] === fact;
    if (!isThere && said === 'recorded') return `it lacks what was said to be recorded: ${briefly(fact)}`;
    if (isThere) found++;
  }
  return found === facts.length ? undefined : `it holds what nobody recorded: ${briefly(facts[found] ?? '')}`;
};

/** Says which promise about a store is broken by the value found there; undefined text means there is none. */
export const brokenByValue = (
  { written, atPowerCut, atKill }: ValuePromise,
  text: string | undefined,
  after: 'power cut' | 'kill',
): string | undefined => {
  const place = text === undefined ? -1 : written.lastIndexOf(text);
  if (text !== undefined && place < 0) return `it holds what nobody wrote: ${briefly(text)}`;
  const oldest = after === 'kill' ? atKill : atPowerCut;
  return place >= oldest ? undefined : `it holds value ${place + 1} of ${written.length}, promised was ${oldest + 1}`;
};

const briefly = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);
