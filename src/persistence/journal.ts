import type { LineTest } from '../runtime/ports.ts';
import type { FileSystem } from './file-system.ts';
import type { Fold } from './fold.ts';
import type { HeadWitness } from './head-witness.ts';
import { checkpointStep, factStep, type Position, type Step } from './journal-chain.ts';
import { type Replacing, recover } from './recovery.ts';
import { checkpointOf, factsOf, lastSegmentWhere, type Pause, segmentsContaining } from './segment-reading.ts';
import { openSegmentWriter } from './segment-writer.ts';

/** `full`: nothing was recorded, the same fact may be committed again once there is room. */
export type CommitOutcome<State> =
  | { readonly kind: 'committed'; readonly state: State }
  | { readonly kind: 'full'; readonly why: string };

/** The one truth on disk: a chain of facts, cut into numbered files, and the state folded from it. */
export type Journal<State, Fact> = {
  /** The state after every committed fact. */
  readonly read: () => State;
  /**
   * Records a fact, durable when this returns `committed`. Throws, with nothing written, when the fold refuses the fact;
   * throws `StorageBroken` when the outcome is unknown, and from then on always.
   */
  readonly commit: (fact: Fact) => CommitOutcome<State>;
  /** The numbers of the files, oldest first. */
  readonly segments: () => readonly number[];
  /** The state a file starts with; reads only its first line. */
  readonly checkpoint: (segment: number) => State;
  /** The facts of a file, in order, or those whose lines pass. Throws `JournalDamaged`. */
  readonly facts: (segment: number, wanted?: LineTest) => readonly Fact[];
  /** The newest file whose checkpoint passes; the test must hold for the oldest files up to some one and for none after. */
  readonly lastSegmentWhere: (test: (checkpoint: State) => boolean) => number | undefined;
  /** The files a fact of which contains one of these pieces of JSON, newest first, read as they are asked for, with places to pause between them. */
  readonly segmentsContaining: (...json: readonly string[]) => Iterable<number | Pause>;
  readonly close: () => void;
};

/** `folder` is the data folder: the files stand in `journal/`, cut-off tails in `quarantine/`. It must be locked first. */
type JournalOptions<State, Fact extends { readonly type: string }> = {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly fold: Fold<State, Fact>;
  readonly witness?: HeadWitness;
  /** Told of the file that recovery is about to put in the place of the newest one. */
  readonly replacing?: Replacing;
};

/**
 * Recovers and opens the journal, making an empty one when there is none. Throws `JournalDamaged` and
 * `JournalBehindWitness` with nothing changed on disk.
 */
export const openJournal = <State, Fact extends { readonly type: string }>(
  options: JournalOptions<State, Fact>,
): Journal<State, Fact> => {
  const { fs, folder, fold, witness } = options;
  const recovered = recover(options);
  let position = recovered.position;
  const writer = openSegmentWriter(fs, folder, recovered.segment);
  const noteHead = (): void => witness?.note({ segment: writer.segment(), ...position.link });
  const segments = (): readonly number[] => Array.from({ length: writer.segment() }, (_, index) => index + 1);
  const checkpoint = (segment: number): State => checkpointOf({ fs, folder, fold }, segment);
  noteHead();
  return {
    read: () => position.state,
    commit: (fact) => {
      const opens = fold.opensSegment(fact);
      const step = opens ? openingStep(fold, position, fact) : factStep(fold, position, fact);
      const outcome = opens ? writer.startSegment(step.bytes) : writer.append(step.bytes);
      if (outcome.kind === 'full') return outcome;
      position = step.position;
      noteHead();
      return { kind: 'committed', state: position.state };
    },
    segments,
    checkpoint,
    facts: (segment, wanted) => factsOf({ fs, folder, fold }, segment, { lastSeq: position.link.seq, wanted }),
    lastSegmentWhere: (test) => lastSegmentWhere(writer.segment(), (segment) => test(checkpoint(segment))),
    segmentsContaining: (...json) => segmentsContaining({ fs, folder }, writer.segment(), json),
    close: () => {
      writer.close();
      witness?.close();
    },
  };
};

/** The two lines a new file is born with. */
const openingStep = <State, Fact extends { readonly type: string }>(
  fold: Fold<State, Fact>,
  position: Position<State>,
  fact: Fact,
): Step<State> => {
  const checkpoint = checkpointStep(fold, position);
  const opening = factStep(fold, checkpoint.position, fact);
  return { bytes: Buffer.concat([checkpoint.bytes, opening.bytes]), position: opening.position };
};
