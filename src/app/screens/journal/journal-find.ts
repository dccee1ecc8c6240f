import { totalOf } from '../../../fiscal/document.ts';
import { type Register } from '../../../fiscal/register.ts';
import { type History } from '../../../runtime/history.ts';
import { type DocumentRecord } from '../../../runtime/records.ts';
import { type JournalQuery, readQuery } from './journal-query.ts';

/** More than this many nobody reads; a closer search is quicker. */
export const mostFound = 200;

/** The documents a query finds, newest first. */
const findDocuments = (history: History, query: JournalQuery): readonly DocumentRecord[] => {
  switch (query.kind) {
    case 'recent':
      return history.recent().toReversed();
    case 'number':
      return byNumber(history, query.digits);
    case 'date':
      return search(history, query.date).filter(({ local }) => local.slice(0, 10).endsWith(query.date));
    case 'sum':
      return search(history, `:${query.amount}`).filter(({ body }) => totalOf(body) === query.amount);
    case 'text':
      return search(history, query.text);
  }
};

const search = (history: History, text: string): readonly DocumentRecord[] => once(history.search(text, mostFound));

const longestLocalNumber = 9;

const byNumber = (history: History, digits: string): readonly DocumentRecord[] => {
  const number = Number(digits);
  const own = digits.length <= longestLocalNumber ? history.between(number, number).toReversed() : [];
  const fiscal = search(history, digits).filter(({ fiscalNumber }) => fiscalNumber?.includes(digits));
  return once([...own, ...fiscal]);
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
  const records = findDocuments(history, readQuery(typed));
  lastFound.set(register, { typed, records });
  return records;
};
