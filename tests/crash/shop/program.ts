import { type FileSystem } from '../../../src/persistence/file-system.ts';
import { openHeadWitness } from '../../../src/persistence/head-witness.ts';
import { type Journal, openJournal } from '../../../src/persistence/journal.ts';
import { type ValueStore, valueStores } from '../oracle/promises.ts';
import { type HandTimers, handTimers } from './hand-timers.ts';
import { dataFolder, headFile } from './places.ts';
import { type LabStore, openStore } from './shop-stores.ts';
import { takeFolder } from './taking-folder.ts';
import { type Trade } from './trade.ts';

/** The program's stores, open, with the timers of its process. */
export type Program<State, Fact> = {
  readonly timers: HandTimers;
  readonly journal: Journal<State, Fact>;
  readonly stores: Readonly<Record<ValueStore, LabStore>>;
};

/** The program ended by itself, as it does when the disk fails it. */
export class ProgramEnded extends Error {
  override readonly name = 'ProgramEnded';
}

/** Whatever ends the program is `ProgramEnded`. */
export const endingOnError = <T>(work: () => T): T => {
  try {
    return work();
  } catch (cause) {
    throw new ProgramEnded('the program ended', { cause });
  }
};

/** Opens the stores in the order in which the program does. Throws `ProgramEnded`. */
export const startProgram = <State, Fact extends { readonly type: string }>(
  trade: Trade<State, Fact>,
  fs: FileSystem,
): Program<State, Fact> => {
  const timers = handTimers();
  return endingOnError(() =>
    timers.during(() => {
      takeFolder(fs);
      const stores = { config: openStore.config(fs), catalogue: openStore.catalogue(fs), draft: openStore.draft(fs) };
      stores.config.read();
      const witness = openHeadWitness(fs, headFile);
      const journal = openJournal({ fs, folder: dataFolder, fold: trade.fold, witness });
      forgiving(stores.draft.read);
      stores.catalogue.read();
      return { timers, journal, stores };
    }),
  );
};

/** A draft that cannot be read keeps no shop closed. */
const forgiving = (read: () => unknown): void => {
  try {
    read();
  } catch {
    return;
  }
};

/** Ends the program in good order. Throws `ProgramEnded`. */
export const closeProgram = <State, Fact>({ timers, journal, stores }: Program<State, Fact>): void =>
  endingOnError(() =>
    timers.during(() => {
      for (const store of valueStores) stores[store].close();
      journal.close();
    }),
  );
