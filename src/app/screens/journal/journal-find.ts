import { totalOf } from '../../../fiscal/document.ts';
import { type Register } from '../../../fiscal/register.ts';
import { type History } from '../../../runtime/history.ts';
import { type DocumentRecord } from '../../../runtime/records.ts';
import { type JournalQuery, readQueries } from './journal-query.ts';
import { holds, spellings } from './letter-case.ts';

/** More than this many nobody reads; a closer search is quicker. */
export const mostFound = 200;

/** The documents a query finds, newest first. */
const findDocuments = (history: History, query: JournalQuery): readonly DocumentRecord[] => {
  switch (query.kind) {
    case 'recent':
      return history.recent().toReversed();
    case 'number':
      return history.between(query.number, query.number).toReversed();
    case 'fiscal':
      return history.search(query.digits, mostFound).filter(({ fiscalNumber }) => fiscalNumber?.includes(query.digits));
    case 'date':
      return history.search(query.date, mostFound).filter(({ local }) => local.slice(0, 10).endsWith(query.date));
    case 'sum':
      return history.search(`:${query.amount}`, mostFound).filter(({ body }) => totalOf(body) === query.amount);
    case 'text':
      return withText(history, query.text);
  }
};

/** The journal is searched letter for letter, so each usual spelling of one word is looked up; the rest is compared here. */
const withText = (history: History, text: string): readonly DocumentRecord[] =>
  spellings(text)
    .flatMap((spelling) => history.search(spelling, mostFound))
    .filter((record) => holds(written(record), text))
    .toSorted((one, other) => other.at - one.at || other.number - one.number);

/** The words in a document and about it; names of fields and the signed bytes are not among them. */
const written = ({ body, cashier, fiscalNumber, note }: DocumentRecord): string =>
  strings([body, cashier, fiscalNumber, note]).join('\n');

const strings = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
};

const once = (records: readonly DocumentRecord[]): readonly DocumentRecord[] => [
  ...new Map(records.map((record) => [record.uid, record])).values(),
];

type Found = { readonly typed: string; readonly records: readonly DocumentRecord[] };

// Reading the journal for each frame would be slow, and a register is replaced whenever the journal grows.
const lastFound = new WeakMap<Register, Found>();

/** What was typed, found once for each state of the register. */
export const foundFor = (register: Register, history: History, typed: string): readonly DocumentRecord[] => {
  const known = lastFound.get(register);
  if (known?.typed === typed) return known.records;
  const records = once(readQueries(typed).flatMap((query) => findDocuments(history, query))).slice(0, mostFound);
  lastFound.set(register, { typed, records });
  return records;
};
