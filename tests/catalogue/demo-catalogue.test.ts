import { describe, expect, test } from 'vitest';
import { indexArticles } from '../../src/catalogue/catalogue-index.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { demoCatalogue } from './articles.ts';

const { articles, problems } = readCatalogue(demoCatalogue());
const index = indexArticles(articles);

/** The weighted sum of an EAN-13 with its check digit is a multiple of ten. */
const balances = (code: string) =>
  [...code].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0) % 10 === 0;

describe('the demo catalogue', () => {
  test('holds at least 320 articles and not one problem', () => {
    expect(problems).toEqual([]);
    expect(articles.length).toBeGreaterThanOrEqual(320);
    expect(new Set(articles.map(({ name }) => name)).size).toBe(articles.length);
  });

  test('has the articles of the examples', () => {
    expect(index.byCode('1001')).toMatchObject({ price: 5000, tax: 'А' });
    expect(articles.find(({ name }) => name === 'Кава')).toMatchObject({ price: 3550, tax: 'А' });
  });

  test('has an EAN-13 on every article: 482 by the piece, in-store with an empty weight on the scales', () => {
    for (const { barcode = '', code, weighed } of articles) {
      expect(barcode).toMatch(weighed ? new RegExp(`^20${code.padStart(5, '0')}00000\\d$`) : /^482\d{10}$/);
      expect(balances(barcode)).toBe(true);
    }
  });

  test('sells weighed goods by the kilogram', () => {
    const weighed = articles.filter((each) => each.weighed);
    expect(weighed.length).toBeGreaterThan(50);
    expect(new Set(weighed.map(({ unit }) => unit))).toEqual(new Set(['кг']));
  });

  test('has the taxes А, Б, В and АГ, and АГ exactly on excise goods with a ten-digit УКТ ЗЕД', () => {
    expect(new Set(articles.map(({ tax }) => tax))).toEqual(new Set(['А', 'Б', 'В', 'АГ']));
    for (const { tax, excise = false, uktzed = '' } of articles) {
      expect(excise).toBe(tax === 'АГ');
      expect(/^\d{10}$/.test(uktzed)).toBe(excise);
    }
  });
});
