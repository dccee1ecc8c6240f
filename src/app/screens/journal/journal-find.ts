import { type Register } from '../../../fiscal/register.ts';
import { type History } from '../../../runtime/history.ts';
import { type DocumentRecord } from '../../../runtime/records.ts';
import { type JournalQuery, readQueries } from './journal-query.ts';
import { finding } from './journal-query-search.ts';

/** More than this many nobody reads; a closer search is quicker. */
export const mostFound = 200;

/** A search of the journal, done in slices so that keys are answered while years are looked through. */
export type Search = {
  readonly records: () => readonly DocumentRecord[];
  readonly isDone: () => boolean;
  /** Looks through some more files; does nothing once done. */
  readonly advance: () => void;
};

/** So many places to pause are passed in one slice: tens of milliseconds. */
const pausesInSlice = 6;

/** The queries' findings one after another, the likeliest query first. */
function* inTurn(history: History, queries: readonly JournalQuery[]): Generator<DocumentRecord | null> {
  for (const query of queries) yield* finding(history, query);
}

const search = (history: History, typed: string): Search => {
  const queries = readQueries(typed);
  const found = new Map<string, DocumentRecord>();
  const source: Iterator<DocumentRecord | null> = inTurn(history, queries);
  let isDone = false;
  const advance = (): void => {
    for (let pauses = 0; !isDone && pauses < pausesInSlice; ) {
      const { done, value: record } = source.next();
      if (record) found.set(record.uid, record);
      else pauses++;
      isDone = done === true || found.size >= mostFound;
    }
  };
  const byTime = queries.some(({ kind }) => kind === 'text');
  const records = (): readonly DocumentRecord[] =>
    byTime ? [...found.values()].toSorted(newestFirst) : [...found.values()];
  return { records, isDone: () => isDone, advance };
};

const newestFirst = (one: DocumentRecord, other: DocumentRecord): number =>
  other.at - one.at || other.number - one.number;

type Running = { readonly typed: string; readonly search: Search };

// Reading the journal for each frame would be slow, and a register is replaced whenever the journal grows.
const lastSearch = new WeakMap<Register, Running>();

/** The search for what was typed, begun once for each state of the register. */
export const searchFor = (register: Register, history: History, typed: string): Search => {
  const known = lastSearch.get(register);
  if (known?.typed === typed) return known.search;
  const begun = search(history, typed);
  begun.advance();
  lastSearch.set(register, { typed, search: begun });
  return begun;
};

/** What the search has found by now. */
export const foundFor = (register: Register, history: History, typed: string): readonly DocumentRecord[] =>
  searchFor(register, history, typed).records();
