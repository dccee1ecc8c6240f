import { type Command } from '../../src/fiscal/command.ts';
import { type Tender } from '../../src/fiscal/document.ts';
import { minor, thousandths } from '../../src/fiscal/money.ts';
import { type LineRequest, linesTotal, priceLines, type TenderRequest } from '../../src/fiscal/receipt.ts';
import { everythingLeft, linesOfOriginal } from '../../src/fiscal/refund.ts';
import { isRefusal } from '../../src/fiscal/refusal.ts';
import { type Till } from '../../src/runtime/till.ts';
import { type Chance, chance } from './chance.ts';
import { type Article, type Country } from './country.ts';

/** A cashier who does as chance says: whatever they ask for, a seed gives it again. */
export type Cashier = {
  readonly sale: (till: Till, seed: number) => Command;
  /** The same article on two lines, one of them with a discount. */
  readonly saleOfOneArticle: (till: Till, seed: number) => Command;
  readonly refund: (till: Till, seed: number) => Command | undefined;
  readonly cash: (seed: number) => Command;
  readonly wrong: (till: Till, seed: number) => Command;
};

export const cashier = (country: Country): Cashier => {
  const { pricing } = country.regime;

  const line = (luck: Chance, { name, tax, price }: Article): LineRequest => {
    const discount = luck.percent(20) ? ({ kind: 'percent', hundredths: luck.between(1, 30) * 100 } as const) : null;
    const quantity = thousandths(luck.percent(70) ? luck.between(1, 5) * 1000 : luck.between(100, 2500));
    return {
      ...{ code: name, barcode: null, uktzed: null, name, unit: pricing.unit, tax, quantity, discount },
      price: minor(price),
    };
  };

  const due = (lines: readonly LineRequest[]): number => {
    const priced = priceLines(pricing, lines);
    return isRefusal(priced) ? 0 : linesTotal(priced);
  };

  const cashless: readonly [Tender, ...Tender[]] = ['card', 'card', 'transfer'];

  const tenders = (luck: Chance, total: number, cashOnly: boolean): readonly TenderRequest[] => {
    const cash: TenderRequest = { by: 'cash', amount: minor(total + luck.between(0, 50) * 100 + 100) };
    if (cashOnly || luck.percent(50)) return [cash];
    const by = luck.pick(cashless);
    if (luck.percent(60)) return [{ by, amount: minor(total) }];
    return [{ by, amount: minor(Math.floor(total / 2)) }, cash];
  };

  const isManual = (till: Till): boolean =>
    till.regime.offline.entry === 'manual' && till.read().register.offline.session !== null;

  const sale = (till: Till, seed: number): Command => {
    const luck = chance(seed);
    const chosen = new Set(Array.from({ length: luck.between(1, 4) }, () => luck.pick(country.articles)));
    const lines = [...chosen].map((article) => line(luck, article));
    // Now and then a cashier forgets that only cash is taken.
    const cashOnly = isManual(till) && !luck.percent(5);
    return { type: 'sell', request: { lines, tenders: tenders(luck, due(lines), cashOnly) } };
  };

  const saleOfOneArticle = (_till: Till, seed: number): Command => {
    const luck = chance(seed);
    const full = { ...line(luck, luck.pick(country.articles)), quantity: thousandths(1000), discount: null };
    const reduced = { ...full, discount: { kind: 'percent', hundredths: 5000 } } as const;
    const lines = [full, reduced];
    return { type: 'sell', request: { lines, tenders: [{ by: 'card', amount: minor(due(lines)) }] } };
  };

  return {
    sale,
    saleOfOneArticle,
    refund: (till, seed) => {
      const luck = chance(seed);
      const sales = till.history.recent().filter(({ body }) => body.kind === 'sale');
      const chosen = sales.at(-luck.between(1, Math.max(1, sales.length)));
      const original = chosen && till.history.original(chosen.number);
      if (!chosen || !original) return undefined;
      const all = everythingLeft(original);
      const wanted = luck.percent(50) ? all : all.slice(0, 1);
      const lines = linesOfOriginal(original, wanted);
      if (isRefusal(lines) || wanted.length === 0) return undefined;
      const by = original.receipt.payments[0]?.by ?? 'cash';
      return { type: 'return', request: { lines: wanted, tenders: [{ by, amount: minor(due(lines)) }] }, original };
    },
    cash: (seed) => {
      const luck = chance(seed);
      const type = luck.percent(70) ? 'cashIn' : 'cashOut';
      return { type, amount: minor(luck.between(1, 5000) * 10), reason: 'Розмін' };
    },
    wrong: (till, seed) => {
      const luck = chance(seed);
      const lines = [line(luck, luck.pick(country.articles))];
      const enough: readonly TenderRequest[] = [{ by: 'cash', amount: minor(due(lines) + 100) }];
      const bad = (changes: Partial<LineRequest>): Command => ({
        type: 'sell',
        request: { lines: lines.map((each) => ({ ...each, ...changes })), tenders: enough },
      });
      return luck.pick<Command>([
        { type: 'sell', request: { lines: [], tenders: enough } },
        { type: 'sell', request: { lines, tenders: [{ by: 'cash', amount: minor(0) }] } },
        { type: 'sell', request: { lines, tenders: [{ by: 'card', amount: minor(due(lines) * 3 + 1) }] } },
        bad({ quantity: thousandths(0) }),
        bad({ quantity: thousandths(-1000) }),
        bad({ price: minor(-1) }),
        bad({ tax: '?' }),
        bad({ name: '' }),
        bad({ name: 'Суп \u0007' }),
        bad({ name: '🍲🍲' }),
        bad({ discount: { kind: 'percent', hundredths: 20_000 } }),
        { type: 'cashOut', amount: minor(-5), reason: '' },
        { type: 'return', request: { lines, tenders: enough }, original: null },
        sale(till, seed),
      ]);
    },
  };
};
