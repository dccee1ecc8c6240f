import { describe, expect, test } from 'vitest';
import { createNameSearch } from '../../src/catalogue/name-search.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { article, demoCatalogue } from './articles.ts';

const demoNames = readCatalogue(demoCatalogue()).articles.map(({ name }) => name);
const vowels = 'аеиоуіяю';
const consonants = 'бвгдзклмнпрстфхцчшж';

/** A word of two syllables for every number: neighbours share no letters in the same place. */
const brand = (at: number): string =>
  [at, at * 7 + 3].map((n) => `${consonants[n % consonants.length]}${vowels[(n * 3) % vowels.length]}`).join('');

const count = 20_000;
const blocks = count / 8;
const shelf = Array.from({ length: count }, (_, at) =>
  article(`${demoNames[at % demoNames.length]} ${brand(at)}${brand(at * 31)}`, String(100_000 + at), {
    barcode: `48${String(20_000_000_000 + at * 7919)}`,
  }),
);
const names = createNameSearch(shelf);
while (names.readMore());

/** Blocks looked into for one key. */
const lookedFor = (typed: string): number => {
  const before = names.looked();
  names.search(typed, 100);
  return names.looked() - before;
};

describe('a keystroke among 20,000 articles', () => {
  test('looks into less than a sixth of the blocks, 95 times of 100, the hundred hits included', () => {
    const words = shelf.filter((_, at) => at % 397 === 0).flatMap(({ name, code }) => [...name.split(' '), code]);
    const keys = words.flatMap((word) => [...word].map((_, at) => word.slice(0, at + 1)));
    const shares = keys.map((key) => lookedFor(key) / blocks).toSorted((a, b) => a - b);
    expect(keys.length).toBeGreaterThan(1000);
    expect(shares[Math.floor(shares.length * 0.95)]).toBeLessThan(1 / 6);
  });

  test('looks into hardly any block for letters that stand together in no name', () => {
    for (const typed of ['щъґ', 'йцщ', 'хліб щъґ']) expect(lookedFor(typed)).toBeLessThan(blocks / 20);
  });

  test('asked again, as by the tick of a clock, costs no search', () => {
    expect(lookedFor('молоко')).toBeGreaterThan(0);
    expect(lookedFor('молоко')).toBe(0);
    expect(lookedFor('молок')).toBeGreaterThan(0);
  });
});

describe('letters of scripts that share a byte', () => {
  test('find too much at worst, never too little', () => {
    const small = createNameSearch([article('東京 茶', '1'), article('Żółty ser', '2'), article('Ħobż', '3')]);
    while (small.readMore());
    const found = (typed: string) => small.search(typed, 10).map(({ code }) => code);
    expect(found('東京')).toContain('1');
    expect(found('zółty')).toContain('2');
    expect(found('ħobż')).toContain('3');
  });
});
