import { describe, expect, test } from 'vitest';
import { inColumns } from '../../src/catalogue/article-columns.ts';
import { indexArticles } from '../../src/catalogue/catalogue-index.ts';
import { createNameSearch } from '../../src/catalogue/name-search.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { wordPlacesInSteps } from '../../src/catalogue/word-places.ts';
import { article, demoCatalogue } from './articles.ts';

const demoNames = readCatalogue(demoCatalogue()).articles.map(({ name }) => name);
const vowels = 'аеиоуіяю';
const consonants = 'бвгдзклмнпрстфхцчшж';

/** A word of two syllables for every number: neighbours share no letters in the same place. */
const brand = (at: number): string =>
  [at, at * 7 + 3].map((n) => `${consonants[n % consonants.length]}${vowels[(n * 3) % vowels.length]}`).join('');

const count = 20_000;
const shelf = Array.from({ length: count }, (_, at) =>
  article(`${demoNames[at % demoNames.length]} ${brand(at)}${brand(at * 31)}`, String(100_000 + at), {
    barcode: `48${String(20_000_000_000 + at * 7919)}`,
  }),
);
const articles = inColumns(shelf);
const placesOf = (names: typeof articles.names) => {
  for (const steps = wordPlacesInSteps(names); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};
const search = createNameSearch(articles, placesOf(articles.names));
const looked = () => articles.names.written.looked() + articles.names.sounding.looked() + articles.codes.looked();

/** Words and codes compared letter by letter for one key. */
const lookedFor = (typed: string): number => {
  const before = looked();
  search(typed, 100);
  return looked() - before;
};

describe('a keystroke among 20,000 articles', () => {
  test('compares less than a tenth of what there is letter by letter, 95 times of 100, the hundred hits included', () => {
    const words = shelf.filter((_, at) => at % 397 === 0).flatMap(({ name, code }) => [...name.split(' '), code]);
    const keys = words.flatMap((word) => [...word].map((_, at) => word.slice(0, at + 1)));
    const shares = keys.map((key) => lookedFor(key) / count).toSorted((a, b) => a - b);
    expect(keys.length).toBeGreaterThan(1000);
    expect(shares[Math.floor(shares.length * 0.95)]).toBeLessThan(1 / 10);
  });

  test('compares hardly anything for letters that stand together in no name', () => {
    for (const typed of ['щъґ', 'йцщ', 'хліб щъґ']) expect(lookedFor(typed)).toBeLessThan(count / 20);
  });

  test('keeps each different word once', () => {
    expect(articles.names.differentWords()).toBeLessThan(articles.names.words.length() / 10);
  });
});

test('asked again, as by the tick of a clock, a search gives the very same hits', () => {
  const index = indexArticles(shelf.slice(0, 500));
  const hits = index.search('молоко', 100);
  expect(hits.length).toBeGreaterThan(0);
  expect(index.search('молоко', 100)).toBe(hits);
  expect(index.search('молок', 100)).not.toBe(hits);
});

describe('letters of scripts that share a byte', () => {
  test('find too much at worst, never too little', () => {
    const small = indexArticles([article('東京 茶', '1'), article('Żółty ser', '2'), article('Ħobż', '3')]);
    const found = (typed: string) => small.search(typed, 10).map(({ code }) => code);
    expect(found('東京')).toContain('1');
    expect(found('zółty')).toContain('2');
    expect(found('ħobż')).toContain('3');
  });
});
