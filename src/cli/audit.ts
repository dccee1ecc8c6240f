import { type Document, type MoneyBody } from '../fiscal/document.ts';
import { type Fact } from '../fiscal/fact.ts';
import { type Register } from '../fiscal/register.ts';

/**
 * Laws of the trade checked over the whole journal with books of its own: numbers never repeat among documents that count,
 * and each Z equals the sum of its shift's documents (K-02, K-13).
 */
export const journalAudit = (): ((fact: Fact, after: Register) => string | undefined) => {
  const books = new Map<number, MoneyBody | null>();
  let counted = new Set<number>();
  let shift = { sales: 0, returns: 0, count: 0 };
  const pending = new Map<number, Fact & { type: 'documentIssued' }>();
  const series = new Set<string>();

  const count = (fact: Fact & { type: 'documentIssued' }): string | undefined => {
    const { number, body } = fact.document;
    if (counted.has(number)) return `number ${number} counts twice`;
    counted.add(number);
    if (body.kind === 'openShift') shift = { sales: 0, returns: 0, count: 0 };
    if (body.kind === 'sale' || body.kind === 'return') {
      books.set(number, body);
      add(body, 1);
    }
    if (body.kind === 'storno') {
      const cancelled = books.get(body.of.number);
      if (cancelled) add(cancelled, -1);
    }
    return body.kind === 'z' ? zProblem(number, body.report.sales.total, body.report.returns.total) : undefined;
  };

  const add = (body: MoneyBody, sign: 1 | -1): void => {
    if (body.kind === 'sale')
      shift = { ...shift, sales: shift.sales + sign * body.receipt.total, count: shift.count + sign };
    if (body.kind === 'return') shift = { ...shift, returns: shift.returns + sign * body.receipt.total };
  };

  const zProblem = (number: number, sales: number, returns: number): string | undefined =>
    sales === shift.sales && returns === shift.returns ? undefined : `the Z ${number} is not the sum of its documents`;

  const issued = (fact: Fact & { type: 'documentIssued' }): string | undefined => {
    if (fact.document.offline || fact.document.registeredBy === 'register') return count(fact);
    pending.set(fact.document.number, fact);
    return undefined;
  };

  return (fact) => {
    switch (fact.type) {
      case 'documentIssued':
        return given(fact.document, series) ?? issued(fact);
      case 'documentAccepted': {
        const sent = pending.get(fact.number);
        pending.delete(fact.number);
        if (sent) return count(sent);
        return counted.has(fact.number) ? undefined : `document ${fact.number} was accepted and never issued`;
      }
      case 'documentWithdrawn':
        counted.delete(fact.number);
        return undefined;
      case 'sessionRenumbered':
        counted = renumbered(
          counted,
          fact.documents.map(({ number }) => number - fact.shiftBy),
          fact.documents.map(({ number }) => number),
        );
        return undefined;
      default:
        return undefined;
    }
  };
};

/** PA-13: a number of a billing point is given out once, whatever becomes of the document. */
const given = ({ number, series: place }: Document, known: Set<string>): string | undefined => {
  if (!place) return undefined;
  const name = `${place.point}-${place.number}`;
  if (known.has(name)) return `document ${number} has number ${place.number} of point ${place.point} a second time`;
  known.add(name);
  return undefined;
};

const renumbered = (counted: ReadonlySet<number>, from: readonly number[], to: readonly number[]): Set<number> =>
  new Set([...[...counted].filter((number) => !from.includes(number)), ...to]);
