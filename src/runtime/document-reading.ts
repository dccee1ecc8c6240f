import { type DocumentState } from '../fiscal/document.ts';
import { type Fact } from '../fiscal/fact.ts';
import { type Register } from '../fiscal/register.ts';
import { type JournalReading, type LineTest } from './ports.ts';
import { type DocumentRecord, type RecordBook, recordBook } from './records.ts';

/** Which local numbers are meant. */
export type Numbers = (number: number) => boolean;

export const allNumbers: Numbers = () => true;

/** Reads documents out of the journal's files, with what became of them. */
export type DocumentReading = {
  /** The file a number was given out in, or an earlier one. */
  readonly segmentOf: (number: number) => number;
  /** Every document from a file on. */
  readonly allFrom: (segment: number) => readonly DocumentRecord[];
  /** What became of documents up to `highest`, from a file on until nothing more can be said: a later file may tell of an earlier document. */
  readonly readFrom: (segment: number, highest: number, about: Numbers) => readonly DocumentRecord[];
};

type IsEnough = (next: Register, records: RecordBook['all']) => boolean;

export const documentReading = (journal: JournalReading): DocumentReading => {
  const last = (): number => journal.segments().at(-1) ?? 1;

  const read = (segment: number, about: Numbers): readonly Fact[] =>
    about === allNumbers ? journal.facts(segment) : journal.facts(segment, linesAbout(about));

  const fold = (segment: number, about: Numbers, isEnough: IsEnough): readonly DocumentRecord[] => {
    const book = recordBook();
    for (let each = segment; each <= last(); each++) {
      const facts = read(each, about);
      // What a renumbered document was before is told by lines about its former number.
      if (about !== allNumbers && facts.some(isRenumbering)) return fold(segment, allNumbers, isEnough);
      for (const fact of facts) book.learn(fact);
      if (each < last() && isEnough(journal.checkpoint(each + 1), book.all)) break;
    }
    return book.all();
  };

  return {
    segmentOf: (number) => journal.lastSegmentWhere(({ nextNumber }) => nextNumber < number) ?? 1,
    allFrom: (segment) => fold(segment, allNumbers, () => false),
    readFrom: (segment, highest, about) =>
      fold(
        segment,
        about,
        ({ nextNumber }, records) =>
          nextNumber > highest && records().every((record) => settled(record) || !about(record.number)),
      ).filter(({ number }) => about(number)),
  };
};

/** Nothing said later changes it any more. */
const settled = ({ state }: DocumentRecord): boolean => !open.has(state);

const open: ReadonlySet<DocumentState> = new Set(['waiting', 'uncertain', 'rejected', 'conflict']);

const isRenumbering = ({ type }: Fact): boolean => type === 'sessionRenumbered';

/** Lines about other documents need not be read; what a line of another kind is about is not told by how it begins. */
const linesAbout =
  (about: Numbers): LineTest =>
  ({ opening }) => {
    const number = opensWithNumber.exec(opening)?.[1];
    return number === undefined || about(Number(number));
  };

const opensWithNumber = /"type":"document(?:Issued","at":-?\d+,"document":\{|Accepted","at":-?\d+,)"number":(\d+),/;
