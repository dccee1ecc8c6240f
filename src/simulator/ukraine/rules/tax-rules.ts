import type { XmlElement } from '../../../protocol/ukraine/xml.ts';
import { nearest, total, writeKopiykas } from '../documents/kopiykas.ts';
import type { Line } from '../documents/receipt-lines.ts';
import { readTaxes, type StatedTax } from '../documents/stated-taxes.ts';
import type { TaxFact } from '../ledger/ledger.ts';
import { badDocument, type Refusal } from './refusal.ts';

/** Official samples round a tie both ways, so one kopiyka either way is right (protocol 8). */
const differs = (stated: number, expected: number): boolean => Math.abs(stated - expected) > 1;

const exciseType = 1;

/** Tax inside an amount, or on top of it; `percent` in hundredths of a per cent. */
const taxOf = (base: number, { percent, onTop }: Pick<StatedTax, 'percent' | 'onTop'>): number =>
  nearest(BigInt(base) * BigInt(percent), BigInt(onTop ? 10000 : 10000 + percent));

const afterDiscount = (lines: readonly Line[]): number => total(lines.map(({ cost, discount }) => cost - discount));

const bearing = (lines: readonly Line[], letter: string): readonly Line[] =>
  lines.filter(({ letters }) => letters.includes(letter));

/** What a tax is taken from: the discounted price, for VAT less the excise already inside it (protocol 8: excise first). */
const taxBase = (tax: StatedTax, lines: readonly Line[], taxes: readonly StatedTax[]): number => {
  const group = bearing(lines, tax.letter);
  if (tax.type === exciseType) return afterDiscount(group);
  const excises = taxes.filter(({ type, onTop }) => type === exciseType && !onTop);
  const excise = total(excises.map((each) => taxOf(afterDiscount(bearing(group, each.letter)), each)));
  return afterDiscount(group) - excise;
};

const groupProblem = (tax: StatedTax, lines: readonly Line[], taxes: readonly StatedTax[]): string | undefined => {
  const group = bearing(lines, tax.letter);
  const base = taxBase(tax, lines, taxes);
  const source = tax.source ?? base;
  const turnover = total(group.map(({ cost }) => cost));
  if (tax.letter === '' || group.length === 0) return 'жоден рядок чека не має цієї літери';
  if (tax.turnover !== turnover) return `TURNOVER повинен дорівнювати ${writeKopiykas(turnover)}`;
  if (tax.turnoverDiscount !== undefined && tax.turnoverDiscount !== afterDiscount(group)) {
    return `TURNOVERDISCOUNT повинен дорівнювати ${writeKopiykas(afterDiscount(group))}`;
  }
  if (differs(source, base)) return `SOURCESUM повинен дорівнювати ${writeKopiykas(base)}`;
  return differs(tax.sum, taxOf(source, tax))
    ? `SUM повинен дорівнювати ${writeKopiykas(taxOf(source, tax))}`
    : undefined;
};

/** The tax groups of a receipt for the books, with what it leaves out filled in from its lines. */
export const taxFacts = (root: XmlElement, lines: readonly Line[]): TaxFact[] => {
  const taxes = readTaxes(root, 'CHECKTAX');
  return taxes.map((tax) => ({
    ...tax,
    turnoverDiscount: afterDiscount(bearing(lines, tax.letter)),
    source: tax.source ?? taxBase(tax, lines, taxes),
  }));
};

/** Whether CHECKTAX is what the lines make of it: a group for every letter, and each group's base and tax. */
export const taxProblem = (root: XmlElement, lines: readonly Line[]): Refusal | undefined => {
  const taxes = readTaxes(root, 'CHECKTAX');
  const known = taxes.map(({ letter }) => letter);
  if (new Set(known).size < known.length) return badDocument('CHECKTAX: літера податку повторюється');
  const untaxed = lines.flatMap(({ letters }) => [...letters]).find((letter) => !known.includes(letter));
  if (untaxed) return badDocument(`CHECKTAX: немає податку з літерою ${untaxed}`);
  for (const tax of taxes) {
    const problem = groupProblem(tax, lines, taxes);
    if (problem) return badDocument(`CHECKTAX, літера '${tax.letter}': ${problem}`);
  }
  return undefined;
};
