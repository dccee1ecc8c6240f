import { type Report } from '../fiscal/report.ts';
import { type History } from './history.ts';
import { type DocumentRecord } from './records.ts';
import { counts } from './standing.ts';

/** K-13: before a Z is made, its figures are added up anew from the shift's documents. A difference is a fault, and no Z is made. */
export const proveReport = (history: History, report: Report): void => {
  const documents = shiftDocuments(history.recent(), report.shift);
  const cancelled = new Set(documents.flatMap(({ body }) => (body.kind === 'storno' ? [body.of.number] : [])));
  const standing = documents.filter(({ number }) => !cancelled.has(number));
  const found = {
    sales: totalOf(standing, 'sale'),
    returns: totalOf(standing, 'return'),
    cashIn: totalOf(standing, 'cashIn'),
    cashOut: totalOf(standing, 'cashOut'),
  };
  const stated = {
    sales: report.sales.total,
    returns: report.returns.total,
    cashIn: report.cashIn,
    cashOut: report.cashOut,
  };
  if (JSON.stringify(found) === JSON.stringify(stated)) return;
  throw new Error(
    `the report of shift ${report.shift} is not the sum of its documents: ${JSON.stringify({ stated, found })}`,
  );
};

const shiftDocuments = (records: readonly DocumentRecord[], shift: number): readonly DocumentRecord[] => {
  // Renumbered documents of an earlier file are told after the opening that followed them.
  const counted = records.filter(counts).toSorted((one, other) => one.number - other.number);
  const opening = counted.findLastIndex(({ body }) => body.kind === 'openShift' && body.shift === shift);
  return counted.slice(opening + 1);
};

const totalOf = (documents: readonly DocumentRecord[], kind: 'sale' | 'return' | 'cashIn' | 'cashOut'): number =>
  documents.reduce((total, { body }) => {
    if (body.kind !== kind) return total;
    return total + ('receipt' in body ? body.receipt.total : body.amount);
  }, 0);
