import { type Kind } from './shape.ts';
import { element } from './xml.ts';

/** Text of at most so many characters, kept to the space; the schemas' `DGStr…` types. */
export const text = (longest = Number.POSITIVE_INFINITY): Kind<string> =>
  leaf((raw) => ([...raw].length <= longest ? raw : undefined));

/** Money as the schemas write it: `-?digits.dd`, hryvnias with exactly two decimals; also a percentage. */
export const amount = (): Kind<string> => matching(/^-?\d+\.\d{2}$/);

/** A quantity with at most three decimals, `"2.000"`. */
export const quantity = (): Kind<string> => matching(/^-?\d+(\.\d{1,3})?$/);

/** Digits, not all zero, that name something and are never reckoned with: a register's fiscal number, a session, a seed. */
export const digits = (): Kind<string> => matching(/^(?!0+$)\d{1,20}$/);

/** A whole number from zero. */
export const whole = (): Kind<number> => leaf((raw) => (/^\d{1,15}$/.test(raw) ? Number(raw) : undefined));

/** A whole number from one. */
export const positive = (): Kind<number> => leaf((raw) => (/^0*[1-9]\d{0,14}$/.test(raw) ? Number(raw) : undefined));

/** `true` or `false`; `1` and `0` are read too, as the schemas' boolean allows. */
export const flag = (): Kind<boolean> =>
  leaf((raw) => (/^(true|1)$/.test(raw) ? true : /^(false|0)$/.test(raw) ? false : undefined));

/** A day as `ddmmyyyy`, in Kyiv time. */
export const day = (): Kind<string> => matching(/^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{4}$/);

/** A time of day as `hhmmss`, in Kyiv time. */
export const timeOfDay = (): Kind<string> => matching(/^([01]\d|2[0-3])[0-5]\d[0-5]\d$/);

/** A day and a time of it as `ddmmyyyyhhmmss`. */
export const moment = (): Kind<string> =>
  matching(/^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{4}([01]\d|2[0-3])[0-5]\d[0-5]\d$/);

/** Text that has the shape the schema's pattern gives. */
export const matching = (pattern: RegExp): Kind<string> => leaf((raw) => (pattern.test(raw) ? raw : undefined));

const leaf = <T extends string | number | boolean>(parse: (raw: string) => T | undefined): Kind<T> => ({
  write: (name, value) => {
    if (parse(String(value)) !== value) throw new Error(`${JSON.stringify(value)} is not a valid ${name}`);
    return element(name, String(value));
  },
  read: ({ children, text: raw }) => {
    const value = children.length === 0 ? parse(raw) : undefined;
    return value === undefined ? undefined : { value };
  },
});
