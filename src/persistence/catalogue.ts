import { join } from 'node:path';
import { z } from 'zod';
import { type Article } from '../catalogue/article.ts';
import { type FileSystem } from './file-system.ts';
import { openJsonStore } from './json-store.ts';

const articleSchema = z.object({
  code: z.string(),
  name: z.string(),
  price: z.int(),
  tax: z.string(),
  barcode: z.string().optional(),
  unit: z.string().optional(),
  weighed: z.boolean().optional(),
  uktzed: z.string().optional(),
  excise: z.boolean().optional(),
  group: z.string().optional(),
  stock: z.int().optional(),
});

const catalogueSchema = z.object({ articles: z.array(articleSchema) });

/** The product database of the last download, replaced whole and off the sale path (UA-02). */
export type CatalogueStore = {
  readonly read: () => readonly Article[];
  readonly write: (articles: readonly Article[]) => void;
};

/** The articles of a data folder; none when nothing was imported yet. Throws `UnreadableFile` on a broken file. */
export const catalogueStore = (fs: FileSystem, folder: string): CatalogueStore => {
  const file = join(folder, 'catalogue.json');
  const store = openJsonStore(fs, file, { schema: catalogueSchema, migrations: [], isSealed: true, sync: 'now' });
  return {
    read: () => (store.read()?.articles ?? []) as unknown as readonly Article[],
    write: (articles) => store.write({ articles: [...articles] }),
  };
};
