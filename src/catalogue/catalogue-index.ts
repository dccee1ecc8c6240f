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

/** Makes a catalogue searchable; `rules` says how the shop's scales write their labels. */
export const indexArticles = (
  articles: readonly Article[],
  rules: readonly WeighedRule[] = weighedRules,
): CatalogueIndex => {
  const codes = new Map(articles.map((article) => [article.code, article]));
  const barcodes = new Map(
    articles.flatMap((each) => (each.barcode ? [[sameBarcode(each.barcode), each] as const] : [])),
  );
  const byName = createNameSearch(articles);
  const byCode = (code: string): Article | undefined => codes.get(code);
  const byBarcode = (barcode: string): Article | undefined => barcodes.get(sameBarcode(barcode));
  const exact = (typed: string): Article | undefined => byCode(typed) ?? byBarcode(typed);
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
    articles,
    byCode,
    byBarcode,
    find: (typed) => {
      const article = exact(typed.trim());
      return article ? { kind: 'article', article } : byLabel(typed.trim());
    },
    search: (typed, limit) => {
      const article = exact(typed.trim());
      if (!article) return byName(typed, limit);
      return [article, ...byName(typed, limit).filter((each) => each !== article)].slice(0, limit);
    },
  };
};

/** An item number means a code only for goods that are weighed: elsewhere the two are numbered apart. */
const weighed = (article: Article | undefined): Article | undefined => (article?.weighed ? article : undefined);
