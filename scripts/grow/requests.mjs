import { readFileSync } from 'node:fs';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { linesTotal, priceLines } from '../../src/fiscal/receipt.ts';

const articlesIn = (file) =>
  readCatalogue(readFileSync(new URL(`../../data/catalogue/${file}`, import.meta.url), 'utf8')).articles;

/** Baskets are made once and bought again and again: making them would cost more than selling them. */
const basketsKept = 3000;

/** What customers ask for: baskets of the demonstration's articles, mostly small, paid in cash or by card. */
export const requestsOf = ({ regime, articles: file }, chance) => {
  const { pricing } = regime;
  const articles = articlesIn(file);
  const line = () => {
    const { code, barcode, uktzed, name, unit, price, tax, weighed } = chance.oneOf(articles);
    const quantity = weighed ? 200 + chance.below(2000) : 1000 * (1 + chance.below(3));
    const own = { code, barcode: barcode ?? null, uktzed: uktzed ?? null };
    return { ...own, name, unit: unit ?? pricing.unit, quantity, price, tax, discount: null };
  };
  const tenderFor = (lines, cashOnly) => {
    const due = linesTotal(priceLines(pricing, lines));
    const isCash = cashOnly || chance.next() < 0.6;
    return isCash ? { by: 'cash', amount: Math.ceil(due / 10_000) * 10_000 } : { by: 'card', amount: due };
  };
  const sale = (cashOnly) => {
    const lines = Array.from({ length: 1 + Math.floor(chance.next() ** 2 * 7) }, line);
    return { type: 'sell', request: { lines, tenders: [tenderFor(lines, cashOnly)] } };
  };
  const [baskets, cashBaskets] = [false, true].map((cashOnly) =>
    Array.from({ length: basketsKept }, () => sale(cashOnly)),
  );
  return {
    sale: ({ cashOnly }) => chance.oneOf(cashOnly ? cashBaskets : baskets),
    /** The whole of a sale given back in cash. */
    returnOf: ({ at, reference, receipt }) => {
      const tenders = [{ by: 'cash', amount: receipt.unrounded }];
      return {
        type: 'return',
        request: { lines: receipt.lines, tenders },
        original: { at, reference, receipt, returned: [] },
      };
    },
  };
};
