import fc from 'fast-check';
import type { Article } from '../../src/catalogue/article.ts';
import { minor, thousandths } from '../../src/fiscal/money.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'«»’ .,-абвґїABC012"\\\n'), maxLength: 20 }),
  fc.constantFrom('', ' ', '  хліб ', '— сир', '\ud800'),
);

/** Any article a file may hold, with texts nobody would give one. */
export const anyArticle: fc.Arbitrary<Article> = fc
  .record(
    {
      code: text,
      name: text,
      price: fc.maxSafeInteger().map(minor),
      tax: text,
      barcode: text,
      unit: text,
      weighed: fc.boolean(),
      uktzed: text,
      excise: fc.boolean(),
      group: text,
      stock: fc.maxSafeInteger().map(thousandths),
    },
    { requiredKeys: ['code', 'name', 'price', 'tax'], noNullPrototype: true },
  )
  .map((article): Article => article);
