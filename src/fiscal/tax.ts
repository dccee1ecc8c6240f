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

/** The rows a tax code stands for: one row's own, or several letters such as `АГ`; undefined when a letter is unknown or two rows are of one kind. */
export const taxRows = (table: TaxTable, code: string): readonly TaxRow[] | undefined => {
  const own = table.find((row) => row.letter === code);
  if (own) return [own];
  const rows = [...code].map((letter) => table.find((row) => row.letter === letter));
  if (rows.length === 0) return undefined;
  const known = rows.filter((row) => row !== undefined);
  const kinds = new Set(known.map(({ kind }) => kind));
  return known.length === rows.length && kinds.size === known.length ? known : undefined;
};

const afterDiscount = ({ cost, discountSum }: ReceiptLine): Minor => minor(cost - discountSum);

/** How prices and taxes go together. */
type Taxing = { readonly taxes: TaxTable; readonly taxMode: 'included' | 'added' };

/** PA-16: the tax added to a line of this net, half-up to the minor unit; zero where the price contains it. */
export const taxOnTop = ({ taxes, taxMode }: Taxing, code: string, net: Minor): Minor => {
  if (taxMode === 'included') return minor(0);
  const rows = taxRows(taxes, code) ?? [];
  return sum(
    rows.map(({ percentHundredths }) => minor(divideHalfUp(BigInt(net) * BigInt(percentHundredths), 10_000n))),
  );
};

/** The taxes of a receipt, a group for each row that is used. */
export const taxesOf = ({ taxes, taxMode }: Taxing, lines: readonly ReceiptLine[]): readonly TaxAmount[] =>
  taxMode === 'included' ? taxesWithin(taxes, lines) : taxesAdded(taxes, lines);

/** PA-16: totals are exact sums of what each line bears. */
const taxesAdded = (table: TaxTable, lines: readonly ReceiptLine[]): readonly TaxAmount[] =>
  groupsOf(table, lines).map(({ row, own }) => {
    const net = sum(own.map(afterDiscount));
    return {
      ...row,
      turnover: sum(own.map(({ cost }) => cost)),
      turnoverAfterDiscount: net,
      base: net,
      amount: sum(own.map(({ taxSum }) => taxSum)),
    };
  });

const groupsOf = (table: TaxTable, lines: readonly ReceiptLine[]) =>
  table
    .map((row) => ({ row, own: lines.filter(({ tax }) => taxRows(table, tax)?.includes(row) ?? false) }))
    .filter(({ own }) => own.length > 0);

/** UA-17: excise first from the full price, then VAT from what is left; half-up once per tax group of the receipt. */
const taxesWithin = (table: TaxTable, lines: readonly ReceiptLine[]): readonly TaxAmount[] =>
  groupsOf(table, lines).map(({ row, own }) => {
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
