import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Articles, inColumns } from '../../src/catalogue/article-columns.ts';
import { anyArticle } from './any-article.ts';

const allOf = (articles: Articles) => Array.from({ length: articles.count() }, (_, number) => articles.at(number));

test('any articles put into columns come out as they were', () => {
  fc.assert(
    fc.property(fc.array(anyArticle, { maxLength: 40 }), (articles) => {
      expect(allOf(inColumns(articles))).toStrictEqual(articles);
    }),
    { seed: 20_261_121, numRuns: 500 },
  );
});

test('so do thousands, whose columns had to grow', () => {
  const [sample] = fc.sample(fc.array(anyArticle, { minLength: 60, maxLength: 60, size: 'max' }), {
    seed: 5,
    numRuns: 1,
  });
  const many = Array.from({ length: 5000 }, (_, at) => ({
    ...(sample?.[at % 60] ?? { name: '', price: 0, tax: '' }),
    code: `${at}`,
    name: `${sample?.[at % 60]?.name} ${at % 777}`,
  })).map((article) => Object(article));
  expect(allOf(inColumns(many))).toStrictEqual(many);
});
