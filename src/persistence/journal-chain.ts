import type { Fold } from './fold.ts';
import { encodeLine, type JournalLine, type Link } from './journal-line.ts';

/** A place in the chain together with the state folded up to it. */
export type Position<State> = { readonly link: Link; readonly state: State };

/** Bytes ready to be written, and where the journal stands once it is. */
export type Step<State> = { readonly bytes: Uint8Array; readonly position: Position<State> };

/** The type of the line each file starts with; no fact may bear it. */
export const checkpointType = 'checkpoint';

/** The line that repeats the folded state at the head of a new file. */
export const checkpointStep = <State, Fact extends { readonly type: string }>(
  fold: Fold<State, Fact>,
  { link: after, state }: Position<State>,
): Step<State> => {
  const { bytes, link } = encodeLine(after, { v: versionOf(fold), type: checkpointType, state });
  return { bytes, position: { link, state } };
};

/**
 * The line of a fact and the state after it. A fact that is impossible in this state, or that a restart could not read,
 * throws here with nothing written.
 */
export const factStep = <State, Fact extends { readonly type: string }>(
  fold: Fold<State, Fact>,
  after: Position<State>,
  fact: Fact,
): Step<State> => {
  if (fact.type === checkpointType || 'v' in fact) throw new Error(`not a fact a journal can keep: ${fact.type}`);
  const body = { v: versionOf(fold), ...fact };
  const state = fold.evolve(after.state, fold.trusts?.(fact) ? fact : fold.parse(body));
  const { bytes, link } = encodeLine(after.link, body);
  return { bytes, position: { link, state } };
};

/** Why the line cannot stand after the link; undefined when it does. */
export const chainProblem = (after: Link, { link, prev }: Omit<JournalLine, 'body'>): string | undefined => {
  if (link.seq !== after.seq + 1) return `line number ${link.seq} stands where ${after.seq + 1} belongs`;
  return prev === after.hash ? undefined : 'it does not continue from the line before it';
};

/** Why a line may not stand at its place in a file: a checkpoint comes first and nowhere else. */
export const placeProblem = (hasCheckpoint: boolean, { body }: JournalLine): string | undefined => {
  if ((body.type === checkpointType) !== hasCheckpoint) return undefined;
  return hasCheckpoint ? 'a checkpoint stands inside the file' : 'the file does not start with a checkpoint';
};

/** The state a checkpoint line carries. */
export const stateOf = <State, Fact extends { readonly type: string }>(
  fold: Fold<State, Fact>,
  { body }: JournalLine,
): State => {
  const state = body['state'];
  // Without a reader of its own the state is taken on the word of the chain's hash: this program wrote it.
  return fold.parseState ? fold.parseState(state, body.v) : (state as State);
};

const versionOf = (fold: { readonly version?: number }): number => fold.version ?? 1;
