import { type Original } from '../fiscal/command.ts';
import { type DocumentState } from '../fiscal/document.ts';
import { type Fact } from '../fiscal/fact.ts';
import { referenceTo } from '../fiscal/reference.ts';
import { type JournalReading } from './ports.ts';
import { type DocumentRecord, recordBook } from './records.ts';

/** Looks documents up in the journal; nothing is indexed or kept beside it. */
export type History = {
  /** The documents of the current and the last shift, oldest first. */
  readonly recent: () => readonly DocumentRecord[];
  /** Documents by number, oldest first. */
  readonly between: (from: number, to: number) => readonly DocumentRecord[];
  /** The document that counts under a number: accepted or offline before anything that never was. */
  readonly find: (number: number) => DocumentRecord | undefined;
  /** Documents whose journal line holds the text, newest first, at most `limit`. */
  readonly search: (text: string, limit: number) => readonly DocumentRecord[];
  /** The sale behind a return, with what was given back of it before. */
  readonly original: (number: number) => Original | undefined;
};

const settled = ({ state }: DocumentRecord): boolean =>
  state !== 'waiting' && state !== 'uncertain' && state !== 'rejected';

export const journalHistory = (journal: JournalReading): History => {
  const last = (): number => journal.segments().at(-1) ?? 1;

  /** Folds files from one on until `enough`, or to the end: a later file may tell what became of an earlier document. */
  const readFrom = (
    segment: number,
    enough: (records: readonly DocumentRecord[]) => boolean,
  ): readonly DocumentRecord[] => {
    const book = recordBook();
    for (let each = segment; each <= last(); each++) {
      for (const fact of journal.facts(each)) book.learn(fact);
      if (each < last() && enough(book.all())) break;
    }
    return book.all();
  };

  const between = (from: number, to: number): readonly DocumentRecord[] => {
    const start = journal.lastSegmentWhere(({ nextNumber }) => nextNumber < from) ?? 1;
    const inRange = ({ number }: DocumentRecord): boolean => number >= from && number <= to;
    const enough = (all: readonly DocumentRecord[]): boolean =>
      all.some(({ number }) => number > to + 1) && all.filter(inRange).every(settled);
    return readFrom(start, enough).filter(inRange);
  };

  const find = (number: number): DocumentRecord | undefined => {
    const records = between(number, number);
    return records.findLast(counts) ?? records.at(-1);
  };

  return {
    recent: () => readFrom(segmentOfLastShift(journal), () => false),
    between,
    find,
    search: (text, limit) => search({ journal, find }, text, limit),
    original: (number) => originalOf(journal, find(number)),
  };
};

/** Accepted, or offline and not taken back: what stands in the totals. A customer holds an offline document whatever the server says. */
export const counts = ({ state, offline }: DocumentRecord): boolean =>
  state === 'accepted' || (offline !== null && standing.has(state));

const standing: ReadonlySet<DocumentState> = new Set(['waiting', 'rejected', 'uncertain', 'conflict', 'setAside']);

/** The file the shift before the current one opened in: a new one starts whenever an opening is tried. */
const segmentOfLastShift = (journal: JournalReading): number => {
  const shifts = new Set<number>();
  let segment = journal.segments().at(-1) ?? 1;
  for (; segment > 1; segment--) {
    const { shift } = journal.checkpoint(segment);
    shifts.add(shift.kind === 'never-opened' ? 0 : shift.number);
    if (shifts.size >= 2) break;
  }
  return segment;
};

/** The number of the document a fact brings or answers; an online document's fiscal number comes with the answer. */
const numberIn = (fact: Fact): number | undefined => {
  if (fact.type === 'documentIssued') return fact.document.number;
  return fact.type === 'documentAccepted' ? fact.number : undefined;
};

type Looking = { readonly journal: JournalReading; readonly find: History['find'] };

const search = ({ journal, find }: Looking, text: string, limit: number): readonly DocumentRecord[] => {
  const found = new Map<number, DocumentRecord>();
  const wanted = JSON.stringify(text).slice(1, -1);
  for (const segment of journal.segmentsContaining(wanted)) {
    const hits = journal.facts(segment).filter((fact) => JSON.stringify(fact).includes(wanted));
    for (const number of hits.toReversed().map(numberIn)) {
      const record = number === undefined ? undefined : find(number);
      if (record) found.set(record.number, record);
      if (found.size >= limit) return [...found.values()];
    }
  }
  return [...found.values()];
};

const originalOf = (journal: JournalReading, record: DocumentRecord | undefined): Original | undefined => {
  if (!record || record.body.kind !== 'sale' || !counts(record)) return undefined;
  const { number, body } = record;
  const about = [...journal.segmentsContaining(`"of":{"number":${number},`)]
    .flatMap((segment) => standingOrUncertain(journal, segment))
    .filter(({ body: other }) => 'of' in other && other.of?.number === number);
  if (about.some(({ body: other }) => other.kind === 'storno')) return undefined;
  const returned = about.flatMap(({ body: other }) => (other.kind === 'return' ? [other.receipt] : []));
  const cufe = record.authorisation?.cufe ?? null;
  return { at: record.at, reference: referenceTo({ ...record, cufe }), receipt: body.receipt, returned };
};

/** The documents of a file that were not refused, withdrawn, revoked or cancelled afterwards, as far as this file tells; one without an answer may yet count. */
const standingOrUncertain = (journal: JournalReading, segment: number): readonly DocumentRecord[] => {
  const records = recordBook(journal.facts(segment)).all();
  const cancelled = new Set(records.flatMap(({ body }) => (body.kind === 'storno' ? [body.of.number] : [])));
  return records.filter((record) => (counts(record) || record.state === 'uncertain') && !cancelled.has(record.number));
};
