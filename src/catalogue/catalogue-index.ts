import type { Minor, Thousandths } from '../fiscal/money.ts';
import type { Article } from './article.ts';
import { sameBarcode } from './barcode.ts';
import { createNameSearch, type NameSearch } from './name-search.ts';
import { readWeighedBarcode, type WeighedRule, weighedRules } from './weighed-barcode.ts';

/** What a code or a scan stands for: an article alone, or with the weight or the cost its label carries. */
export type Finding =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'weighed'; readonly article: Article; readonly quantity: Thousandths }
  | { readonly kind: 'priced'; readonly article: Article; readonly cost: Minor };

export type CatalogueIndex = {
  readonly articles: readonly Article[];
  readonly byCode: (code: string) => Article | undefined;
  readonly byBarcode: (barcode: string) => Article | undefined;
  /** The one article a typed code or a scan means: by code, by barcode, by a label of the scales. */
  readonly find: (typed: string) => Finding | undefined;
  /** Articles whose name, code or barcode holds all fragments typed; an exact code or barcode comes first. */
  readonly search: NameSearch;
};

/** Makes a catalogue searchable at once; `rules` says how the shop's scales write their labels. */
export const indexArticles = (articles: readonly Article[], rules?: readonly WeighedRule[]): CatalogueIndex => {
  const steps = indexInSteps(articles, rules);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};

/** How many codes are read in one step: less than a millisecond's work. */
const codesInStep = 256;

/**
 * Makes a catalogue searchable in short steps, so that keys are answered between them. Nothing can be found before all codes
 * are known, lest a good code be called unknown; from then on each step gives an index whose search knows more names.
 */
export function* indexInSteps(
  articles: readonly Article[],
  rules: readonly WeighedRule[] = weighedRules,
): Generator<CatalogueIndex | undefined, CatalogueIndex> {
  const codes = new Map<string, Article>();
  const barcodes = new Map<string, Article>();
  for (const [at, article] of articles.entries()) {
    codes.set(article.code, article);
    if (article.barcode) barcodes.set(sameBarcode(article.barcode), article);
    if (at % codesInStep === 0) yield undefined;
  }
  const names = createNameSearch(articles);
  const finder = createFinder({ codes, barcodes, rules });
  const index = { articles, ...finder, search: exactFirst(finder, names.search) };
  while (names.readMore()) yield index;
  return { ...index };
}

type Finder = Pick<CatalogueIndex, 'byCode' | 'byBarcode' | 'find'>;
type Codes = ReadonlyMap<string, Article>;

const createFinder = ({
  codes,
  barcodes,
  rules,
}: {
  readonly codes: Codes;
  readonly barcodes: Codes;
  readonly rules: readonly WeighedRule[];
}): Finder => {
  const byCode = (code: string): Article | undefined => codes.get(code);
  const byBarcode = (barcode: string): Article | undefined => barcodes.get(sameBarcode(barcode));
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
  ({ byCode, byBarcode }: Finder, byName: NameSearch): NameSearch =>
  (typed, limit) => {
    const article = byCode(typed.trim()) ?? byBarcode(typed.trim());
    if (!article) return byName(typed, limit);
    return [article, ...byName(typed, limit).filter((each) => each !== article)].slice(0, limit);
  };

/** An item number means a code only for goods that are weighed: elsewhere the two are numbered apart. */
const weighed = (article: Article | undefined): Article | undefined => (article?.weighed ? article : undefined);
