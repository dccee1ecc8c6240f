import { readCsv, separatorOf } from './csv.ts';
import { type ArticleText, type Column, columns, requiredColumns } from './read-article.ts';

/** Why a file, or a line of it, holds no article at all. */
export type TableProblem =
  | 'empty'
  | 'unreadable'
  | 'not-a-list'
  | 'not-an-article'
  | 'missing-column'
  | 'duplicate-column'
  | 'bad-quotes'
  | 'too-many-values';

/** One line of a catalogue file: the values of an article, or why there are none. Lines count from 1. */
export type TableRow = { readonly line: number } & (
  | { readonly ok: true; readonly text: ArticleText }
  | { readonly ok: false; readonly reason: TableProblem; readonly value: string }
);

/** Reads a catalogue file into rows: JSON where it begins as JSON does, else CSV. */
export const readTable = (file: string): readonly TableRow[] => {
  const text = file.replace(/^\ufeff/, '');
  if (text.trim() === '') return [{ line: 1, ok: false, reason: 'empty', value: '' }];
  return /^\s*[[{]/.test(text) ? readJsonTable(text) : readCsvTable(text);
};

const readCsvTable = (text: string): readonly TableRow[] => {
  const [header, ...records] = readCsv(text, separatorOf(text.trimStart()));
  if (header?.kind !== 'record') return [{ line: 1, ok: false, reason: 'bad-quotes', value: header?.text ?? '' }];
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  const wrong = [
    ...requiredColumns
      .filter((name) => !names.includes(name))
      .map((value) => ({ reason: 'missing-column', value }) as const),
    ...columns
      .filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
      .map((value) => ({ reason: 'duplicate-column', value }) as const),
  ];
  if (wrong.length > 0) return wrong.map((each) => ({ line: header.line, ok: false, ...each }));
  return records.map((record): TableRow => {
    const { line } = record;
    if (record.kind === 'bad-quotes') return { line, ok: false, reason: 'bad-quotes', value: record.text };
    // An unquoted 41,90 in a file separated by commas would otherwise become a price of 41.
    const extra = record.cells.slice(names.length).find((cell) => cell.trim() !== '');
    if (extra !== undefined) return { line, ok: false, reason: 'too-many-values', value: extra };
    return { line, ok: true, text: articleText((name) => record.cells[names.indexOf(name)]) };
  });
};

const readJsonTable = (text: string): readonly TableRow[] => {
  const list = parseJson(text);
  if (list === undefined) return [{ line: 1, ok: false, reason: 'unreadable', value: text }];
  if (!Array.isArray(list)) return [{ line: 1, ok: false, reason: 'not-a-list', value: text }];
  const lines = elementLines(text);
  return list.map((element: unknown, index): TableRow => {
    const line = lines[index] ?? 1;
    const values = valuesOf(element);
    if (!values) return { line, ok: false, reason: 'not-an-article', value: JSON.stringify(element) };
    return { line, ok: true, text: articleText((name) => values.get(name)) };
  });
};

const articleText = (value: (column: Column) => string | undefined): ArticleText => {
  const tidy = (column: Column): string => (value(column) ?? '').trim().replace(/\s+/g, ' ');
  return {
    code: tidy('code'),
    name: tidy('name'),
    price: tidy('price'),
    tax: tidy('tax'),
    barcode: tidy('barcode'),
    unit: tidy('unit'),
    weighed: tidy('weighed'),
    uktzed: tidy('uktzed').replaceAll(' ', ''),
    excise: tidy('excise'),
    group: tidy('group'),
    stock: tidy('stock'),
  };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The values of an object by name, as text; undefined when this is no object of plain values. */
const valuesOf = (element: unknown): ReadonlyMap<string, string> | undefined => {
  if (typeof element !== 'object' || element === null || Array.isArray(element)) return undefined;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(element);
  if (entries.some(([, value]) => typeof value === 'object' && value !== null)) return undefined;
  return new Map(entries.map(([name, value]) => [name, value === null ? '' : String(value)]));
};

const depthChange: Readonly<Record<string, number | undefined>> = { '[': 1, '{': 1, ']': -1, '}': -1 };

/** The line each element of a valid JSON array starts on. */
const elementLines = (text: string): readonly number[] => {
  const lines: number[] = [];
  let [line, depth, awaitsElement] = [1, 0, true];
  for (const [token] of text.matchAll(/"(?:[^"\\]+|\\.)*"|[[\]{},\n]|[^\s[\]{},"]+/g)) {
    if (token === '\n') {
      line += 1;
      continue;
    }
    if (depth === 1) {
      if (awaitsElement && token !== ']') lines.push(line);
      awaitsElement = token === ',';
    }
    depth += depthChange[token] ?? 0;
  }
  return lines;
};
