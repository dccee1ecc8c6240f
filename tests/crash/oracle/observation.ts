import { type FileSystem } from '../../../src/persistence/file-system.ts';
import { openHeadWitness } from '../../../src/persistence/head-witness.ts';
import { openJournal } from '../../../src/persistence/journal.ts';
import { reasonOf } from '../../../src/persistence/reason.ts';
import { verifyJournal } from '../../../src/persistence/verify.ts';
import { type DiskState } from '../disk/disk-state.ts';
import { type Watchers } from '../disk/open-files.ts';
import { simulatedDisk } from '../disk/simulated-disk.ts';
import { handTimers } from '../shop/hand-timers.ts';
import { dataFolder, headFile, journalFolder } from '../shop/places.ts';
import { openStore } from '../shop/shop-stores.ts';
import { takeFolder } from '../shop/taking-folder.ts';
import { type Trade } from '../shop/trade.ts';
import { auditJournal } from './journal-audit.ts';
import { type ValueStore } from './promises.ts';

/** How the program is put on a disk. */
export type Subject<State, Fact extends { readonly type: string }> = {
  readonly trade: Trade<State, Fact>;
  readonly wrap: (fs: FileSystem) => FileSystem;
};

/** What a start makes of the journal on a disk: the facts there are, and what is wrong whatever was promised. */
export type FoundBooks = { readonly facts: readonly string[]; readonly problem: string | undefined };

/** Starts the program, reads the journal by hand, sells once more and reads it again. Changes the disk. */
export const findBooks = <State, Fact extends { readonly type: string }>(
  { trade, wrap }: Subject<State, Fact>,
  state: DiskState,
  watchers: Watchers = {},
): FoundBooks => {
  const fs = wrap(simulatedDisk(state, watchers));
  let facts: readonly string[] = [];
  try {
    return handTimers().during(() => {
      takeFolder(fs);
      const journal = openJournal({ fs, folder: dataFolder, fold: trade.fold, witness: openHeadWitness(fs, headFile) });
      watchers.stepped = undefined;
      const books = trade.openBooks();
      const audit = auditJournal(state.seen, journalFolder, books);
      facts = audit.facts;
      const atStart = audit.problem ?? books.compare(journal.read());
      if (atStart !== undefined) return { facts, problem: atStart };
      const sold = journal.commit(trade.goingOn(journal.read(), facts.length));
      journal.close();
      if (sold.kind !== 'committed') return { facts, problem: 'the next sale was refused' };
      return { facts, problem: problemAfterSale({ trade, wrap }, state, facts.length + 1) };
    });
  } catch (error) {
    return { facts, problem: `the program does not go on: ${reasonOf(error)}` };
  }
};

const problemAfterSale = <State, Fact extends { readonly type: string }>(
  { trade }: Subject<State, Fact>,
  state: DiskState,
  expected: number,
): string | undefined => {
  const { facts, problem } = auditJournal(state.seen, journalFolder, trade.openBooks());
  if (problem !== undefined) return `after the next sale: ${problem}`;
  if (facts.length !== expected) return `after the next sale there are ${facts.length} facts, not ${expected}`;
  const report = verifyJournal<State, Fact>({ fs: simulatedDisk(state), folder: dataFolder, fold: trade.fold });
  return report.ok ? undefined : `after the next sale its own audit says: ${report.problem}`;
};

/** What a start finds in a store of one value. */
export type FoundValue = { readonly text: string | undefined; readonly problem: string | undefined };

export const findValue = (state: DiskState, store: ValueStore): FoundValue => {
  try {
    return { text: openStore[store](simulatedDisk(state)).read(), problem: undefined };
  } catch (error) {
    return { text: undefined, problem: reasonOf(error) };
  }
};
