import { join } from 'node:path';
import { z } from 'zod';
import { type Article } from '../catalogue/article.ts';
import { type ArticleColumns, type Articles, createArticleColumns } from '../catalogue/article-columns.ts';
import { minor, thousandths } from '../fiscal/money.ts';
import { type FileSystem } from './file-system.ts';
import { openJsonStore } from './json-store.ts';
import { readList } from './list-reading.ts';
import { isMissing } from './system-error.ts';
import { newestVersion } from './versioned-json.ts';

const articleSchema = z.object({
  code: z.string(),
  name: z.string(),
  price: z.int().transform(minor),
  tax: z.string(),
  barcode: z.string().exactOptional(),
  unit: z.string().exactOptional(),
  weighed: z.boolean().exactOptional(),
  uktzed: z.string().exactOptional(),
  excise: z.boolean().exactOptional(),
  group: z.string().exactOptional(),
  stock: z.int().transform(thousandths).exactOptional(),
});

const shape = { schema: z.object({ articles: z.array(articleSchema) }), migrations: [], isSealed: true } as const;

/** The product database of the last download, replaced whole and off the sale path (UA-02). */
export type CatalogueStore = {
  readonly read: () => readonly Article[];
  /** The same articles, read in short steps so that keys are answered between them, and had only once the whole file was proven. */
  readonly readInSteps: () => Generator<undefined, Articles>;
  readonly write: (articles: readonly Article[]) => void;
};

/** The articles of a data folder; none when nothing was imported yet. Throws `UnreadableFile` on a broken file. */
export const catalogueStore = (fs: FileSystem, folder: string): CatalogueStore => {
  const file = join(folder, 'catalogue.json');
  const store = openJsonStore(fs, file, { ...shape, sync: 'now' });
  const read = (): readonly Article[] => store.read()?.articles ?? [];
  return {
    read,
    *readInSteps() {
      return (yield* inParts(fs, file)) ?? (yield* taken(read()));
    },
    write: (articles) => store.write({ articles: [...articles] }),
  };
};

/** The articles of a file laid out as `write` does it; undefined when only reading it whole can tell what it is. */
function* inParts(fs: FileSystem, file: string): Generator<undefined, Articles | undefined> {
  const columns = createArticleColumns();
  const parts = readList({ fs, file, version: newestVersion(shape), field: 'articles' });
  try {
    for (let part = nextOf(parts); part !== undefined; part = nextOf(parts)) {
      if (part.done) return part.value === 'sound' ? columns : undefined;
      if (!addAll(part.value, columns)) return undefined;
      yield undefined;
    }
    return undefined;
  } finally {
    parts.return('to be read whole');
  }
}

/** Checks and adds one by one: what lives for a moment only is swept up with the youngest. */
const addAll = (elements: readonly unknown[], columns: ArticleColumns): boolean =>
  elements.every((element) => {
    const checked = articleSchema.safeParse(element);
    if (checked.success) columns.add(checked.data);
    return checked.success;
  });

/** Undefined where there is no file. */
const nextOf = (parts: ReturnType<typeof readList>) => {
  try {
    return parts.next();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

const takenInStep = 128;

function* taken(articles: readonly Article[]): Generator<undefined, Articles> {
  const columns = createArticleColumns();
  for (const [at, article] of articles.entries()) {
    columns.add(article);
    if (at % takenInStep === 0) yield undefined;
  }
  return columns;
}
