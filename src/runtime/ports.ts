import { type DocumentDraft } from '../fiscal/document.ts';
import { type Fact } from '../fiscal/fact.ts';
import { type Registration } from '../fiscal/regimes/regime.ts';
import { type Register } from '../fiscal/register.ts';
import { type Duration, type Instant } from '../fiscal/time.ts';

/** Wall time for stamps and limits that outlive a restart, monotonic time for waits and for noticing jumps. */
export type Clock = { readonly wall: () => Instant; readonly monotonic: () => Duration };

/** Where unique document identifiers come from. */
export type Identifiers = { readonly next: () => string };

/** Whether a fact is on disk: `full` means nothing was written and the register goes on. A broken disk throws. */
export type CommitOutcome =
  | { readonly kind: 'committed'; readonly state: Register }
  | { readonly kind: 'full'; readonly why: string };

/** A line of a journal before it is read: how it begins, and whether a piece of JSON stands in it. */
type UnreadLine = { readonly opening: string; readonly contains: (json: string) => boolean };

/** Tells by its looks whether a line is worth reading. */
export type LineTest = (line: UnreadLine) => boolean;

/** A search has come so far without finding anything new: every file down to this one was looked through. */
type Pause = { readonly searchedTo: number };

/** What can be looked up in a journal, also while another process is writing it. */
export type JournalReading = {
  readonly segments: () => readonly number[];
  readonly checkpoint: (segment: number) => Register;
  /** The facts of a file, in order; of lines that do not pass none need be given. */
  readonly facts: (segment: number, wanted?: LineTest) => readonly Fact[];
  readonly lastSegmentWhere: (test: (checkpoint: Register) => boolean) => number | undefined;
  /** The files a fact of which contains one of these pieces of JSON, newest first, with places to pause between them. */
  readonly segmentsContaining: (...json: readonly string[]) => Iterable<number | Pause>;
};

/** The truth: an append-only chain of facts in one file a shift, and the register folded from it. */
export type Journal = JournalReading & {
  readonly read: () => Register;
  readonly commit: (fact: Fact) => CommitOutcome;
  readonly close: () => void;
};

/** A draft as the bytes that will be signed, and the number and code it bears on paper when the register makes them itself. */
type EncodedDocument = {
  readonly content: Uint8Array;
  readonly fiscalNumber: string | null;
  readonly cufe: string | null;
};

/** Turns a draft into the wire's form. Pure: the same draft and identifier give the same bytes. */
export type Encoder = (draft: DocumentDraft, uid: string, registration: Registration) => EncodedDocument;

/** Paper, or a file that stands for it. Failing to print never undoes a document. */
export type Printer = {
  readonly print: (document: { readonly number: number; readonly text: string }) => Promise<PrintOutcome>;
};
export type PrintOutcome = { readonly kind: 'printed' } | { readonly kind: 'failed'; readonly why: string };

/** A value that survives a kill: the unfinished sale. */
export type Keeper<T> = { readonly read: () => T | undefined; readonly write: (value: T) => void };
