import { type AppendOutcome, type JsonLines, openJsonLines } from './append-only-json-lines.ts';
import { exists } from './disk-paths.ts';
import { StorageBroken } from './faults.ts';
import type { FileSystem } from './file-system.ts';
import { reasonOf } from './reason.ts';
import { moveIntoPlace, writeBeside } from './replace-file.ts';
import { segmentFile } from './segment-files.ts';
import { isFull } from './system-error.ts';
import { NotAppended, untilBroken } from './until-broken.ts';

/** The end of the journal, where lines are added. Every method but `segment` throws `StorageBroken`. */
type SegmentWriter = {
  /** The number of the file being written. */
  readonly segment: () => number;
  /** Adds a line to the newest file; its commit point is one fdatasync. */
  readonly append: (bytes: Uint8Array) => AppendOutcome;
  /** Makes the next file out of whole lines; its commit point is the sync of the folder. */
  readonly startSegment: (bytes: Uint8Array) => AppendOutcome;
  readonly close: () => void;
};

/** Opens the newest file, which the recovery has just written. */
export const openSegmentWriter = (fs: FileSystem, folder: string, newest: number): SegmentWriter => {
  const whileWhole = untilBroken('The journal');
  let segment = newest;
  let lines: JsonLines = openJsonLines(fs, segmentFile(folder, segment));
  const startSegment = (bytes: Uint8Array): void => {
    const file = segmentFile(folder, segment + 1);
    lines.expectAsLeft();
    expectAbsent(fs, file);
    moveIntoPlace(fs, writeBesideIfRoom(fs, file, bytes), file);
    lines.close();
    lines = openJsonLines(fs, file);
    segment += 1;
  };
  return {
    segment: () => segment,
    append: (bytes) => whileWhole(() => lines.append(bytes)),
    startSegment: (bytes) => {
      try {
        whileWhole(() => startSegment(bytes));
        return { kind: 'appended' };
      } catch (error) {
        if (error instanceof NotAppended) return { kind: 'full', why: error.message };
        throw error;
      }
    },
    close: () => lines.close(),
  };
};

const expectAbsent = (fs: FileSystem, file: string): void => {
  if (exists(fs, file)) throw new StorageBroken(`${file} was made by another program`);
};

/** A full disk is met before the new name exists, so nothing has happened yet; any other error leaves that in doubt. */
const writeBesideIfRoom = (fs: FileSystem, file: string, bytes: Uint8Array): string => {
  try {
    return writeBeside(fs, file, bytes);
  } catch (cause) {
    if (isFull(cause)) throw new NotAppended(reasonOf(cause), { cause });
    throw cause;
  }
};
