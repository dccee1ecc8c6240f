import { type Original } from '../fiscal/command.ts';
import { referenceTo } from '../fiscal/reference.ts';
import { segmentsSince } from './document-search.ts';
import { type JournalReading } from './ports.ts';
import { type DocumentRecord, recordBook } from './records.ts';
import { counts } from './standing.ts';

/** A document and the file it was issued in. */
type Sold = { readonly record: DocumentRecord | undefined; readonly segment: number };

/** The sale behind a return, with what was given back of it before; undefined when it is none, or was cancelled. */
export const originalOf = (journal: JournalReading, { record, segment }: Sold): Original | undefined => {
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

/** The documents of a file that were not refused, withdrawn, revoked or cancelled afterwards, as far as this file tells; one without an answer may yet count. */
const standingOrUncertain = (journal: JournalReading, segment: number): readonly DocumentRecord[] => {
  const records = recordBook(journal.facts(segment)).all();
  const cancelled = new Set(records.flatMap(({ body }) => (body.kind === 'storno' ? [body.of.number] : [])));
  return records.filter((record) => (counts(record) || record.state === 'uncertain') && !cancelled.has(record.number));
};
