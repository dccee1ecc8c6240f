import { z } from 'zod';

/** Text of a length; an optional node without a value is left out, never sent empty (spec/pa 2.1). */
export const text = (longest: number, shortest = 1) => z.string().min(shortest).max(longest);

/** Exactly so many digits, padded with zeros where it is a number. */
export const digits = (length: number) => z.string().regex(new RegExp(`^\\d{${length}}$`));

/** A branch: four letters or digits, 0000 for the head office (spec/pa 1.1). */
export const branch = z.string().regex(/^[0-9A-Za-z]{4}$/);

/** A total: two decimals (spec/pa 1.6). */
export const amount = z.string().regex(/^\d{1,11}\.\d{2}$/);

/** A quantity, a unit price or an amount of an item: two to six decimals (spec/pa 1.6). */
export const itemAmount = z.string().regex(/^\d{1,11}\.\d{2,6}$/);

/** A moment with its offset, `2026-01-15T09:12:30-05:00` (spec/pa 1.1). */
export const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);

/** The start of a contingency, which clients write with a space or without the colon too (spec/pa 1.3). */
export const looseMoment = z.string().regex(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[+-]\d\d:?\d\d$/);
