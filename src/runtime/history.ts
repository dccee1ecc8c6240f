import { type Original } from '../fiscal/command.ts';
import { allNumbers, type DocumentReading, documentReading } from './document-reading.ts';
import { searchDocuments, segmentsSince } from './document-search.ts';
import { originalOf } from './original.ts';
import { type JournalReading } from './ports.ts';
import { type DocumentRecord } from './records.ts';
import { counts } from './standing.ts';

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

/** Local numbers, both ends included. */
type Range = { readonly from: number; readonly to: number };

export const journalHistory = (journal: JournalReading): History => {
  const reading = documentReading(journal);
  const { allFrom, readFrom, segmentOf } = reading;

  const between = (from: number, to: number): readonly DocumentRecord[] =>
    readFrom(segmentOf(from), to, (number) => number >= from && number <= to);

  const find = (number: number): DocumentRecord | undefined => {
    const records = between(number, number);
    return records.findLast(counts) ?? records.at(-1);
  };

  const searching = (...json: readonly string[]) => searchDocuments({ journal, find, readFrom }, json);

  return {
    recent: () => allFrom(segmentOfLastShift(journal)),
    between,
    each: (range, json) => eachOf({ journal, reading }, range, json),
    find,
    search: (text, limit) => first(limit, searching(asJson(text))),
    searching,
    original: (number) => originalOf(journal, { record: find(number), segment: segmentOf(number) }),
  };
};

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

type Source = { readonly journal: JournalReading; readonly reading: DocumentReading };

/** The documents of one file after another; each stands where it was issued. */
function* eachOf(
  { journal, reading: { readFrom, segmentOf } }: Source,
  { from, to }: Range,
  json: string | undefined,
): Generator<DocumentRecord> {
  const start = segmentOf(from);
  const segments =
    json === undefined ? journal.segments().slice(start - 1) : segmentsSince(journal, start, json).reverse();
  for (const segment of segments) {
    if (segment > start && journal.checkpoint(segment).nextNumber > to + 1) return;
    const issued = journal.facts(segment).flatMap((fact) => (fact.type === 'documentIssued' ? [fact.document] : []));
    const own = new Set(issued.map(({ uid }) => uid));
    const highest = Math.max(0, ...issued.map(({ number }) => number));
    for (const record of readFrom(segment, highest, allNumbers))
      if (own.has(record.uid) && record.number >= from && record.number <= to) yield record;
  }
}
