import { z } from 'zod';
import { readMoment } from '../arithmetic/panama-time.ts';

/** Text of a length counted in characters, neither blank nor with control characters: an optional node without a value is left out. */
export const text = (shortest: number, longest: number) =>
  z
    .string()
    .regex(/^[^\u0000-\u001f\u007f]*\S[^\u0000-\u001f\u007f]*$/u)
    .refine((value) => [...value].length >= shortest && [...value].length <= longest, {
      error: `longitud de ${shortest} a ${longest}`,
    });

/** Exactly so many digits, padded with zeros. */
export const digits = (count: number) => z.string().regex(new RegExp(`^\\d{${count}}$`));

/** `0000` for the head office (protocol 1.1). */
export const branch = z.string().regex(/^[0-9A-Z]{4}$/);

/** A total: two decimals (protocol 1.6). */
export const amount = z.string().regex(/^\d{1,11}\.\d{2}$/);

/** A quantity, a unit price, an amount of an item: two to six decimals (protocol 1.6). */
export const itemAmount = z.string().regex(/^\d{1,11}\.\d{2,6}$/);

const calendar = { error: 'fecha que no existe' };

/** `2026-01-15T09:12:30-05:00`, a moment of the calendar (protocol 1.1). */
export const moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-05:00$/)
  .refine((value) => readMoment(value) !== undefined, calendar);

/** The start of a contingency, which the manual also prints with a blank for the T (protocol 1.3). */
export const contingencyStart = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d-05:00$/)
  .refine((value) => readMoment(value) !== undefined, calendar);
