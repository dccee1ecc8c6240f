import { readFileSync } from 'node:fs';
import type { Article } from '../../src/catalogue/article.ts';
import { minor } from '../../src/fiscal/money.ts';

/** An article with everything but its name and code left plain. */
export const article = (name: string, code: string, more: Partial<Article> = {}): Article => ({
  code,
  name,
  price: minor(1000),
  tax: 'А',
  ...more,
});

/** The text of the demo catalogue. */
export const demoCatalogue = (): string =>
  readFileSync(new URL('../../data/catalogue/ukraine.json', import.meta.url), 'utf8');
