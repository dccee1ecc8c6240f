import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ensureFolder } from './disk-paths.ts';
import type { FileSystem } from './file-system.ts';
import { replaceFile } from './replace-file.ts';

/** Bytes cut off the end of a journal file, and the last line that stayed. */
type Tail = { readonly segment: number; readonly afterSeq: number; readonly bytes: Buffer };

/** Keeps a cut-off tail in `quarantine/` for people to look at; the program never reads it. */
export const keepTail = (fs: FileSystem, dataFolder: string, { segment, afterSeq, bytes }: Tail): void => {
  const folder = join(dataFolder, 'quarantine');
  ensureFolder(fs, folder);
  // Named by content, so that a start interrupted here keeps one copy, and another tail at the same place a second one.
  const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  replaceFile(fs, join(folder, `${String(segment).padStart(6, '0')}-after-${afterSeq}-${mark}.tail`), bytes);
};
