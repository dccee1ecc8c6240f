import { join } from 'node:path';
import { z } from 'zod';
import { exists } from './disk-paths.ts';
import { UnreadableFile } from './faults.ts';
import { type FileSystem } from './file-system.ts';
import { birthOf, isSameFile } from './folder-home.ts';
import { openJsonStore } from './json-store.ts';
import { segmentFile } from './segment-files.ts';
import { silently } from './silently.ts';

const markSchema = z.strictObject({
  segment: z.int().positive(),
  /** The births it may have: while the file is being replaced both the old one's and the new one's. */
  births: z.array(z.strictObject({ ino: z.number(), bornAt: z.int() })).min(1),
});
type Mark = z.infer<typeof markSchema>;

/** Remembers in `newest.json` which file of the disk the newest one of the journal is, so that another one in its place is noticed (K-16). */
export type SegmentMarks = {
  /** Whether an old copy was written over the files in place. */
  readonly isOverwritten: () => boolean;
  /** The temporary file is about to take the place of this one: a start that is cut off here must not look like a copy. */
  readonly replacing: (temporary: string, segment: number) => void;
  /** The newest file stands; told again at each new one. Never throws: a mark that could not be written is an old one, which the old file still bears out. */
  readonly stands: (segment: number) => void;
};

export const openSegmentMarks = (fs: FileSystem, folder: string): SegmentMarks => {
  const store = openJsonStore<Mark>(fs, join(folder, 'newest.json'), {
    schema: markSchema,
    migrations: [],
    sync: 'now',
  });
  let marked = 0;
  return {
    isOverwritten: () => {
      const mark = readMark(store.read);
      if (!mark) return false;
      const file = segmentFile(folder, mark.segment);
      return !exists(fs, file) || !mark.births.some((birth) => isSameFile(file, birth));
    },
    replacing: (temporary, segment) => {
      const mark = readMark(store.read);
      const known = mark?.segment === segment ? mark.births : [];
      store.write({ segment, births: [...known, birthOf(temporary)] });
    },
    stands: (segment) => {
      if (segment === marked) return;
      marked = segment;
      silently(() => store.write({ segment, births: [birthOf(segmentFile(folder, segment))] }));
    },
  };
};

/** A mark that cannot be read tells nothing, and must never keep a whole journal closed. */
const readMark = (read: () => Mark | undefined): Mark | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
};
