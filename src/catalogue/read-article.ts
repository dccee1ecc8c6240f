import { type Minor, minor, parseMinor, parseThousandths } from '../fiscal/money.ts';
import type { Article } from './article.ts';
import { isBarcode } from './barcode.ts';

/** The columns of a catalogue file; the first four must be there. */
export type Column = (typeof columns)[number];

export const requiredColumns = ['code', 'name', 'price', 'tax'] as const;
export const columns = [
  ...requiredColumns,
  'barcode',
  'unit',
  'weighed',
  'uktzed',
  'excise',
  'group',
  'stock',
] as const;

/** Why the values of one article cannot be taken. */
export type ArticleProblem =
  | 'missing-value'
  | 'too-long'
  | 'bad-characters'
  | 'bad-price'
  | 'bad-barcode'
  | 'bad-uktzed'
  | 'bad-flag'
  | 'bad-stock';

/** The values of one article as text; an absent one is empty. */
export type ArticleText = Readonly<Record<Column, string>>;

export type ArticleReading =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly problems: readonly Objection[] };

type Objection = { readonly reason: ArticleProblem; readonly value: string };
type Check = { readonly reason: ArticleProblem; readonly column: Column; readonly fits: (value: string) => boolean };

/** A document's line of goods takes a name of at most 1024 characters. */
const nameLength = 1024;
const otherLength = 64;

const flags: Readonly<Record<string, boolean | undefined>> = {
  '0': false,
  '1': true,
  false: false,
  true: true,
  no: false,
  yes: true,
  ні: false,
  так: true,
  sí: true,
};

const flag = (value: string): boolean | undefined => flags[value.toLowerCase()];

const priceOf = (value: string): Minor | undefined => {
  const price = parseMinor(value);
  return price !== undefined && price > 0 ? price : undefined;
};

const checks: readonly Check[] = [
  ...columns.map(
    (column): Check => ({
      reason: 'too-long',
      column,
      fits: (value) => value.length <= (column === 'name' ? nameLength : otherLength),
    }),
  ),
  // Control characters would reach the screen and the printer; U+FFFD tells of a file in another encoding.
  ...columns.map(
    (column): Check => ({ reason: 'bad-characters', column, fits: (value) => !/[\p{Cc}\p{Cs}\ufffd]/u.test(value) }),
  ),
  { reason: 'bad-price', column: 'price', fits: (value) => priceOf(value) !== undefined },
  { reason: 'bad-barcode', column: 'barcode', fits: isBarcode },
  { reason: 'bad-uktzed', column: 'uktzed', fits: (value) => /^\d{4,10}$/.test(value) },
  { reason: 'bad-flag', column: 'weighed', fits: (value) => flag(value) !== undefined },
  { reason: 'bad-flag', column: 'excise', fits: (value) => flag(value) !== undefined },
  { reason: 'bad-stock', column: 'stock', fits: (value) => parseThousandths(value) !== undefined },
];

/** Reads one article; every value that cannot be taken is named with its reason. Zero is not a price. */
export const readArticle = (text: ArticleText): ArticleReading => {
  const problems = [
    ...requiredColumns
      .filter((column) => text[column] === '')
      .map((value): Objection => ({ reason: 'missing-value', value })),
    ...checks
      .filter(({ column, fits }) => text[column] !== '' && !fits(text[column]))
      .map(({ reason, column }): Objection => ({ reason, value: text[column] })),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, article: articleOf(text) };
};

const articleOf = (text: ArticleText): Article => {
  const stock = parseThousandths(text.stock);
  return {
    code: text.code,
    name: text.name,
    price: priceOf(text.price) ?? minor(0),
    tax: text.tax,
    ...(text.barcode && { barcode: text.barcode }),
    ...(text.unit && { unit: text.unit }),
    ...(flag(text.weighed) && { weighed: true }),
    ...(text.uktzed && { uktzed: text.uktzed }),
    ...(flag(text.excise) && { excise: true }),
    ...(text.group && { group: text.group }),
    ...(stock !== undefined && { stock }),
  };
};
