import { statfsSync } from 'node:fs';
import { nodeFileSystem } from '../../src/persistence/file-system.ts';
import { openJournal } from '../../src/persistence/journal.ts';
import { registerFold } from '../../src/persistence/register-fold.ts';
import { countries } from './countries.mjs';
import { trade } from './trade.mjs';

/** The program's own writing, without waiting for the disk after each line. */
const unsynced = { ...nodeFileSystem, fdatasyncSync: () => undefined, fsyncSync: () => undefined };

/** About what a document takes with its answer; what is free must hold half as much again. */
const bytesADocument = 4500;

/** Grows the journal of a data folder to so many documents, by the program's own decisions, fold and writing. Not durable until synced. */
export const writeJournal = ({ folder, country = 'ukraine', documents }) => {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < documents * bytesADocument * 1.5)
    throw new Error(`${folder}: not enough room for ${documents} documents`);
  const journal = openJournal({ fs: unsynced, folder, fold: registerFold });
  trade(countries[country], documents, journal);
  const files = journal.segments().length;
  journal.close();
  return { files };
};
