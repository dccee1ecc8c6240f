import { JournalDamaged } from './faults.ts';
import type { Fold } from './fold.ts';
import { expectSameLine, type Head } from './head-witness.ts';
import { chainProblem, type Position, placeProblem, stateOf } from './journal-chain.ts';
import { decodeLine, type JournalLine, type Link, sealEnds } from './journal-line.ts';
import { scanLines } from './line-scan.ts';
import { reasonOf } from './reason.ts';

/** The newest file and what is known about it before it is read. */
type NewestSegment<State, Fact extends { readonly type: string }> = {
  readonly file: string;
  readonly bytes: Buffer;
  readonly fold: Fold<State, Fact>;
  /** The last link of the file before it. */
  readonly after: Link;
  /** How many lines appeared together with the file, so that a crash cannot have torn them. */
  readonly bornWithLines: number;
  /** What the witness saw. */
  readonly seen: Head | undefined;
};

/** How much of the file is valid, and where the journal stands after that part. */
export type CheckedSegment<State> = { readonly validBytes: number; readonly position: Position<State> };

/**
 * Checks every line. Bad bytes at the very end are a torn write that was never acknowledged and are left out; bad bytes
 * anywhere else are damage to committed lines, `JournalDamaged`.
 */
export const checkSegment = <State, Fact extends { readonly type: string }>(
  segment: NewestSegment<State, Fact>,
): CheckedSegment<State> => {
  let checked: CheckedSegment<State> | undefined;
  let validLines = 0;
  let bad: { readonly number: number; readonly problem: string } | undefined;
  for (const { number, end, decoded } of scanLines(segment.bytes)) {
    if (!decoded.ok) bad ??= { number, problem: decoded.problem };
    else if (bad) throw new JournalDamaged(segment.file, bad.number, bad.problem);
    else {
      checked = { validBytes: end, position: follow(segment, checked?.position, { number, line: decoded.line }) };
      validLines = number;
    }
  }
  if (!checked || validLines < segment.bornWithLines) {
    throw new JournalDamaged(segment.file, validLines + 1, bad?.problem ?? 'the line is missing');
  }
  if (bad && startsWithWholeLine(segment.bytes.subarray(checked.validBytes))) {
    throw new JournalDamaged(segment.file, bad.number, 'the line runs into the next one');
  }
  return checked;
};

/** A torn write lacks part of its own line; a whole line with more than a newline's worth after it was once committed. */
const startsWithWholeLine = (tail: Buffer): boolean => {
  const ends = sealEnds(tail).filter((end) => tail.length > end + 1);
  return ends.some((end) => decodeLine(tail.subarray(0, end)).ok);
};

type NumberedLine = { readonly number: number; readonly line: JournalLine };

const follow = <State, Fact extends { readonly type: string }>(
  { file, fold, after, seen }: NewestSegment<State, Fact>,
  position: Position<State> | undefined,
  { number, line }: NumberedLine,
): Position<State> => {
  const problem = chainProblem(position?.link ?? after, line) ?? placeProblem(position !== undefined, line);
  if (problem) throw new JournalDamaged(file, number, problem);
  expectSameLine(line.link, seen);
  try {
    const state = position ? fold.evolve(position.state, fold.parse(line.body)) : stateOf(fold, line);
    return { link: line.link, state };
  } catch (cause) {
    throw new Error(`${file}, line ${number} is whole but cannot be understood: ${reasonOf(cause)}`, { cause });
  }
};
