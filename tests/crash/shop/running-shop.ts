import { type FileSystem } from '../../../src/persistence/file-system.ts';
import { type DiskState } from '../disk/disk-state.ts';
import { type Watchers } from '../disk/open-files.ts';
import { simulatedDisk } from '../disk/simulated-disk.ts';
import { auditJournal } from '../oracle/journal-audit.ts';
import {
  answered,
  attempting,
  type Promises,
  progressOf,
  shown,
  type ValueStore,
  valueKept,
  valueSettled,
  writing,
} from '../oracle/promises.ts';
import { journalFolder } from './places.ts';
import { closeProgram, endingOnError, type Program, ProgramEnded, startProgram } from './program.ts';
import { valueText, waitsForDisk } from './shop-stores.ts';
import { type Trade } from './trade.ts';

/** What may happen in a shop. `second`: a second passes, so the head witness is noted and owed syncs are done. */
export const operations = ['sell', 'open', 'config', 'catalogue', 'draft', 'second', 'restart'] as const;
export type Operation = (typeof operations)[number];

export type ShopOptions<State, Fact extends { readonly type: string }> = {
  readonly trade: Trade<State, Fact>;
  readonly state: DiskState;
  readonly watchers: Watchers;
  /** Stands between the program and the disk; a mutant changes something here. */
  readonly wrap: (fs: FileSystem) => FileSystem;
  /** How many calls have failed so far. */
  readonly troubles: () => number;
};

/** A shop at work on a disk, and what it was promised. */
export type RunningShop = {
  readonly promises: () => Promises;
  /** Starts the program. Throws `ProgramEnded`. */
  readonly start: () => void;
  /** Throws `ProgramEnded`. */
  readonly perform: (operation: Operation) => void;
};

type Shop<State, Fact extends { readonly type: string }> = ShopOptions<State, Fact> & {
  promises: Promises;
  program: Program<State, Fact> | undefined;
};

/** A shop whose program is not started yet; `past` is what it was promised before. */
export const openShop = <State, Fact extends { readonly type: string }>(
  options: ShopOptions<State, Fact>,
  past: Promises,
): RunningShop => {
  const shop: Shop<State, Fact> = { ...options, promises: past, program: undefined };
  const acts: Readonly<Record<Operation, () => void>> = {
    sell: () => record(shop, shop.trade.next),
    open: () => record(shop, shop.trade.opening),
    config: () => write(shop, 'config'),
    catalogue: () => write(shop, 'catalogue'),
    draft: () => write(shop, 'draft'),
    second: () => {
      programOf(shop).timers.pass(1000);
      settle(shop);
    },
    restart: () => {
      closeProgram(programOf(shop));
      shop.program = undefined;
      settle(shop);
      start(shop);
    },
  };
  return {
    promises: () => shop.promises,
    start: () => start(shop),
    perform: (operation) => acts[operation](),
  };
};

const start = <State, Fact extends { readonly type: string }>(shop: Shop<State, Fact>): void => {
  const { trade, state, watchers, wrap } = shop;
  shop.program = startProgram(trade, wrap(simulatedDisk(state, watchers)));
  shop.promises = shown(shop.promises, auditJournal(state.seen, journalFolder, trade.openBooks()).facts);
};

const programOf = <State, Fact extends { readonly type: string }>({
  program,
}: Shop<State, Fact>): Program<State, Fact> => {
  if (!program) throw new ProgramEnded('it was not started');
  return program;
};

const record = <State, Fact extends { readonly type: string }>(
  shop: Shop<State, Fact>,
  choose: Trade<State, Fact>['next'],
): void => {
  const { timers, journal } = programOf(shop);
  const fact = choose(journal.read(), progressOf(shop.promises));
  shop.promises = attempting(shop.promises, JSON.stringify(fact));
  const outcome = endingOnError(() => timers.during(() => journal.commit(fact)));
  shop.promises = answered(shop.promises, outcome.kind === 'committed' ? 'recorded' : 'refused');
};

/** A value that could not be written is no reason to end: the program says so and goes on. */
const write = <State, Fact extends { readonly type: string }>(shop: Shop<State, Fact>, store: ValueStore): void => {
  const { timers, stores } = programOf(shop);
  const nth = shop.promises[store].written.length;
  shop.promises = writing(shop.promises, store, valueText[store](nth));
  try {
    timers.during(() => stores[store].write(nth));
  } catch {
    return;
  }
  shop.promises = valueKept(shop.promises, store, waitsForDisk[store]);
};

/** A second has passed, or the program was closed: on a disk that never failed, what was owed is done. */
const settle = <State, Fact extends { readonly type: string }>(shop: Shop<State, Fact>): void => {
  if (shop.troubles() === 0) shop.promises = valueSettled(shop.promises, 'draft');
};
