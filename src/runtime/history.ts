import { type Original } from '../fiscal/command.ts';
import { type DocumentState } from '../fiscal/document.ts';
import { type Fact } from '../fiscal/fact.ts';
import { referenceTo } from '../fiscal/reference.ts';
import { type Register } from '../fiscal/register.ts';
import { type JournalReading, type LineTest } from './ports.ts';
import { type DocumentRecord, type RecordBook, recordBook } from './records.ts';

/** Looks documents up in the journal; nothing is indexed or kept beside it. */
export type History = {
  /** The documents of the current and the last shift, oldest first. */
  readonly recent: () => readonly DocumentRecord[];
  /** Documents by number, oldest first. */
  readonly between: (from: number, to: number) => readonly DocumentRecord[];
  /** The same one file at a time, for a whole archive does not fit into memory; where JSON is given, only files that contain it. */
  readonly each: (range: Range, json?: string) => Iterable<DocumentRecord>;
  /** The document that counts under a number: accepted or offline before anything that never was. */
  readonly find: (number: number) => DocumentRecord | undefined;
  /** Documents whose journal line holds the text, newest first, at most `limit`. */
  readonly search: (text: string, limit: number) => readonly DocumentRecord[];
  /** Documents with a line that holds one of these pieces of JSON, newest first, as they are found; null is a place to pause. */
  readonly searching: (...json: readonly string[]) => Iterable<DocumentRecord | null>;
  /** The sale behind a return, with what was given back of it before. */
  readonly original: (number: number) => Original | undefined;
};

/** Nothing said later changes it any more. */
const settled = ({ state }: DocumentRecord): boolean => !open.has(state);

const open: ReadonlySet<DocumentState> = new Set(['waiting', 'uncertain', 'rejected', 'conflict']);

/** Local numbers, both ends included. */
type Range = { readonly from: number; readonly to: number };

type Numbers = (number: number) => boolean;
type IsEnough = (next: Register, records: RecordBook['all']) => boolean;

const isRenumbering = ({ type }: Fact): boolean => type === 'sessionRenumbered';

export const journalHistory = (journal: JournalReading): History => {
  const last = (): number => journal.segments().at(-1) ?? 1;
  const segmentOf = (number: number): number => journal.lastSegmentWhere(({ nextNumber }) => nextNumber < number) ?? 1;

  const read = (segment: number, about: Numbers): readonly Fact[] =>
    about === all ? journal.facts(segment) : journal.facts(segment, linesAbout(about));

  const fold = (segment: number, about: Numbers, isEnough: IsEnough): readonly DocumentRecord[] => {
    const book = recordBook();
    for (let each = segment; each <= last(); each++) {
      const facts = read(each, about);
      // What a renumbered document was before is told by lines about its former number.
      if (about !== all && facts.some(isRenumbering)) return fold(segment, all, isEnough);
      for (const fact of facts) book.learn(fact);
      if (each < last() && isEnough(journal.checkpoint(each + 1), book.all)) break;
    }
    return book.all();
  };

  /** What became of documents up to `highest`, from a file on until nothing more can be said: a later file may tell of an earlier document. */
  const readFrom = (segment: number, highest: number, about: Numbers): readonly DocumentRecord[] =>
    fold(
      segment,
      about,
      ({ nextNumber }, records) =>
        nextNumber > highest + 1 && records().every((record) => settled(record) || !about(record.number)),
    ).filter(({ number }) => about(number));

  const between = (from: number, to: number): readonly DocumentRecord[] =>
    readFrom(segmentOf(from), to, (number) => number >= from && number <= to);

  const find = (number: number): DocumentRecord | undefined => {
    const records = between(number, number);
    return records.findLast(counts) ?? records.at(-1);
  };

  const searching = (...json: readonly string[]) => search({ journal, find, readFrom }, json);

  return {
    recent: () => fold(segmentOfLastShift(journal), all, () => false),
    between,
    each: (range, json) => eachOf({ journal, readFrom, start: segmentOf(range.from) }, range, json),
    find,
    search: (text, limit) => first(limit, searching(asJson(text))),
    searching,
    original: (number) => originalOf(journal, { record: find(number), segment: segmentOf(number) }),
  };
};

const all: Numbers = () => true;

/** How text stands inside a line of the journal. */
export const asJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/** The first so many that were found. */
const first = (limit: number, found: Iterable<DocumentRecord | null>): readonly DocumentRecord[] => {
  const records: DocumentRecord[] = [];
  for (const record of found) {
    if (record) records.push(record);
    if (records.length >= limit) break;
  }
  return records;
};

/** Lines about other documents need not be read; what a line of another kind is about is not told by how it begins. */
const linesAbout =
  (about: Numbers): LineTest =>
  ({ opening }) => {
    const number = opensWithNumber.exec(opening)?.[1];
    return number === undefined || about(Number(number));
  };

