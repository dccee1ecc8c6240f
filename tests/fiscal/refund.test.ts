import { describe, expect, test } from 'vitest';
import { type Receipt } from '../../src/fiscal/document.ts';
import { minor } from '../../src/fiscal/money.ts';
import { type LineRequest, linesTotal, priceLines } from '../../src/fiscal/receipt.ts';
import { everythingLeft, linesOfOriginal } from '../../src/fiscal/refund.ts';
import { isRefusal } from '../../src/fiscal/refusal.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { line, originalOf } from '../support/fiscal-requests.ts';

const { pricing } = ukraine();

/** What was on a receipt, without its payments, which a return of lines does not ask for. */
const receiptOf = (...lines: readonly LineRequest[]): Receipt => {
  const priced = priceLines(pricing, lines);
  if (isRefusal(priced)) throw new Error(`not priced: ${priced.code}`);
  const none = minor(0);
  return { lines: priced, payments: [], taxes: [], discount: none, unrounded: none, rounding: none, total: none };
};

/** Code or name, and quantity in thousandths, of each line; or the code of the refusal. */
const brief = (result: ReturnType<typeof linesOfOriginal>) =>
  isRefusal(result) ? result.code : result.map(({ code, name, quantity }) => [code ?? name, quantity]);

/** How much of each article, by code or name, in the order they first stand. */
const amounts = (lines: readonly LineRequest[]) => {
  const all = new Map<string, number>();
  for (const { code, name, quantity } of lines) all.set(code ?? name, (all.get(code ?? name) ?? 0) + quantity);
  return [...all];
};

const bread = (quantity = 1000) => line({ code: '1', quantity });
const milk = (quantity = 1000) => line({ code: '2', name: 'Молоко', quantity });
const byWeight = (name: string, quantity = 1000) => line({ code: null, name, quantity });

describe('everything that is left of a receipt', () => {
  test('is all of it when nothing came back, in the order it was sold', () => {
    expect(amounts(everythingLeft(originalOf(receiptOf(bread(2000), milk()))))).toEqual([
      ['1', 2000],
      ['2', 1000],
    ]);
  });

  test('is of an article on several lines all of its pieces', () => {
    expect(amounts(everythingLeft(originalOf(receiptOf(bread(2000), milk(), bread(500)))))).toEqual([
      ['1', 2500],
      ['2', 1000],
    ]);
  });

  test('is less what several returns took back', () => {
    const sold = receiptOf(bread(5000), milk(2000));
    const original = originalOf(sold, receiptOf(bread(1000), milk(2000)), receiptOf(bread(500), bread(500)));
    expect(amounts(everythingLeft(original))).toEqual([['1', 3000]]);
  });

  test('tells articles without a code apart by their names', () => {
    const sold = receiptOf(byWeight('Сир'), byWeight('Масло', 3000), byWeight('Сир', 250));
    expect(amounts(everythingLeft(originalOf(sold, receiptOf(byWeight('Масло')))))).toEqual([
      ['Сир', 1250],
      ['Масло', 2000],
    ]);
  });
});

describe('lines of a receipt given back', () => {
  const asked = (lines: readonly LineRequest[], ...sold: readonly LineRequest[]) =>
    brief(linesOfOriginal(originalOf(receiptOf(...sold)), lines));

  test('K-14 two articles of one name are told apart by their codes', () => {
    const other = line({ code: '9', name: 'Хліб' });
    expect(asked([other], bread(), other)).toEqual([['9', 1000]]);
    expect(asked([other], bread())).toBe('returns-too-much');
  });

  test('K-14 an article typed without a code is found by its name', () => {
    expect(asked([byWeight('Сир', 400)], byWeight('Масло'), byWeight('Сир'))).toEqual([['Сир', 400]]);
    expect(asked([byWeight('Сир')], byWeight('Масло'))).toBe('returns-too-much');
  });

  test('K-14 other articles on the same return take nothing away from it', () => {
    expect(asked([milk(1000), bread(1000), bread(1000)], bread(2000), milk())).toEqual([
      ['2', 1000],
      ['1', 1000],
      ['1', 1000],
    ]);
    expect(asked([bread(1000), milk(1000), bread(1001)], bread(2000), milk())).toBe('returns-too-much');
  });

  test('K-14 the refusal names the article that was not sold', () => {
    expect(linesOfOriginal(originalOf(receiptOf(bread())), [milk()])).toEqual({
      code: 'returns-too-much',
      rule: null,
      value: 'Молоко',
    });
  });

  test('a discount in percent goes along unchanged, an amount by its share, none stays none', () => {
    const percent = { kind: 'percent', hundredths: 1000 } as const;
    const amount = { kind: 'amount', amount: minor(100) } as const;
    const discounts = [percent, amount, null].map((discount) => {
      const sold = { ...bread(3000), discount };
      const lines = linesOfOriginal(originalOf(receiptOf(sold)), [bread(2000)]);
      return isRefusal(lines) ? lines : lines[0]?.discount;
    });
    expect(discounts).toEqual([percent, { kind: 'amount', amount: 67 }, null]);
  });
});

test('K-14 an article sold at two prices, or once with a discount, gives back what was paid for it', () => {
  const discounted = { ...bread(2000), discount: { kind: 'amount', amount: minor(1000) } as const };
  for (const lines of [
    [line({ price: 10_000 }), line({ price: 5000 })],
    [discounted, bread(2000)],
  ]) {
    const original = originalOf(receiptOf(...lines));
    const back = linesOfOriginal(original, everythingLeft(original));
    if (isRefusal(back)) throw new Error(`not given back: ${back.code}`);
    expect(linesTotal(receiptOf(...back).lines)).toBe(linesTotal(original.receipt.lines));
  }
});

test('K-14 the piece that comes back is the one sold at the asked price, and the other one is what is left', () => {
  const [dear, cheap] = [line({ price: 10_000 }), line({ price: 5000 })];
  const prices = (lines: ReturnType<typeof linesOfOriginal>) =>
    isRefusal(lines) ? lines.code : lines.map(({ price }) => price);
  const sold = receiptOf(dear, cheap);
  expect(prices(linesOfOriginal(originalOf(sold), [cheap]))).toEqual([5000]);
  expect(prices(linesOfOriginal(originalOf(sold), [dear]))).toEqual([10_000]);
  expect(prices(linesOfOriginal(originalOf(sold), [line({ price: 1 })]))).toEqual([10_000]);
  expect(prices(everythingLeft(originalOf(sold, receiptOf(cheap))))).toEqual([10_000]);
  expect(prices(everythingLeft(originalOf(sold, receiptOf(dear))))).toEqual([5000]);
});
