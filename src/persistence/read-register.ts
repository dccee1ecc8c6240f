import { type Register } from '../fiscal/register.ts';
import { type FileSystem } from './file-system.ts';
import { readJournal } from './journal-reader.ts';
import { registerFold } from './register-fold.ts';

/** The register as its journal tells it, looked at without taking the folder; undefined where there is no journal. Throws `JournalDamaged`. */
export const readRegister = (fs: FileSystem, folder: string): Register | undefined => {
  const journal = readJournal({ fs, folder, fold: registerFold });
  const newest = journal.segments().at(-1);
  if (newest === undefined) return undefined;
  return journal.facts(newest).reduce(registerFold.evolve, journal.checkpoint(newest));
};
