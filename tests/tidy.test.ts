import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  deadLinks,
  deadPaths,
  firstCells,
  foreignWords,
  pages,
  ruleRows,
  rulesNamedIn,
  rulesOf,
} from './tidy/documents.ts';
import { cycles, quantile, unreached } from './tidy/graph.ts';
import { castsLeft, circlesLeft, manyExports, manyParameters, mayCast } from './tidy/ratchets.ts';
import { brokenPage, noticesItsSample, rules } from './tidy/rules.ts';
import { readSource, type Source, sourcesIn } from './tidy/source.ts';

const program = sourcesIn('src/**/*.{ts,tsx}');
const tests = sourcesIn('tests/**/*.{ts,tsx}');
const documents = pages();

/** The samples of the laws break them on purpose, and stand in one file. */
const judged = [...program, ...tests].filter(({ file }) => file !== 'tests/tidy/rules.ts');

test('everything is seen: the program, its tests and its documents', () => {
  expect(program.length).toBeGreaterThan(280);
  expect(tests.length).toBeGreaterThan(75);
  expect(documents.length).toBeGreaterThan(15);
  expect(new Set(program.map(({ file }) => file.split('/')[1]))).toEqual(
    new Set([
      ...['app', 'catalogue', 'cli', 'devices', 'fiscal', 'gateway', 'persistence', 'protocol', 'runtime', 'signing'],
      ...['simulator', 'terminal', 'main.tsx', 'countries.ts'],
    ]),
  );
});

describe('the laws of a single file', () => {
  for (const rule of rules) {
    test(rule.name, () => {
      expect(judged.flatMap(rule.breaches)).toEqual([]);
    });

    test(`is noticed when broken: ${rule.name}`, () => {
      expect(noticesItsSample(rule)).toBe(true);
    });
  }
});

/** Files above an alarm, with how far; equal to the ratchet, so that it is lowered as files get better. */
const above = (alarm: number, count: (source: Source) => number): Record<string, number> =>
  Object.fromEntries(program.flatMap((source) => (count(source) > alarm ? [[source.file, count(source)]] : [])));

describe('budgets of the program', () => {
  test('half of the files have at most 60 lines, nine of ten at most 150', () => {
    const lines = program.map((source) => source.lines);
    expect(quantile(lines, 0.5)).toBeLessThanOrEqual(60);
    expect(quantile(lines, 0.9)).toBeLessThanOrEqual(150);
  });

  test('a cast stands in a brand or a codec; those elsewhere only get fewer (tests/tidy/ratchets.ts)', () => {
    expect(above(0, ({ file, casts }) => (mayCast.test(file) ? 0 : casts))).toEqual(castsLeft);
  });

  test('a file exports at most 8 names; split it by idea (tests/tidy/ratchets.ts)', () => {
    expect(above(8, ({ exports }) => exports.length)).toEqual(manyExports);
  });

  test('a function takes at most 3 positional parameters, then a record (tests/tidy/ratchets.ts)', () => {
    expect(above(3, ({ mostParameters }) => mostParameters)).toEqual(manyParameters);
  });
});

describe('the graph of imports', () => {
  test('has no more circles than are left: move what both need into a file of its own (tests/tidy/ratchets.ts)', () => {
    expect(cycles(program)).toEqual(circlesLeft);
  });

  test('a circle is noticed', () => {
    const [a, b] = [readSource('src/a.ts', "import './b.ts';"), readSource('src/b.ts', "import './a.ts';")];
    expect(cycles([a, b])).toEqual([['src/a.ts', 'src/b.ts']]);
  });

  test('reaches every file from main.tsx or a test: use it or delete it', () => {
    expect(unreached([...program, ...tests])).toEqual([]);
  });
});

describe('the rules of the trade', () => {
  const rows = documents.filter(({ file }) => file.startsWith('docs/regimes/')).flatMap(ruleRows);
  const listed = new Set(rows.map(({ rule }) => rule));
  const titles = tests.flatMap((source) => source.titles);
  const proven = new Set(titles.flatMap(rulesOf));

  test('all rules have a row in docs/regimes: 16 of both countries, 19 of one and 23 of the other', () => {
    const numbered = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`);
    expect([...listed].sort()).toEqual([...numbered('K', 16), ...numbered('PA', 19), ...numbered('UA', 23)]);
    expect(rows).toHaveLength(listed.size);
  });

  test('a rule marked as kept has a test whose title begins with its number', () => {
    expect(rows.filter(({ keeping, rule }) => keeping === 'kept' && !proven.has(rule))).toEqual([]);
  });

  test('a rule that a test title names is known', () => {
    expect(titles.flatMap(rulesNamedIn).filter((rule) => !listed.has(rule))).toEqual([]);
  });

  test('a test that docs/regimes quotes exists under that title', () => {
    const known = new Set(titles);
    expect(rows.flatMap((row) => row.titles)).not.toEqual([]);
    expect(rows.flatMap((row) => row.titles).filter((title) => !known.has(title))).toEqual([]);
  });
});

describe('the documents', () => {
  test('every link leads to a file of the repository', () => {
    expect(documents.flatMap(deadLinks)).toEqual([]);
  });

  test('every path in code marks exists', () => {
    expect(documents.flatMap(deadPaths)).toEqual([]);
  });

  test('no page names a place of one machine or a host of packages', () => {
    expect(documents.flatMap(foreignWords)).toEqual([]);
  });

  test('a dead link, a dead path and a foreign word are noticed', () => {
    expect(
      [deadLinks(brokenPage), deadPaths(brokenPage), foreignWords(brokenPage)].map(({ length }) => length),
    ).toEqual([1, 1, 1]);
  });

  test('docs/refusals.md lists exactly the refusals of the source', () => {
    const source = readFileSync('src/fiscal/refusal.ts', 'utf8');
    const codes = [...source.matchAll(/code: ((?:\s*\|?\s*'[a-z-]+')+)/g)].flatMap(
      ([, union = '']) => union.match(/[a-z-]+/g) ?? [],
    );
    expect(codes.length).toBeGreaterThan(30);
    expect(firstCells(readFileSync('docs/refusals.md', 'utf8')).toSorted()).toEqual(codes.toSorted());
  });

  test('docs/glossary.md lists only words the program uses', () => {
    const words = firstCells(readFileSync('docs/glossary.md', 'utf8'));
    const used = new Set(program.flatMap(({ text }) => text.match(/[\p{L}_]+/gu) ?? []));
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((word) => !used.has(word))).toEqual([]);
  });
});
