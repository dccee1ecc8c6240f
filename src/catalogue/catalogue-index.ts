import type { Minor, Thousandths } from '../fiscal/money.ts';
import type { Article } from './article.ts';
import { type Articles, inColumns } from './article-columns.ts';
import { sameBarcode } from './barcode.ts';
import { createNameSearch, type NameSearch } from './name-search.ts';
import { createTextTable } from './text-table.ts';
import { readWeighedBarcode, type WeighedRule, weighedRules } from './weighed-barcode.ts';
import { wordPlacesInSteps } from './word-places.ts';

/** What a code or a scan stands for: an article alone, or with the weight or the cost its label carries. */
export type Finding =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'weighed'; readonly article: Article; readonly quantity: Thousandths }
  | { readonly kind: 'priced'; readonly article: Article; readonly cost: Minor };

export type CatalogueIndex = {
  readonly byCode: (code: string) => Article | undefined;
  readonly byBarcode: (barcode: string) => Article | undefined;
  /** The one article a typed code or a scan means: by code, by barcode, by a label of the scales. */
  readonly find: (typed: string) => Finding | undefined;
  /** Articles whose name, code or barcode holds all fragments typed, at most `limit`; an exact code or barcode comes first. */
  readonly search: (typed: string, limit: number) => readonly Article[];
};

/** Makes a catalogue searchable at once; `rules` says how the shop's scales write their labels. */
export const indexArticles = (articles: readonly Article[], rules?: readonly WeighedRule[]): CatalogueIndex => {
  const steps = indexInSteps(inColumns(articles), rules);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};

/** How many codes are read in one step: less than a millisecond's work. */
const codesInStep = 256;

/**
 * Makes a catalogue searchable in short steps, so that keys are answered between them. Nothing can be found before all codes
 * are known, lest a good code be called unknown. Where two articles have one code or barcode the first stands.
 */
export function* indexInSteps(
  articles: Articles,
  rules: readonly WeighedRule[] = weighedRules,
): Generator<undefined, CatalogueIndex> {
  const count = articles.count();
  const barcodeOf = (number: number): string => sameBarcode(articles.codes.at(number).barcode ?? '');
  const codes = createTextTable(count, (number) => articles.codes.at(number).code);
  const barcodes = createTextTable(count, barcodeOf);
  for (let number = 0; number < count; number += 1) {
    codes.add(articles.codes.at(number).code, number);
    const barcode = barcodeOf(number);
    if (barcode !== '') barcodes.add(barcode, number);
    if (number % codesInStep === 0) yield undefined;
  }
  const numbers = { byCode: codes.find, byBarcode: (barcode: string) => barcodes.find(sameBarcode(barcode)) };
  const at = oftenAsked(articles.at);
  const search = exactFirst(numbers, createNameSearch(articles, yield* wordPlacesInSteps(articles.names)));
  return {
    ...createFinder(articles, numbers, rules),
    search: remembered((typed, limit) => search(typed, limit).map(at)),
  };
}

type Finder = Pick<CatalogueIndex, 'byCode' | 'byBarcode' | 'find'>;
type Numbers = Readonly<Record<'byCode' | 'byBarcode', (text: string) => number | undefined>>;

const createFinder = (articles: Articles, numbers: Numbers, rules: readonly WeighedRule[]): Finder => {
  const articleOf = (number: number | undefined): Article | undefined =>
    number === undefined ? undefined : articles.at(number);
  const byCode = (code: string): Article | undefined => articleOf(numbers.byCode(code));
  const byBarcode = (barcode: string): Article | undefined => articleOf(numbers.byBarcode(barcode));
  const byLabel = (typed: string): Finding | undefined => {
    const label = readWeighedBarcode(typed, rules);
    if (!label) return undefined;
    const article =
      byBarcode(label.itemBarcode) ?? weighed(byCode(label.item) ?? byCode(label.item.replace(/^0+/, '')));
    if (!article) return undefined;
    return label.payload === 'weight'
      ? { kind: 'weighed', article, quantity: label.quantity }
      : { kind: 'priced', article, cost: label.cost };
  };
  return {
    byCode,
    byBarcode,
    find: (typed) => {
      const article = byCode(typed.trim()) ?? byBarcode(typed.trim());
      return article ? { kind: 'article', article } : byLabel(typed.trim());
    },
  };
};

/** What is a code or a barcode to the last digit comes before everything that only contains it. */
const exactFirst =
  ({ byCode, byBarcode }: Numbers, byName: NameSearch): NameSearch =>
  (typed, limit) => {
    const exact = byCode(typed.trim()) ?? byBarcode(typed.trim());
    if (exact === undefined) return byName(typed, limit);
    return [exact, ...byName(typed, limit).filter((number) => number !== exact)].slice(0, limit);
  };

/** A few hundred, so that another letter makes only those articles anew that were not among the hits before. */
const mostRemembered = 512;

const oftenAsked = (at: Articles['at']): Articles['at'] => {
  const made = new Map<number, Article>();
  return (number) => {
    const article = made.get(number) ?? at(number);
    if (made.size >= mostRemembered) made.clear();
    made.set(number, article);
    return article;
  };
};

/** A frame asks the same more than once, and so does each tick of the clock. */
const remembered = (search: CatalogueIndex['search']): CatalogueIndex['search'] => {
  let last: { readonly question: string; readonly answer: readonly Article[] } | undefined;
  return (typed, limit) => {
    const question = `${limit} ${typed}`;
    if (last?.question !== question) last = { question, answer: search(typed, limit) };
    return last.answer;
  };
};

/** An item number means a code only for goods that are weighed: elsewhere the two are numbered apart. */
const weighed = (article: Article | undefined): Article | undefined => (article?.weighed ? article : undefined);
