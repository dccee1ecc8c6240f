import { type Minor, parseMinor } from '../../../fiscal/money.ts';

/** What is looked for in the journal. */
export type JournalQuery =
  | { readonly kind: 'recent' }
  /** A local number. */
  | { readonly kind: 'number'; readonly number: number }
  /** A piece of a fiscal number. */
  | { readonly kind: 'fiscal'; readonly digits: string }
  /** `2026-11-21`, or without a year `-11-21`. */
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'sum'; readonly amount: Minor }
  | { readonly kind: 'text'; readonly text: string };

/**
 * Every reading of what was typed, the likeliest first: `98` is a number, the sum 98.00 and a piece of a fiscal number;
 * `21.11` is a date and a sum; what is neither number nor date is text.
 */
export const readQueries = (typed: string): readonly JournalQuery[] => {
  const text = typed.trim();
  if (text === '') return [{ kind: 'recent' }];
  const read = [...numbers(text), ...dates(text), ...sums(text), ...pieces(text)];
  return read.length === 0 ? [{ kind: 'text', text }] : read;
};

const longestLocalNumber = 9;

const numbers = (text: string): readonly JournalQuery[] =>
  /^\d+$/.test(text) && text.length <= longestLocalNumber ? [{ kind: 'number', number: Number(text) }] : [];

const pieces = (text: string): readonly JournalQuery[] =>
  /^\d+$/.test(text) ? [{ kind: 'fiscal', digits: text }] : [];

/** Thousands may stand apart, as the screen writes them: `1 234,50`. */
const sums = (text: string): readonly JournalQuery[] => {
  const plain = text.replace(/(?<=\d)\s(?=\d{3})/g, '');
  const amount = /^\d{1,9}(?:[.,]\d{1,2})?$/.test(plain) ? parseMinor(plain) : undefined;
  return amount === undefined ? [] : [{ kind: 'sum', amount }];
};

/** A day and a month, and perhaps a year. */
const dates = (text: string): readonly JournalQuery[] => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return [{ kind: 'date', date: text }];
  const match = /^(\d{1,2})[./](\d{2})(?:[./](\d{4}))?$/.exec(text);
  if (!match) return [];
  const [, day = '', month = '', year = ''] = match;
  const real = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
  return real ? [{ kind: 'date', date: `${year}-${month}-${day.padStart(2, '0')}` }] : [];
};
