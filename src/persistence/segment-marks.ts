import { join } from 'node:path';
import { z } from 'zod';
import { exists } from './disk-paths.ts';
import { UnreadableFile } from './faults.ts';
import { type FileSystem } from './file-system.ts';
import { birthOf, isSameFile } from './folder-home.ts';
import { openJsonStore } from './json-store.ts';
import { segmentFile } from './segment-files.ts';

const markSchema = z.strictObject({
  /** True while the journal is being opened, which puts a new file in the place of the newest one. */
  isOpening: z.boolean(),
  segment: z.int().positive(),
  ino: z.number(),
  bornAt: z.int(),
});
type Mark = z.infer<typeof markSchema>;

/** Remembers in `newest.json` which file of the disk the newest one of the journal is, so that another one in its place is noticed (K-16). */
export type SegmentMarks = {
  /** Whether an old copy was written over the files in place; a start that was cut off says nothing. */
  readonly isOverwritten: () => boolean;
  /** From here on the newest file is replaced. */
  readonly opening: () => void;
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
      if (!mark || mark.isOpening) return false;
      const file = segmentFile(folder, mark.segment);
      return !exists(fs, file) || !isSameFile(file, mark);
    },
    opening: () => {
      const mark = readMark(store.read);
      if (mark) store.write({ ...mark, isOpening: true });
    },
    stands: (segment) => {
      if (segment === marked) return;
      marked = segment;
      silently(() => store.write({ isOpening: false, segment, ...birthOf(segmentFile(folder, segment)) }));
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

const silently = (write: () => void): void => {
  try {
    write();
  } catch {
    return;
  }
};
