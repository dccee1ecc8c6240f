import { checkDigit } from './check-digit.ts';

/** The parts of a CUFE in their order, with their lengths (protocol 1.4). */
const parts = [
  ['documentType', 2],
  ['rucType', 1],
  /** Left-padded with zeros, its own hyphens kept. */
  ['ruc', 20],
  /** A hyphen and two digits. */
  ['dv', 3],
  ['branch', 4],
  /** YYYYMMDD. */
  ['date', 8],
  ['number', 10],
  ['billingPoint', 3],
  ['emission', 2],
  ['environment', 1],
  ['securityCode', 9],
] as const;

export type CufePart = (typeof parts)[number][0];
export type CufeParts = Readonly<Record<CufePart, string>>;

/** `FE`, 63 characters and the check digit. */
export const cufePattern = /^FE[0-9A-Z-]{63}\d$/;

/** Writes a CUFE; throws when a part has not its length. */
export const makeCufe = (values: CufeParts): string => {
  const body = parts.map(([name, length]) => exactly(values[name], name, length)).join('');
  return `FE${body}${checkDigit(body)}`;
};

const exactly = (value: string, name: CufePart, length: number): string => {
  if (value.length !== length) throw new Error(`${name} of a CUFE has ${length} characters, not ${value.length}`);
  return value;
};

/** One part of a CUFE of the right pattern. */
export const cufePart = (cufe: string, name: CufePart): string => {
  const place = parts.findIndex(([each]) => each === name);
  const from = parts.slice(0, place).reduce((all, [, length]) => all + length, 'FE'.length);
  return cufe.slice(from, from + (parts[place]?.[1] ?? 0));
};

/** Whether the last digit is the one the others ask for. */
export const checkDigitHolds = (cufe: string): boolean => checkDigit(cufe.slice(2, -1)) === cufe.slice(-1);
