import { join } from 'node:path';
import { ensureFolder, exists } from './disk-paths.ts';
import { type FileSystem } from './file-system.ts';
import { newlineByte } from './line-scan.ts';
import { replaceFile } from './replace-file.ts';
import { journalFolder, listSegments, segmentFile } from './segment-files.ts';

/**
 * Small files of a data folder, in the order they are copied: the witness first, so that the journal is never older than it. The mark of
 * the newest file goes along, so that a copy written over the files of a folder brings one that does not fit them (K-16).
 */
const smallFiles = ['head.json', 'newest.json', 'config.json', 'people.json', 'catalogue.json', 'draft.json'];

/** What a copy came to; `kept` files were there already from an earlier copy. */
export type CopyOutcome = { readonly written: number; readonly kept: number };

/**
 * Copies what a data folder is made of: settings, articles, the unfinished sale, the journal. The folder may be in use: sealed
 * files never change, and the newest one is valid up to any line. What an earlier copy has already is not written again.
 */
export const copyDataFolder = (fs: FileSystem, from: string, to: string): CopyOutcome => {
  ensureFolder(fs, to);
  for (const name of smallFiles) if (exists(fs, join(from, name))) copyFile(fs, join(from, name), join(to, name));
  return copyJournal(fs, from, to);
};

const copyFile = (fs: FileSystem, from: string, to: string): void => replaceFile(fs, to, fs.readFileSync(from));

const copyJournal = (fs: FileSystem, from: string, to: string): CopyOutcome => {
  ensureFolder(fs, journalFolder(to));
  const segments = listSegments(fs, from);
  let [written, kept] = [0, 0];
  for (const segment of segments) {
    const isSealed = segment !== segments.at(-1);
    if (isSealed && hasAlready(fs, segmentFile(from, segment), segmentFile(to, segment))) kept++;
    else {
      replaceFile(fs, segmentFile(to, segment), wholeLines(fs.readFileSync(segmentFile(from, segment))));
      written++;
    }
  }
  return { written, kept };
};

/** Whether a sealed file was copied before; that its lines are sound is proved by whoever reads the copy. */
const hasAlready = (fs: FileSystem, from: string, to: string): boolean =>
  exists(fs, to) && fs.statSync(from).size === fs.statSync(to).size;

/** Up to the last newline: a line that is just being written is not part of the copy. */
const wholeLines = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.lastIndexOf(newlineByte) + 1);
