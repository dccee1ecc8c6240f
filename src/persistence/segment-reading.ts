import { JournalDamaged } from './faults.ts';
import type { FileSystem } from './file-system.ts';
import type { Fold } from './fold.ts';
import { stateOf } from './journal-chain.ts';
import { newlineByte, scanLines } from './line-scan.ts';
import { readFirstLine, segmentFile } from './segment-files.ts';

type Place = { readonly fs: FileSystem; readonly folder: string };
type Source<State, Fact extends { readonly type: string }> = Place & { readonly fold: Fold<State, Fact> };

/** The state a file starts with. Throws `JournalDamaged`. */
export const checkpointOf = <State, Fact extends { readonly type: string }>(
  { fs, folder, fold }: Source<State, Fact>,
  segment: number,
): State => stateOf(fold, readFirstLine(fs, segmentFile(folder, segment)));

/** The facts of a file up to the line numbered `lastSeq`: what stands after it was never committed. Throws `JournalDamaged`. */
export const factsOf = <State, Fact extends { readonly type: string }>(
  { fs, folder, fold }: Source<State, Fact>,
  segment: number,
  lastSeq: number,
): readonly Fact[] => {
  const file = segmentFile(folder, segment);
  const facts: Fact[] = [];
  for (const { number, decoded } of scanLines(fs.readFileSync(file))) {
    if (!decoded.ok) throw new JournalDamaged(file, number, decoded.problem);
    if (number > 1) facts.push(fold.parse(decoded.line.body));
    if (decoded.line.link.seq >= lastSeq) break;
  }
  return facts;
};

/** The highest number from 1 to `newest` that passes; the test must be true up to some number and false after it. */
export const lastSegmentWhere = (newest: number, test: (segment: number) => boolean): number | undefined => {
  let [passes, fails] = [0, newest + 1];
  while (fails - passes > 1) {
    const middle = Math.floor((passes + fails) / 2);
    if (test(middle)) passes = middle;
    else fails = middle;
  }
  return passes === 0 ? undefined : passes;
};

/** The files, newest first, in which a fact's line contains this piece of JSON. The checkpoint line is not searched. */
export function* segmentsContaining({ fs, folder }: Place, newest: number, json: string): Generator<number> {
  const wanted = Buffer.from(json);
  for (let segment = newest; segment >= 1; segment--) {
    const bytes = fs.readFileSync(segmentFile(folder, segment));
    if (bytes.indexOf(wanted, bytes.indexOf(newlineByte)) >= 0) yield segment;
  }
}
