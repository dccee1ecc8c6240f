import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inColumns } from '../../src/catalogue/article-columns.ts';
import { indexArticles, indexInSteps } from '../../src/catalogue/catalogue-index.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { article, demoCatalogue } from './articles.ts';

const apples = article('Яблука Голден', '2031', { barcode: '2002031000002', weighed: true });
const bread = article('Хліб', '1001', { barcode: '4820000000017' });
const cola = article('Cola Zero', '12', { barcode: '036000291452' });

describe('find', () => {
  const { find, byCode, byBarcode } = indexArticles([apples, bread, cola]);

  test('a code and a barcode mean their article', () => {
    expect(byCode('1001')).toEqual(bread);
    expect(byBarcode('4820000000017')).toEqual(bread);
    expect(find(' 1001 ')).toEqual({ kind: 'article', article: bread });
    expect(find('4820000000017')).toEqual({ kind: 'article', article: bread });
  });

  test('a UPC-A is found with and without the zero of EAN-13', () => {
    expect([find('036000291452'), find('0036000291452')]).toEqual(Array(2).fill({ kind: 'article', article: cola }));
  });

  test('a label of the scales means its article with the weight or the cost on it', () => {
    expect(find('2002031012456')).toEqual({ kind: 'weighed', article: apples, quantity: 1245 });
    expect(find('2502031062135')).toEqual({ kind: 'priced', article: apples, cost: 6213 });
    expect(find('2002031000002')).toEqual({ kind: 'article', article: apples });
  });

  test('an item number that is the code of goods sold by the piece means nothing', () => {
    expect(find('2001001012458')).toBeUndefined();
  });

  test.each(['', '100', '1001x', '2002031012457', 'Хліб'])('%j means no article', (typed) => {
    expect(find(typed)).toBeUndefined();
  });
});

describe('search', () => {
  const shelf = [
    article('Сир плавлений', '1'),
    article('Молоко 2,5 % 0,9 л', '2', { barcode: '4820000000017' }),
    article('Десерт молочний', '3'),
    article('Сирок домашній молодий', '4'),
    article('М’ясо ґатунок', '5'),
    article('Хліб «Щедрий» житньо-пшеничний', '6'),
    article('Café Ñandú', '7'),
    article('Кисломолочний напій', '8'),
    article('Cola Zero', '9'),
    article('Пиво Їжак', '10'),
  ];
  const { search } = indexArticles(shelf);
  const codes = (typed: string, limit = 10) => search(typed, limit).map(({ code }) => code);

  test('names that begin so come first, then words, then the rest; ties in the catalogue’s order', () => {
    expect(codes('мол')).toEqual(['2', '3', '4', '8']);
    expect(codes('сир')).toEqual(['1', '4']);
    expect(codes('мол', 2)).toEqual(['2', '3']);
  });

  test('fragments may come in any order and from anywhere in the name', () => {
    expect(codes('мол сир')).toEqual(['4']);
    expect(codes('0,9 лок')).toEqual(['2']);
    expect(codes('пшен хл')).toEqual(['6']);
    expect(codes('мол хліб')).toEqual([]);
  });

  test('letter case, apostrophes, ґ, accents and the decimal mark make no difference', () => {
    for (const typed of ["М'ЯСО", 'мʼясо', 'м’ясо', 'мясо', 'ґатун', 'гатун']) expect(codes(typed)).toEqual(['5']);
    expect(codes('cafe nandu')).toEqual(['7']);
    expect(codes('2.5')).toEqual(['2']);
  });

  test('the wrong keyboard layout is read as meant, both ways', () => {
    expect(codes('vjkjrj')).toEqual(['2']);
    expect(codes('[ks,')).toEqual(['6']);
    expect(codes("';fr")).toEqual([]);
    expect(codes('];fr')).toEqual(['10']);
    expect(codes('VJKJRJ 0,9k')).toEqual([]);
    expect(codes('vjkjrj 0,9 k')).toEqual(['2']);
    expect(codes('сщдф')).toEqual(['9']);
  });

  test('Latin spelling finds Ukrainian names, official and home-made', () => {
    for (const typed of ['khlib', 'hlib', 'Hlib shchedryi', 'zhytno', 'zhytnio']) expect(codes(typed)).toEqual(['6']);
    for (const typed of ['moloko', 'MOLOKO 2,5']) expect(codes(typed)).toEqual(['2']);
    for (const typed of ['pyvo yizhak', 'pivo izhak']) expect(codes(typed)).toEqual(['10']);
    expect(codes('кола')).toEqual(['9']);
  });

  test('codes and barcodes are found by a part of them, an exact one first', () => {
    expect(codes('00017')).toEqual(['2']);
    expect(codes('10')[0]).toBe('10');
    expect(codes('4820000000017')).toEqual(['2']);
    expect(codes('2')[0]).toBe('2');
  });

  test('nothing typed, nothing known and no room find nothing', () => {
    for (const typed of ['', '  ', '«»', 'щщщ', 'фшщ'.repeat(5000)]) expect(codes(typed)).toEqual([]);
    expect(search('мол', 0)).toEqual([]);
    expect(indexArticles([]).search('мол', 5)).toEqual([]);
  });
});

