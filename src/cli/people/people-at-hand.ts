import { minutes } from '../../fiscal/time.ts';
import { UnreadableFile } from '../../persistence/faults.ts';
import { nodeFileSystem } from '../../persistence/file-system.ts';
import { nobody, type PeopleBook, peopleStore, personWith } from '../../persistence/people.ts';
import { type People } from '../../runtime/people.ts';

/**
 * The people of a data folder for the screen, read anew whenever somebody logs in or locks. A file that cannot be used throws
 * `UnreadableFile` at the start; one that is damaged later leaves the people as they were last read, so that a lock stays one.
 */
export const peopleAtHand = (folder: string): People => {
  const store = peopleStore(nodeFileSystem, folder);
  let known = store.read() ?? nobody;
  const newest = (): PeopleBook => {
    try {
      known = store.read() ?? nobody;
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
    }
    return known;
  };
  return {
    areKnown: () => newest().people.length > 0,
    named: (pin) => personWith(newest(), pin)?.name,
    lockAfter: () => (known.lockAfterMinutes > 0 && known.people.length > 0 ? minutes(known.lockAfterMinutes) : null),
  };
};
