import { join } from 'node:path';
import { ensureFolder } from './disk-paths.ts';
import { JournalDamaged } from './faults.ts';
import type { FileSystem } from './file-system.ts';
import type { Fold } from './fold.ts';
import { expectNotBehind, type Head, type HeadWitness } from './head-witness.ts';
import { checkpointStep, type Position } from './journal-chain.ts';
import { genesis, type Link } from './journal-line.ts';
import { keepTail } from './quarantine.ts';
import { type CheckedSegment, checkSegment } from './recovery-check.ts';
import { moveIntoPlace, writeBeside } from './replace-file.ts';
import { journalFolder, listSegments, missingSegment, readLastLine, segmentFile } from './segment-files.ts';
import { untilBroken } from './until-broken.ts';

/** The newest file and where the journal stands at its end. */
type Recovered<State> = { readonly segment: number; readonly position: Position<State> };

/** What a start needs; `folder` is the data folder. */
type RecoveryOptions<State, Fact extends { readonly type: string }> = {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly fold: Fold<State, Fact>;
  readonly witness?: HeadWitness;
  /** Told of the temporary file that is about to take the place of the newest one. */
  readonly replacing?: Replacing;
};

/** Hears that a file is about to be put in the place of a segment, before it is. */
export type Replacing = (temporary: string, segment: number) => void;

/**
 * Reads the newest file, keeps its valid part and writes that part anew before anybody sees it: what is read after a
 * crash may be in memory only, and would be lost by the next power cut. The same path is taken after a clean end.
 * Throws `JournalDamaged` or `JournalBehindWitness` before any line is touched.
 */
export const recover = <State, Fact extends { readonly type: string }>(
  options: RecoveryOptions<State, Fact>,
): Recovered<State> => {
  const { fs, folder, witness } = options;
  ensureFolder(fs, journalFolder(folder));
  removeTemporaries(fs, journalFolder(folder));
  const segments = listSegments(fs, folder);
  const gap = missingSegment(segments);
  if (gap !== undefined) throw new JournalDamaged(segmentFile(folder, gap), 1, 'the file is missing');
  const seen = witness?.read();
  return segments.length === 0 ? begin(options, seen) : reopen(options, segments.length, seen);
};

const begin = <State, Fact extends { readonly type: string }>(
  { fs, folder, fold, replacing }: RecoveryOptions<State, Fact>,
  seen: Head | undefined,
): Recovered<State> => {
  expectNotBehind({ segment: 0, ...genesis }, seen);
  const { bytes, position } = checkpointStep(fold, { link: genesis, state: fold.blank });
  const file = segmentFile(folder, 1);
  untilBroken(file)(() => replaceSegment({ fs, folder, replacing }, 1, bytes));
  return { segment: 1, position };
};

const reopen = <State, Fact extends { readonly type: string }>(
  { fs, folder, fold, replacing }: RecoveryOptions<State, Fact>,
  segment: number,
  seen: Head | undefined,
): Recovered<State> => {
  const file = segmentFile(folder, segment);
  const bytes = fs.readFileSync(file);
  const after = lastLinkBefore(fs, folder, segment);
  const checked = checkSegment({ file, bytes, fold, after, seen, bornWithLines: segment === 1 ? 1 : 2 });
  expectNotBehind({ segment, ...checked.position.link }, seen);
  untilBroken(file)(() => keepValidPart({ fs, folder, replacing, segment, bytes, checked }));
  return { segment, position: checked.position };
};

const lastLinkBefore = (fs: FileSystem, folder: string, segment: number): Link =>
  segment === 1 ? genesis : readLastLine(fs, segmentFile(folder, segment - 1)).link;

type Keeping<State> = {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly replacing: Replacing | undefined;
  readonly segment: number;
  readonly bytes: Buffer;
  readonly checked: CheckedSegment<State>;
};

const keepValidPart = <State>({ segment, bytes, checked, ...place }: Keeping<State>): void => {
  const { fs, folder } = place;
  const tail = bytes.subarray(checked.validBytes);
  if (tail.length > 0) keepTail(fs, folder, { segment, afterSeq: checked.position.link.seq, bytes: tail });
  replaceSegment(place, segment, bytes.subarray(0, checked.validBytes));
};

type Place = Pick<Keeping<unknown>, 'fs' | 'folder' | 'replacing'>;

const replaceSegment = ({ fs, folder, replacing }: Place, segment: number, bytes: Uint8Array): void => {
  const file = segmentFile(folder, segment);
  const temporary = writeBeside(fs, file, bytes);
  replacing?.(temporary, segment);
  moveIntoPlace(fs, temporary, file);
};

const removeTemporaries = (fs: FileSystem, folder: string): void => {
  for (const name of fs.readdirSync(folder)) if (name.endsWith('.tmp')) fs.unlinkSync(join(folder, name));
};
