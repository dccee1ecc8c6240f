import type { DocumentKind } from '../documents/document.ts';
import { child, childText } from '../documents/element-reading.ts';
import { total, writeKopiykas } from '../documents/kopiykas.ts';
import { costOf, type Line, readLines } from '../documents/receipt-lines.ts';
import { readPayments, readTotals, type Totals } from '../documents/receipt-sums.ts';
import { readTaxes } from '../documents/stated-taxes.ts';
import { lastDocument } from '../ledger/ledger-documents.ts';
import type { Examination, Rule } from './examination.ts';
import { paymentProblem, roundingProblem } from './payment-rules.ts';
import { badDocument, type Refusal } from './refusal.ts';
import { returnProblem } from './return-rules.ts';
import { taxProblem } from './tax-rules.ts';

const blocks = ['CHECKTOTAL', 'CHECKPAY', 'CHECKTAX', 'CHECKBODY'] as const;
type Block = (typeof blocks)[number];

/** Which blocks besides the head a document has (protocol 3.1); a Z-report has its own form. */
const blocksOf: Partial<Record<DocumentKind, { readonly needs: readonly Block[]; readonly allows: readonly Block[] }>> =
  {
    sale: { needs: ['CHECKTOTAL', 'CHECKPAY', 'CHECKBODY'], allows: blocks },
    return: { needs: ['CHECKTOTAL', 'CHECKPAY', 'CHECKBODY'], allows: blocks },
    serviceIn: { needs: ['CHECKTOTAL'], allows: ['CHECKTOTAL'] },
    serviceOut: { needs: ['CHECKTOTAL'], allows: ['CHECKTOTAL'] },
  };

const shape: Rule = ({ document }) => {
  if (document.kind === 'z') return undefined;
  const { needs, allows } = blocksOf[document.kind] ?? { needs: [], allows: [] };
  const absent = needs.find((block) => !child(document.root, block));
  if (absent) return badDocument(`У документі немає блоку ${absent}`);
  const extra = blocks.find((block) => child(document.root, block) && !allows.includes(block));
  return extra && badDocument(`Документ цього типу не може мати блок ${extra}`);
};

const serverMarks: Rule = ({ document }) => {
  const mark = ['REVOKED', 'STORNED'].find((name) => child(document.head, name));
  return mark === undefined ? undefined : badDocument(`Ознаку ${mark} ставить лише сервер`);
};

const lineProblem = (line: Line): string | undefined => {
  if (line.amount <= 0 || line.price < 0) return 'кількість повинна бути додатною';
  if (Math.abs(line.cost - costOf(line)) > 1) return `COST повинен дорівнювати ${writeKopiykas(costOf(line))}`;
  return line.discount > line.cost ? 'знижка більша за вартість' : undefined;
};

const linesProblem = (lines: readonly Line[]): Refusal | undefined => {
  for (const line of lines) {
    const problem = lineProblem(line);
    if (problem) return badDocument(`CHECKBODY, рядок ${line.rowNumber}: ${problem}`);
  }
  return undefined;
};

const sumProblem = ({ document }: Examination, lines: readonly Line[], totals: Totals): Refusal | undefined => {
  const onTop = readTaxes(document.root, 'CHECKTAX').filter((tax) => tax.onTop);
  const discount = total(lines.map((line) => line.discount));
  const exact = total(lines.map(({ cost }) => cost)) - discount + total(onTop.map((tax) => tax.sum));
  if (totals.exact !== exact)
    return badDocument(
      `CHECKTOTAL: сума рядків чека ${writeKopiykas(exact)}, зазначено ${writeKopiykas(totals.exact)}`,
    );
  if (totals.discount === undefined || totals.discount === discount) return undefined;
  return badDocument(`CHECKTOTAL: DISCOUNTSUM повинен дорівнювати ${writeKopiykas(discount)}`);
};

const receiptSums: Rule = (examination) => {
  const { document } = examination;
  if (document.kind !== 'sale' && document.kind !== 'return') return undefined;
  const lines = readLines(document.root);
  const totals = readTotals(document.root);
  if (!lines || !totals) return badDocument('Рядок чека без NAME, AMOUNT, PRICE або COST, або підсумок без SUM');
  const payments = readPayments(document.root);
  return (
    linesProblem(lines) ??
    sumProblem(examination, lines, totals) ??
    roundingProblem(payments, totals) ??
    paymentProblem(payments, totals) ??
    taxProblem(document.root, lines) ??
    (document.kind === 'return' ? returnProblem(examination, totals) : undefined)
  );
};

const serviceSum: Rule = ({ document }) => {
  if (document.kind !== 'serviceIn' && document.kind !== 'serviceOut') return undefined;
  return (readTotals(document.root)?.sum ?? 0) > 0
    ? undefined
    : badDocument('Сума службової операції повинна бути додатною');
};

/** Only the last document can be storned, and not a storno itself (protocol 3.1). */
const stornoOfLast: Rule = ({ document, ledger }) => {
  if (document.kind !== 'storno') return undefined;
  const last = lastDocument(ledger);
  const fits = last && ['sale', 'return', 'serviceIn', 'serviceOut'].includes(last.kind);
  return fits && last.fiscalNumber === childText(document.head, 'ORDERSTORNUM')
    ? undefined
    : badDocument('Сторнувати можна лише останній документ');
};

/** What is written in a receipt and whether it adds up; code 9. */
export const receiptRules: readonly Rule[] = [serverMarks, shape, receiptSums, serviceSum, stornoOfLast];
