import { isDeepStrictEqual } from 'node:util';
import type { FileSystem } from './file-system.ts';
import type { Fold } from './fold.ts';
import { chainProblem, type Position, placeProblem, stateOf } from './journal-chain.ts';
import { genesis, type JournalLine } from './journal-line.ts';
import { type ScannedLine, scanLines } from './line-scan.ts';
import { reasonOf } from './reason.ts';
import { journalFolder, listSegments, missingSegment, segmentFile } from './segment-files.ts';

/** What a full check found; a problem is the first one, at a line of a file, counted from 1. */
export type VerifyReport =
  | { readonly ok: true; readonly files: number; readonly lines: number }
  | {
      readonly ok: false;
      readonly file: string;
      readonly line: number;
      readonly problem: string;
      readonly linesChecked: number;
    };

/** `audit` sees each fact with the state after it, in order, and names a broken law of the trade. */
export type VerifyOptions<State, Fact extends { readonly type: string }> = {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly fold: Fold<State, Fact>;
  readonly audit?: (fact: Fact, stateAfter: State) => string | undefined;
};

/**
 * Reads the whole journal from line 1 and changes nothing: hashes, order, that every fact is possible, that every
 * checkpoint equals the state recomputed from the beginning. Damage is reported, never thrown.
 */
export const verifyJournal = <State, Fact extends { readonly type: string }>(
  options: VerifyOptions<State, Fact>,
): VerifyReport => {
  const { fs, folder } = options;
  const listed = attempt(() => listSegments(fs, folder));
  if (!listed.ok) return failure(journalFolder(folder), 0, { problem: listed.problem, linesChecked: 0 });
  if (listed.value.length === 0) return failure(journalFolder(folder), 0, { problem: 'it is empty', linesChecked: 0 });
  const missing = missingSegment(listed.value);
  let position: Position<State> = { link: genesis, state: options.fold.blank };
  for (const segment of listed.value.slice(0, missing && missing - 1)) {
    const file = segmentFile(folder, segment);
    const walked = walkSegment(options, file, position);
    const linesChecked = walked.position.link.seq;
    if (walked.problem !== undefined) return failure(file, walked.line, { problem: walked.problem, linesChecked });
    position = walked.position;
  }
  const lines = position.link.seq;
  if (missing === undefined) return { ok: true, files: listed.value.length, lines };
  return failure(segmentFile(folder, missing), 1, { problem: 'the file is missing', linesChecked: lines });
};

/** The position after the last good line, and the first problem there was. */
type Walked<State> = { readonly position: Position<State>; readonly line: number; readonly problem?: string };

const walkSegment = <State, Fact extends { readonly type: string }>(
  options: VerifyOptions<State, Fact>,
  file: string,
  start: Position<State>,
): Walked<State> => {
  const bytes = attempt(() => options.fs.readFileSync(file));
  if (!bytes.ok) return { position: start, line: 0, problem: bytes.problem };
  let position = start;
  for (const scanned of scanLines(bytes.value)) {
    const next = attempt(() => checkLine(options, position, scanned));
    if (!next.ok) return { position, line: scanned.number, problem: next.problem };
    position = next.value;
  }
  const isEmpty = position === start;
  return { position, line: 1, ...(isEmpty && { problem: 'the file is empty' }) };
};

/** The position after the line. Throws what is wrong with it. */
const checkLine = <State, Fact extends { readonly type: string }>(
  { fold, audit }: VerifyOptions<State, Fact>,
  before: Position<State>,
  { number, decoded }: ScannedLine,
): Position<State> => {
  if (!decoded.ok) throw new Error(decoded.problem);
  const { line } = decoded;
  const problem = chainProblem(before.link, line) ?? placeProblem(number > 1, line);
  if (problem) throw new Error(problem);
  if (number === 1) return { link: line.link, state: checkedCheckpoint(fold, before.state, line) };
  const fact = fold.parse(line.body);
  const state = fold.evolve(before.state, fact);
  const broken = audit?.(fact, state);
  if (broken !== undefined) throw new Error(broken);
  return { link: line.link, state };
};

const checkedCheckpoint = <State, Fact extends { readonly type: string }>(
  fold: Fold<State, Fact>,
  recomputed: State,
  line: JournalLine,
): State => {
  if (!isDeepStrictEqual(asJson(stateOf(fold, line)), asJson(recomputed))) {
    throw new Error('the checkpoint differs from the state its facts make');
  }
  return recomputed;
};

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

const attempt = <T>(work: () => T): Attempt<T> => {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, problem: reasonOf(error) };
  }
};

const failure = (
  file: string,
  line: number,
  found: { readonly problem: string; readonly linesChecked: number },
): VerifyReport => ({ ok: false, file, line, ...found });