describe('an index that is being made', () => {
  const { articles } = readCatalogue(demoCatalogue());
  const many = inColumns(articles.concat(articles, articles));

  test('is not to be had before every code is known', () => {
    const steps = [...indexInSteps(many)];
    expect(steps.every((step) => step === undefined)).toBe(true);
    expect(steps.length).toBeGreaterThanOrEqual(Math.floor((3 * articles.length) / 256));
  });
});

describe('codes and barcodes of any catalogue', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 13 });
  const code = fc.oneof(digits, fc.string({ maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 4 }));
  const shelf = fc.array(fc.record({ code, barcode: fc.option(code, { nil: undefined }) }), { maxLength: 60 });

  test('mean the first article that has them, and nothing else means any', () => {
    fc.assert(
      fc.property(shelf, code, (codes, other) => {
        const articles = codes.map((each, at) =>
          article(`№ ${at}`, each.code, each.barcode === undefined ? {} : { barcode: each.barcode }),
        );
        const { byCode, byBarcode } = indexArticles(articles);
        const same = (barcode: string) => (barcode.length === 12 ? `0${barcode}` : barcode);
        for (const sought of [other, ...codes.flatMap((each) => [each.code, each.barcode ?? '1'])]) {
          expect(byCode(sought)).toEqual(articles.find((each) => each.code === sought));
          if (sought === '') continue;
          expect(byBarcode(sought)).toEqual(
            articles.find((each) => each.barcode && same(each.barcode) === same(sought)),
          );
        }
      }),
      { seed: 20_261_121, numRuns: 300 },
    );
  });

  test('are found by any digits they hold, those that begin so first', () => {
    fc.assert(
      fc.property(shelf, digits, (codes, sought) => {
        fc.pre(sought !== '');
        const numeric = codes.map((each) => ({
          code: each.code.replace(/\D/g, '7'),
          barcode: each.barcode?.replace(/\D/g, '7'),
        }));
        const index = indexArticles(
          numeric.map((each, at) =>
            article('Хліб', each.code, {
              unit: String(at),
              ...(each.barcode === undefined ? {} : { barcode: each.barcode }),
            }),
          ),
        );
        const texts = numeric.map((each) => ` ${each.code} ${each.barcode ?? ''}`);
        const exact = texts.findIndex((_, at) => numeric[at]?.code === sought);
        const found = index.search(sought, 1000).map(({ unit }) => Number(unit));
        const expected = [...texts.keys()].filter((at) => texts[at]?.includes(sought));
        expect(found.toSorted((a, b) => a - b)).toEqual(expected);
        if (exact >= 0) expect(found[0]).toBe(exact);
        const begins = found.map((at) => texts[at]?.includes(` ${sought}`) === true);
        expect(begins).toEqual(begins.toSorted((a, b) => Number(b) - Number(a)));
      }),
      { seed: 20_261_121, numRuns: 300 },
    );
  });
});

describe('search against a plain reading of every name', () => {
  const { articles } = readCatalogue(demoCatalogue());
  const { search } = indexArticles(articles);
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll('ґ', 'г')
      .replace(/[’'«»]/g, (mark) => (/[«»]/.test(mark) ? ' ' : ''));
  const beginsWord = (name: string, fragment: string) => new RegExp(`(^|[^а-яіїє])${fragment}`).test(name);
  const rank = (name: string, fragments: readonly string[]) => {
    if (!fragments.every((fragment) => beginsWord(name, fragment))) return 2;
    return fragments.some((fragment) => name.startsWith(fragment)) ? 0 : 1;
  };

  test('any two pieces of a name find exactly the articles that hold both, best first', () => {
    const letters = articles
      .map(({ name }) => plain(name).match(/[а-яіїє]{2,}/g) ?? [])
      .filter(({ length }) => length > 0);
    const piece = fc
      .tuple(fc.nat(), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 5 }))
      .map(([entry, word, from, length]) => {
        const words = letters[entry % letters.length] ?? [];
        const text = words[word % words.length] ?? '';
        return text.slice(from % text.length, (from % text.length) + length);
      });
    fc.assert(
      fc.property(piece, piece, fc.integer({ min: 1, max: 12 }), (one, two, limit) => {
        const fragments = one.includes(two) ? [one] : two.includes(one) ? [two] : [one, two];
        const expected = articles
          .map(({ code, name }) => ({ code, name: plain(name) }))
          .filter(({ name }) => fragments.every((fragment) => name.includes(fragment)))
          .map(({ code, name }) => ({ code, rank: rank(name, fragments) }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ code }) => code)
          .slice(0, limit);
        const found = search(`${one} ${two}`, limit).map(({ code }) => code);
        expect(found.slice(0, expected.length)).toEqual(expected);
      }),
      { seed: 20_261_121, numRuns: 500 },
    );
  });
});
