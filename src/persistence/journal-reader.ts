import { exists } from './disk-paths.ts';
import type { FileSystem } from './file-system.ts';
import type { Fold } from './fold.ts';
import type { Journal } from './journal.ts';
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
  const known: number[] = [];
  /** Files only come at the end: the folder is listed once, and then asked whether there is one more. */
  const segments = (): readonly number[] => {
    if (known.length === 0) known.push(...listSegments(fs, folder));
    for (let next = (known.at(-1) ?? 0) + 1; exists(fs, segmentFile(folder, next)); next++) known.push(next);
    return known;
  };
  const newest = (): number => segments().at(-1) ?? 0;
  const checkpoint = (segment: number): State => checkpointOf(source, segment);
  return {
    segments,
    checkpoint,
    facts: (segment, wanted) => factsOf(source, segment, { lastSeq: segment < newest() ? endless : null, wanted }),
    lastSegmentWhere: (test) => lastSegmentWhere(newest(), (segment) => test(checkpoint(segment))),
    segmentsContaining: (...json) => segmentsContaining({ fs, folder }, newest(), json),
  };
};

/** A file that has a successor is read to its end. */
const endless = Number.POSITIVE_INFINITY;
