import type { XmlElement } from '../../../protocol/ukraine/xml.ts';
import { child, childAmount, childText, rowsOf } from '../documents/element-reading.ts';
import { total, writeKopiykas } from '../documents/kopiykas.ts';
import { readTaxes, type StatedTax } from '../documents/stated-taxes.ts';
import type { PaymentFact, TaxFact } from '../ledger/ledger.ts';
import { openShift } from '../ledger/ledger-present.ts';
import { type SideSums, shiftSums, taxKey } from '../ledger/shift-sums.ts';
import type { Rule } from './examination.ts';
import { badDocument, type Refusal } from './refusal.ts';

/** An amount the Z-report must state; `stated` is undefined when the element is absent. */
type Comparison = readonly [where: string, stated: number | undefined, expected: number];

const firstDifference = (comparisons: readonly Comparison[]): Refusal | undefined => {
  const different = comparisons.find(([, stated, expected]) => stated !== expected);
  if (!different) return undefined;
  const [where, stated, expected] = different;
  const written = stated === undefined ? 'немає' : writeKopiykas(stated);
  return badDocument(`Z-звіт, ${where}: зазначено ${written}, за документами зміни ${writeKopiykas(expected)}`);
};

const paymentComparisons = (
  where: string,
  side: XmlElement | undefined,
  payments: readonly PaymentFact[],
): readonly Comparison[] => {
  const stated = rowsOf(side, 'PAYFORMS').map((row) => ({
    code: Number(childText(row, 'PAYFORMCD')),
    sum: childAmount(row, 'SUM') ?? 0,
  }));
  const sumOf = (facts: readonly { readonly code: number; readonly sum: number }[], code: number): number =>
    total(facts.filter((each) => each.code === code).map(({ sum }) => sum));
  const codes = new Set([...stated, ...payments].map(({ code }) => code));
  return [...codes].map((code) => [`${where}/PAYFORMS ${code}`, sumOf(stated, code), sumOf(payments, code)]);
};

/** SOURCESUM may be left out where it is the turnover itself, TURNOVERDISCOUNT always. */
const taxComparisons = (where: string, stated: StatedTax | undefined, expected: TaxFact): readonly Comparison[] => [
  [`${where}/TURNOVER`, stated?.turnover, expected.turnover],
  [`${where}/SUM`, stated?.sum, expected.sum],
  [`${where}/SOURCESUM`, stated?.source ?? stated?.turnover, expected.source],
  [`${where}/TURNOVERDISCOUNT`, stated?.turnoverDiscount ?? expected.turnoverDiscount, expected.turnoverDiscount],
];

const taxesDifference = (
  where: string,
  side: XmlElement | undefined,
  taxes: readonly TaxFact[],
): Refusal | undefined => {
  const stated = readTaxes(side, 'TAXES');
  if (stated.length !== taxes.length)
    return badDocument(`Z-звіт, ${where}/TAXES: податкових груп ${stated.length}, за документами ${taxes.length}`);
  const sameGroup = (tax: TaxFact) => stated.find((each) => taxKey(each) === taxKey(tax));
  return firstDifference(taxes.flatMap((tax) => taxComparisons(`${where}/TAXES ${tax.letter}`, sameGroup(tax), tax)));
};

const sideDifference = (root: XmlElement, name: string, sums: SideSums): Refusal | undefined => {
  const side = child(root, name);
  if (!side) return sums.count === 0 ? undefined : badDocument(`Z-звіт: немає блоку ${name}`);
  const count = Number(childText(side, 'ORDERSCNT'));
  if (count !== sums.count)
    return badDocument(`Z-звіт, ${name}/ORDERSCNT: зазначено ${count}, за документами зміни ${sums.count}`);
  const differs = firstDifference([
    [`${name}/SUM`, childAmount(side, 'SUM'), sums.sum],
    [`${name}/RNDSUM`, childAmount(side, 'RNDSUM') ?? 0, sums.rounding],
    [
      `${name}/NORNDSUM`,
      childAmount(side, 'NORNDSUM') ?? sums.sum + (childAmount(side, 'RNDSUM') ?? 0),
      sums.sum + sums.rounding,
    ],
    ...paymentComparisons(name, side, sums.payments),
  ]);
  return differs ?? taxesDifference(name, side, sums.taxes);
};

/** The Z-report equals the sum of the documents of its shift, to the kopiyka (protocol 8); code 9. */
export const zRule: Rule = ({ document, ledger }) => {
  const shift = openShift(ledger);
  if (document.kind !== 'z' || !shift) return undefined;
  const sums = shiftSums(ledger, shift.id);
  const body = child(document.root, 'ZREPBODY');
  return (
    sideDifference(document.root, 'ZREPREALIZ', sums.sales) ??
    sideDifference(document.root, 'ZREPRETURN', sums.returns) ??
    firstDifference([
      ['ZREPBODY/SERVICEINPUT', childAmount(body, 'SERVICEINPUT') ?? 0, sums.serviceIn],
      ['ZREPBODY/SERVICEOUTPUT', childAmount(body, 'SERVICEOUTPUT') ?? 0, sums.serviceOut],
    ])
  );
};
