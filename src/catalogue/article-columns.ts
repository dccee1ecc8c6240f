import { minor, thousandths } from '../fiscal/money.ts';
import type { Article } from './article.ts';
import { type ArticleCodes, createArticleCodes } from './article-codes.ts';
import { type ArticleNames, createArticleNames } from './article-names.ts';
import { createNumberList, createWideNumberList } from './number-list.ts';
import { searchText } from './search-text.ts';

/** Articles by their numbers, from 0. One is made when it is asked for: tens of thousands of objects would fill the memory. */
export type Articles = {
  readonly count: () => number;
  readonly at: (number: number) => Article;
  readonly names: ArticleNames;
  readonly codes: ArticleCodes;
};

/** Articles that are still being put in. */
export type ArticleColumns = Articles & { readonly add: (article: Article) => void };

/** What many articles have in common. */
type Kind = Omit<Article, 'code' | 'name' | 'price' | 'barcode' | 'stock'> & { readonly hasStock: boolean };

/** Articles in columns: of what repeats itself each different piece is kept once, numbers stand side by side. */
export const createArticleColumns = (): ArticleColumns => {
  const [names, codes, kinds] = [createArticleNames(), createArticleCodes(), createKinds()];
  const [prices, stocks, kindOf] = [createWideNumberList(), createWideNumberList(), createNumberList()];
  return {
    add: ({ code, name, price, barcode, stock, ...common }) => {
      names.add(name, wordsOf(code, barcode));
      codes.add(barcode === undefined ? { code } : { code, barcode });
      prices.add(price);
      // A zero is no write: a shop that counts no stock pays no memory for it.
      stocks.add(stock ?? 0);
      kindOf.add(kinds.numberOf({ ...common, hasStock: stock !== undefined }));
    },
    count: kindOf.length,
    at: (number) => {
      const { hasStock, ...common } = kinds.at(kindOf.at(number));
      return {
        ...codes.at(number),
        name: names.at(number),
        price: minor(prices.at(number)),
        ...common,
        ...(hasStock && { stock: thousandths(stocks.at(number)) }),
      };
    },
    names,
    codes,
  };
};

/** Codes of digits alone are searched where they stand; others are words like those of a name. */
const wordsOf = (code: string, barcode = ''): readonly string[] =>
  /^\d*$/.test(code) && /^\d*$/.test(barcode) ? [] : searchText(`${code} ${barcode}`).split(' ');

const createKinds = () => {
  const kinds: Kind[] = [];
  const numbers = new Map<string, number>();
  return {
    at: (number: number): Kind => kinds[number] ?? { tax: '', hasStock: false },
    numberOf: (kind: Kind): number => {
      const { tax, unit, weighed, uktzed, excise, group, hasStock } = kind;
      const key = JSON.stringify([tax, unit, weighed, uktzed, excise, group, hasStock]);
      const known = numbers.get(key) ?? kinds.push(kind) - 1;
      numbers.set(key, known);
      return known;
    },
  };
};

/** The same articles in columns. */
export const inColumns = (articles: readonly Article[]): Articles => {
  const columns = createArticleColumns();
  for (const article of articles) columns.add(article);
  return columns;
};
