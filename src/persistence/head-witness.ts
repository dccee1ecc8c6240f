import { z } from 'zod';
import { JournalBehindWitness } from './faults.ts';
import type { FileSystem } from './file-system.ts';
import type { Link } from './journal-line.ts';
import { openJsonStore } from './json-store.ts';
import { silently } from './silently.ts';

/** The end of the journal: the number of its newest file, and its last line. */
export type Head = Link & { readonly segment: number };

/** Remembers, beside the journal, how far the journal has come, so that a lost end does not go unseen. */
export type HeadWitness = {
  /** The end last seen; undefined when nothing can be said. */
  readonly read: () => Head | undefined;
  /** Takes note of a durable end; written within a second or so, not now. */
  readonly note: (head: Head) => void;
  readonly close: () => void;
};

/** The witness in a file (`head.json`), at most a second behind and never waited for. */
export const openHeadWitness = (fs: FileSystem, file: string): HeadWitness => {
  const store = openJsonStore(fs, file, { schema: headSchema, migrations: [], sync: 'now' });
  let unwritten: Head | undefined;
  let timer: NodeJS.Timeout | undefined;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!unwritten) return;
    // A witness that could not be written is a stale one, which is allowed; the sale it would have held up is not.
    silently(() => unwritten && store.write(unwritten));
    unwritten = undefined;
  };
  return {
    read: () => readHead(store.read),
    note: (head) => {
      unwritten = head;
      timer ??= setTimeout(write, writeEveryMs).unref();
    },
    close: () => {
      write();
      silently(store.close);
    },
  };
};

/** Throws `JournalBehindWitness` when the journal ends before the line the witness saw. */
export const expectNotBehind = (journal: Head, seen: Head | undefined): void => {
  if (seen && seen.seq > journal.seq) {
    throw new JournalBehindWitness(
      `The journal ends at line ${journal.seq} in file ${journal.segment}, but line ${seen.seq} in file ${seen.segment} was recorded before`,
    );
  }
};

/** Throws `JournalBehindWitness` when the line the witness saw is another one in the journal. */
export const expectSameLine = (line: Link, seen: Head | undefined): void => {
  if (seen && seen.seq === line.seq && seen.hash !== line.hash) {
    throw new JournalBehindWitness(`Line ${line.seq} of the journal is not the line that was recorded before`);
  }
};

/** An unreadable witness says nothing; it must never stop a journal that is whole. */
const readHead = (read: () => Head | undefined): Head | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

const headSchema = z.strictObject({
  segment: z.int().positive(),
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

const writeEveryMs = 1000;
