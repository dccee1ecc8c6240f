import type { Article } from './article.ts';
import { sameBarcode } from './barcode.ts';
import { readTable, type TableProblem, type TableRow } from './catalogue-table.ts';
import { type ArticleProblem, readArticle } from './read-article.ts';

/** Everything that can be wrong with a catalogue file or a line of it. */
export type CatalogueProblem = TableProblem | ArticleProblem | 'duplicate-code' | 'duplicate-barcode';

/** What is wrong on a line (from 1), and the value or the name of the column it is about, cut to 80 characters. */
export type CatalogueRemark = { readonly line: number; readonly reason: CatalogueProblem; readonly value: string };

export type CatalogueReading = {
  readonly articles: readonly Article[];
  readonly problems: readonly CatalogueRemark[];
};

const shownLength = 80;

/**
 * Reads a catalogue: CSV (UTF-8, `;` or `,`, a header) or a JSON array of objects, with the columns `code`, `name`, `price`,
 * `tax` and, where wanted, `barcode`, `unit`, `weighed`, `uktzed`, `excise`, `group`, `stock`. A bad line stops nothing: its
 * article is left out and every reason is told. Of two articles with one code or barcode the first stands.
 */
export const readCatalogue = (file: string): CatalogueReading => {
  const articles: Article[] = [];
  const problems: CatalogueRemark[] = [];
  const taken = new Set<string>();
  for (const row of readTable(file)) {
    const reading = readRow(row);
    const found = reading.ok ? duplicates(reading.article, taken) : reading.problems;
    problems.push(
      ...found.map(({ reason, value }) => ({ line: row.line, reason, value: value.slice(0, shownLength) })),
    );
    if (!reading.ok || found.length > 0) continue;
    articles.push(reading.article);
    for (const { value } of names(reading.article)) taken.add(value);
  }
  return { articles, problems };
};

type Objection = { readonly reason: CatalogueProblem; readonly value: string };
type RowReading =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly problems: readonly Objection[] };

const readRow = (row: TableRow): RowReading =>
  row.ok ? readArticle(row.text) : { ok: false, problems: [{ reason: row.reason, value: row.value }] };

/** What sells an article. A code that is another article's barcode would sell one for the other, so both are one space. */
const names = ({ code, barcode }: Article) => [
  { value: code, reason: 'duplicate-code' as const },
  ...(barcode ? [{ value: sameBarcode(barcode), reason: 'duplicate-barcode' as const }] : []),
];

const duplicates = (article: Article, taken: ReadonlySet<string>): readonly Objection[] =>
  names(article).filter(({ value }) => taken.has(value));
