import type { XmlElement } from '../../../protocol/ukraine/xml.ts';
import type { TaxFact } from '../ledger/ledger.ts';
import { childAmount, childFlag, childText, rowsOf } from './element-reading.ts';
import { readKopiykas } from './kopiykas.ts';

/** A tax group as the document states it. */
export type StatedTax = Omit<TaxFact, 'turnoverDiscount' | 'source'> & {
  readonly turnoverDiscount: number | undefined;
  readonly source: number | undefined;
};

/** Tax groups of a receipt, or of one side of a Z-report (`list` is CHECKTAX or TAXES). */
export const readTaxes = (parent: XmlElement | undefined, list: string): readonly StatedTax[] =>
  rowsOf(parent, list).map((row) => ({
    type: Number(childText(row, 'TYPE')),
    name: childText(row, 'NAME') ?? '',
    letter: childText(row, 'LETTER') ?? '',
    percent: readKopiykas(childText(row, 'PRC') ?? '') ?? 0,
    onTop: childFlag(row, 'SIGN'),
    turnover: childAmount(row, 'TURNOVER') ?? 0,
    turnoverDiscount: childAmount(row, 'TURNOVERDISCOUNT'),
    source: childAmount(row, 'SOURCESUM'),
    sum: childAmount(row, 'SUM') ?? 0,
  }));
