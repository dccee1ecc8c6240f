import { totalOf } from '../../../fiscal/document.ts';
import { asJson, type History } from '../../../runtime/history.ts';
import { type DocumentRecord } from '../../../runtime/records.ts';
import { type JournalQuery } from './journal-query.ts';
import { holds, spellings } from './letter-case.ts';

/** Documents as they are found, newest first; null is a place to pause. */
export type Finding = Iterable<DocumentRecord | null>;

/** The documents a query finds. The journal is searched letter for letter, for pieces as narrow as can be; the rest is compared here. */
export const finding = (history: History, query: JournalQuery): Finding => {
  switch (query.kind) {
    case 'recent':
      return history.recent().toReversed();
    case 'number':
      return history.between(query.number, query.number).toReversed();
    case 'fiscal':
      return those(history.searching(...fiscalPieces(query.digits)), ({ fiscalNumber }) =>
        fiscalNumber?.includes(query.digits),
      );
    case 'date':
      return those(history.searching(localPiece(query.date)), ({ local }) => local.slice(0, 10).endsWith(query.date));
    case 'sum':
      return those(
        history.searching(`"total":${query.amount},`, `"amount":${query.amount},"reason"`),
        ({ body }) => totalOf(body) === query.amount,
      );
    case 'text':
      return those(history.searching(...spellings(query.text).map(asJson)), (record) =>
        holds(written(record), query.text),
      );
  }
};

function* those(
  found: Finding,
  fits: (record: DocumentRecord) => boolean | undefined,
): Generator<DocumentRecord | null> {
  for (const record of found) if (record === null || fits(record)) yield record;
}

/** Two or three figures stand somewhere in every document, so they are only looked for as the whole or the beginning of a number. */
const fewestFreeDigits = 4;
const longestPaddedNumber = 10;

const fiscalPieces = (digits: string): readonly string[] =>
  digits.length >= fewestFreeDigits
    ? [digits]
    : [digits, digits.padStart(longestPaddedNumber, '0')].map((start) => `"fiscalNumber":"${start}`);

/** A day with its year stands after the field's name, one without in the middle. */
const localPiece = (date: string): string => (date.startsWith('-') ? `${date}T` : `"local":"${date}T`);

/** The words in a document and about it; names of fields and the signed bytes are not among them. */
const written = ({ body, cashier, fiscalNumber, note }: DocumentRecord): string =>
  strings([body, cashier, fiscalNumber, note]).join('\n');

const strings = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
};
