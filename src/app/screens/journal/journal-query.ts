import { type Minor, parseMinor } from '../../../fiscal/money.ts';

/** What is looked for in the journal. */
export type JournalQuery =
  | { readonly kind: 'recent' }
  /** A local number, or a piece of a fiscal number. */
  | { readonly kind: 'number'; readonly digits: string }
  /** `2026-11-21`, or without a year `-11-21`. */
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'sum'; readonly amount: Minor }
  | { readonly kind: 'text'; readonly text: string };

/** Reads what was typed into the search: digits, `21.11` or `21.11.2026`, `135.50`, anything else is text. */
export const readQuery = (typed: string): JournalQuery => {
  const text = typed.trim();
  if (text === '') return { kind: 'recent' };
  if (/^\d+$/.test(text)) return { kind: 'number', digits: text };
  const date = readDate(text);
  if (date) return { kind: 'date', date };
  const amount = /^\d+[.,]\d{2}$/.test(text) ? parseMinor(text) : undefined;
  return amount === undefined ? { kind: 'text', text } : { kind: 'sum', amount };
};

/** A day and a month, and perhaps a year. `21.11` is the date and `21.50` the sum: there is no 50th month. */
const readDate = (text: string): string | undefined => {
  const match = /^(\d{1,2})[./](\d{2})(?:[./](\d{4}))?$/.exec(text);
  if (!match) return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
  const [, day = '', month = '', year = ''] = match;
  const real = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
  return real ? `${year}-${month}-${day.padStart(2, '0')}` : undefined;
};
