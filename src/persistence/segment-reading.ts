import type { LineTest } from '../runtime/ports.ts';
import { isIn, isInSignedBytes, needleFor } from './byte-search.ts';
import { exists } from './disk-paths.ts';
import { JournalDamaged } from './faults.ts';
import type { FileSystem } from './file-system.ts';
import type { Fold } from './fold.ts';
import { chainProblem, checkpointType, placeProblem, stateOf } from './journal-chain.ts';
import { type JournalLine, type Link, placeOfLine } from './journal-line.ts';
import { decode, linesOf, scanLines, type UncheckedLine } from './line-scan.ts';
import { holdsAfterFirstLine, readFirstLine, segmentFile } from './segment-files.ts';

type Place = { readonly fs: FileSystem; readonly folder: string };
type Source<State, Fact extends { readonly type: string }> = Place & { readonly fold: Fold<State, Fact> };

/** The state a file starts with. Throws `JournalDamaged`. */
export const checkpointOf = <State, Fact extends { readonly type: string }>(
  { fs, folder, fold }: Source<State, Fact>,
  segment: number,
): State => stateOf(fold, readFirstLine(fs, segmentFile(folder, segment)));

/** Which facts of a file are read. */
type Reading = {
  /** The chain number of the last committed line: what stands after it never was. Null leaves out a torn end. */
  readonly lastSeq: number | null;
  /** Lines that do not pass are proven, and not read. */
  readonly wanted?: LineTest | undefined;
};

/**
 * The facts of a file, in order. Throws `JournalDamaged`, also when a line is missing, doubled or out of order, up to the first
 * line of the next file.
 */
export const factsOf = <State, Fact extends { readonly type: string }>(
  { fs, folder, fold }: Source<State, Fact>,
  segment: number,
  { lastSeq, wanted }: Reading,
): readonly Fact[] => {
  const file = segmentFile(folder, segment);
  const bytes = fs.readFileSync(file);
  const facts: Fact[] = [];
  let before: Link | undefined;
  for (const line of linesOf(bytes)) {
    const found = look(line, wanted);
    if (!found.ok) {
      if (lastSeq === null && before && isTornFrom(bytes.subarray(line.end))) return facts;
      throw new JournalDamaged(file, line.number, found.problem);
    }
    expectAfter(before, found, { file, number: line.number });
    if (before && found.body) facts.push(fold.parse(found.body));
    before = found.link;
    if (lastSeq !== null && before.seq >= lastSeq) return facts;
  }
  if (!before) throw new JournalDamaged(file, 1, 'the file is empty');
  if (lastSeq !== null) expectNext(fs, segmentFile(folder, segment + 1), before);
  return facts;
};

/** Whether no line after a bad one is whole: another process is still writing it, or a crash tore it. */
const isTornFrom = (rest: Buffer): boolean => [...scanLines(rest)].every(({ decoded }) => !decoded.ok);

/** A line in its place in the chain, and what it says when it was read. */
type SeenLine = Omit<JournalLine, 'body'> & { readonly body?: JournalLine['body'] };

/** A line with its place, read only when it is wanted, comes first, or is not what it should be. */
type Looked = ({ readonly ok: true } & SeenLine) | { readonly ok: false; readonly problem: string };

const look = (line: UncheckedLine, wanted: LineTest | undefined): Looked => {
  const place = wanted && line.number > 1 && line.isWhole && !isWanted(line, wanted) && placeOfLine(line.bytes);
  if (place) return { ok: true, ...place };
  const decoded = decode(line);
  return decoded.ok ? { ok: true, ...decoded.line } : decoded;
};

/** As much of a line as tells what it is about. */
const openingBytes = 160;

/** A checkpoint inside a file is damage, so it is always looked at. */
const isWanted = ({ bytes }: UncheckedLine, wanted: LineTest): boolean => {
  const opening = bytes.toString('latin1', 0, openingBytes);
  return opening.includes(checkpointType) || wanted({ opening, contains: (json) => holds(bytes, json) });
};

const holds = (bytes: Buffer, json: string): boolean =>
  isIn(bytes, needleFor(json), { from: 0, counts: (at) => !isInSignedBytes(bytes, at) });

const expectNext = (fs: FileSystem, next: string, before: Link): void => {
  if (!exists(fs, next)) throw new JournalDamaged(next, 1, 'the file is missing');
  const problem = chainProblem(before, readFirstLine(fs, next));
  if (problem) throw new JournalDamaged(next, 1, problem);
};

const expectAfter = (
  before: Link | undefined,
  line: SeenLine,
  { file, number }: { readonly file: string; readonly number: number },
): void => {
  const { body } = line;
  const problem =
    (before && chainProblem(before, line)) ?? (body && placeProblem(before !== undefined, { ...line, body }));
  if (problem) throw new JournalDamaged(file, number, problem);
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

/** Every file down to this one was looked through, and nothing more was found: a place to pause. */
export type Pause = { readonly searchedTo: number };

/** The files, newest first, in which a fact's line contains one of these pieces of JSON. Checkpoint lines are not searched. */
export function* segmentsContaining(
  { fs, folder }: Place,
  newest: number,
  json: readonly string[],
): Generator<number | Pause> {
  const needles = json.map(needleFor);
  for (let segment = newest; segment >= 1; segment--) {
    if (holdsAfterFirstLine(fs, segmentFile(folder, segment), needles)) yield segment;
    else if (segment % segmentsBetweenPauses === 0) yield { searchedTo: segment };
  }
}

/** About 20 MB of a busy shop's journal, looked through in some milliseconds. */
const segmentsBetweenPauses = 16;
