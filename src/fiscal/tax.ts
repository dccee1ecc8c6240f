import { type ReceiptLine, type TaxAmount, type TaxKind } from './document.ts';
import { divideHalfUp, type Minor, minor, sum } from './money.ts';

/** One row of a register's tax table. `percentHundredths` 2000 is 20 %. */
export type TaxRow = {
  readonly letter: string;
  readonly kind: TaxKind;
  readonly name: string;
  readonly percentHundredths: number;
};

export type TaxTable = readonly TaxRow[];

/** The part of a tax-inclusive amount that is tax: `amount * p / (100 + p)`, half-up (spec/ua 8). */
export const taxWithin = (gross: Minor, percentHundredths: number): Minor =>
  minor(divideHalfUp(BigInt(gross) * BigInt(percentHundredths), BigInt(10_000 + percentHundredths)));

/** The rows a tax code such as `АГ` stands for; undefined when a letter is unknown or two rows are of one kind. */
export const taxRows = (table: TaxTable, code: string): readonly TaxRow[] | undefined => {
  const rows = [...code].map((letter) => table.find((row) => row.letter === letter));
  if (rows.length === 0) return undefined;
  const known = rows.filter((row) => row !== undefined);
  const kinds = new Set(known.map(({ kind }) => kind));
  return known.length === rows.length && kinds.size === known.length ? known : undefined;
};

const afterDiscount = ({ cost, discountSum }: ReceiptLine): Minor => minor(cost - discountSum);

/** UA-17: excise first from the full price, then VAT from what is left; half-up once per tax group of the receipt. */
export const taxesOf = (table: TaxTable, lines: readonly ReceiptLine[]): readonly TaxAmount[] => {
  const groups = table.map((row) => ({ row, lines: lines.filter(({ tax }) => tax.includes(row.letter)) }));
  return groups
    .filter((group) => group.lines.length > 0)
    .map(({ row, lines: own }) => {
      const gross = sum(own.map(afterDiscount));
      const base = row.kind === 'vat' ? minor(gross - exciseWithin(table, own)) : gross;
      return {
        ...row,
        turnover: sum(own.map(({ cost }) => cost)),
        turnoverAfterDiscount: gross,
        base,
        amount: taxWithin(base, row.percentHundredths),
      };
    });
};

/** The excise contained in the lines of one VAT group. */
const exciseWithin = (table: TaxTable, lines: readonly ReceiptLine[]): Minor =>
  sum(
    table
      .filter(({ kind }) => kind === 'excise')
      .map(({ letter, percentHundredths }) =>
        taxWithin(sum(lines.filter(({ tax }) => tax.includes(letter)).map(afterDiscount)), percentHundredths),
      ),
  );

/** Latin letters that look like the Cyrillic ones of a tax table; a keyboard or a spreadsheet mixes them up. */
const lookAlikes: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  E: 'Е',
  I: 'І',
  K: 'К',
  M: 'М',
  H: 'Н',
  O: 'О',
  P: 'Р',
  C: 'С',
  T: 'Т',
  X: 'Х',
};

/** A tax code as the table writes it: Latin look-alikes become Cyrillic where the table has such letters. */
export const taxCode = (table: TaxTable, typed: string): string => {
  const letters = new Set(table.map(({ letter }) => letter));
  return [...typed.trim()].map((letter) => (letters.has(letter) ? letter : (lookAlikes[letter] ?? letter))).join('');
};
