import { type Fact } from '../fiscal/fact.ts';
import { type DocumentReading } from './document-reading.ts';
import { type JournalReading } from './ports.ts';
import { type DocumentRecord } from './records.ts';
import { counts } from './standing.ts';

type Looking = Pick<DocumentReading, 'readFrom'> & {
  readonly journal: JournalReading;
  /** The document that counts under a number, wherever it stands. */
  readonly find: (number: number) => DocumentRecord | undefined;
};

/** Documents with a line that holds one of the pieces of JSON, newest first, as they are found; null is a place to pause. */
export function* searchDocuments(looking: Looking, json: readonly string[]): Generator<DocumentRecord | null> {
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

/** The number of the document a fact brings or answers; an online document's fiscal number comes with the answer. */
const numberIn = (fact: Fact): number | undefined => {
  if (fact.type === 'documentIssued') return fact.document.number;
  return fact.type === 'documentAccepted' ? fact.number : undefined;
};

/** The files with a piece of JSON, back to the one a document was issued in: nothing before it can speak of it. */
export const segmentsSince = (journal: JournalReading, oldest: number, json: string): number[] => {
  const found: number[] = [];
  for (const segment of journal.segmentsContaining(json)) {
    if ((typeof segment === 'number' ? segment : segment.searchedTo) < oldest) break;
    if (typeof segment === 'number') found.push(segment);
  }
  return found;
};
