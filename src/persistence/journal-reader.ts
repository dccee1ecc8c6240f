import type { FileSystem } from './file-system.ts';
import type { Fold } from './fold.ts';
import type { Journal } from './journal.ts';
import { scanLines } from './line-scan.ts';
import { listSegments, segmentFile } from './segment-files.ts';
import { checkpointOf, factsOf, lastSegmentWhere, segmentsContaining } from './segment-reading.ts';

/** A journal that is only looked into: nothing is locked, recovered or changed, and another process may be writing it. */
export type JournalReader<State, Fact> = Omit<Journal<State, Fact>, 'read' | 'commit' | 'close'>;

export const readJournal = <State, Fact extends { readonly type: string }>(source: {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly fold: Fold<State, Fact>;
}): JournalReader<State, Fact> => {
  const { fs, folder } = source;
  const newest = (): number => listSegments(fs, folder).at(-1) ?? 0;
  const checkpoint = (segment: number): State => checkpointOf(source, segment);
  return {
    segments: () => listSegments(fs, folder),
    checkpoint,
    facts: (segment) => factsOf(source, segment, lastWholeLine(fs, segmentFile(folder, segment))),
    lastSegmentWhere: (test) => lastSegmentWhere(newest(), (segment) => test(checkpoint(segment))),
    segmentsContaining: (json) => segmentsContaining({ fs, folder }, newest(), json),
  };
};

/** The chain number of the last line that is whole now: the one being written may not be. */
const lastWholeLine = (fs: FileSystem, file: string): number => {
  let last = 0;
  for (const { decoded } of scanLines(fs.readFileSync(file))) if (decoded.ok) last = decoded.line.link.seq;
  return last;
};