const opensWithNumber =
  /"type":"document(?:Issued","at":-?\d+,"document":\{"number":(?=(\d+),)|Accepted","at":-?\d+,"number":(?=(\d+),))\d/;

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

type ReadFrom = (segment: number, highest: number, about: Numbers) => readonly DocumentRecord[];
type Looking = { readonly journal: JournalReading; readonly find: History['find']; readonly readFrom: ReadFrom };

function* search(looking: Looking, json: readonly string[]): Generator<DocumentRecord | null> {
  const seen = new Set<number>();
  for (const segment of looking.journal.segmentsContaining(...json)) {
    for (const record of typeof segment === 'number' ? hitsIn(looking, segment, json) : []) {
      if (!seen.has(record.number)) yield record;
      seen.add(record.number);
    }
    yield null;
  }
}

/** The documents that lines of a file with the text are about, newest first. */
const hitsIn = (
  { journal, find, readFrom }: Looking,
  segment: number,
  json: readonly string[],
): readonly DocumentRecord[] => {
  const holds = (contains: (piece: string) => boolean): boolean => json.some(contains);
  const hits = journal
    .facts(segment, ({ contains }) => holds(contains))
    .filter((fact) => {
      const line = JSON.stringify(fact, withoutBytes);
      return holds((piece) => line.includes(piece));
    });
  const numbers = new Set(hits.toReversed().flatMap((fact) => numberIn(fact) ?? []));
  if (numbers.size === 0) return [];
  const records = readFrom(segment, Math.max(...numbers), (number) => numbers.has(number));
  return [...numbers].flatMap((number) => {
    const own = records.filter((record) => record.number === number);
    return own.findLast(counts) ?? own.at(-1) ?? find(number) ?? [];
  });
};

/** The signed bytes say again what stands beside them, and by chance anything else. */
const withoutBytes = (field: string, value: unknown): unknown => (field === 'bytes' ? undefined : value);

type Reading = Pick<Looking, 'journal' | 'readFrom'> & { readonly start: number };

/** The documents of one file after another; each stands where it was issued. */
function* eachOf(
  { journal, readFrom, start }: Reading,
  { from, to }: Range,
  json: string | undefined,
): Generator<DocumentRecord> {
  const segments =
    json === undefined ? journal.segments().slice(start - 1) : segmentsSince(journal, start, json).reverse();
  for (const segment of segments) {
    if (segment > start && journal.checkpoint(segment).nextNumber > to + 1) return;
    const issued = journal.facts(segment).flatMap((fact) => (fact.type === 'documentIssued' ? [fact.document] : []));
    const own = new Set(issued.map(({ uid }) => uid));
    const highest = Math.max(0, ...issued.map(({ number }) => number));
    for (const record of readFrom(segment, highest, all))
      if (own.has(record.uid) && record.number >= from && record.number <= to) yield record;
  }
}

type Sold = { readonly record: DocumentRecord | undefined; readonly segment: number };

const originalOf = (journal: JournalReading, { record, segment }: Sold): Original | undefined => {
  if (!record || record.body.kind !== 'sale' || !counts(record)) return undefined;
  const { number, body } = record;
  const about = segmentsSince(journal, segment, `"of":{"number":${number},`)
    .flatMap((each) => standingOrUncertain(journal, each))
    .filter(({ body: other }) => 'of' in other && other.of?.number === number);
  if (about.some(({ body: other }) => other.kind === 'storno')) return undefined;
  const returned = about.flatMap(({ body: other }) => (other.kind === 'return' ? [other.receipt] : []));
  const cufe = record.authorisation?.cufe ?? null;
  return { at: record.at, reference: referenceTo({ ...record, cufe }), receipt: body.receipt, returned };
};

/** The files with a piece of JSON, back to the one a document was issued in: nothing before it can speak of it. */
const segmentsSince = (journal: JournalReading, oldest: number, json: string): number[] => {
  const found: number[] = [];
  for (const segment of journal.segmentsContaining(json)) {
    if ((typeof segment === 'number' ? segment : segment.searchedTo) < oldest) break;
    if (typeof segment === 'number') found.push(segment);
  }
  return found;
};

/** The documents of a file that were not refused, withdrawn, revoked or cancelled afterwards, as far as this file tells; one without an answer may yet count. */
const standingOrUncertain = (journal: JournalReading, segment: number): readonly DocumentRecord[] => {
  const records = recordBook(journal.facts(segment)).all();
  const cancelled = new Set(records.flatMap(({ body }) => (body.kind === 'storno' ? [body.of.number] : [])));
  return records.filter((record) => (counts(record) || record.state === 'uncertain') && !cancelled.has(record.number));
};
