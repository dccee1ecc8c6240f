import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/catalogue/article.ts';
import { type Articles } from '../../src/catalogue/article-columns.ts';
import { catalogueStore } from '../../src/persistence/catalogue.ts';
import { UnreadableFile } from '../../src/persistence/faults.ts';
import { type FileSystem, nodeFileSystem } from '../../src/persistence/file-system.ts';
import { anyArticle } from '../catalogue/any-article.ts';
import { article } from '../catalogue/articles.ts';
import { dataFolder } from './support/data-folder.ts';

const shelf = (count: number): readonly Article[] =>
  Array.from({ length: count }, (_, at) => article(`Хліб «Щедрий» ${at}`, `${1000 + at}`, { unit: 'шт' }));

const allOf = (articles: Articles) => Array.from({ length: articles.count() }, (_, number) => articles.at(number));

/** What is read in steps, and in how many; `wholeReads` counts how often the file was read in one piece. */
const readIn = (folder: string) => {
  let wholeReads = 0;
  const fs: FileSystem = {
    ...nodeFileSystem,
    readFileSync: (path) => {
      wholeReads += 1;
      return nodeFileSystem.readFileSync(path);
    },
  };
  const steps = catalogueStore(fs, folder).readInSteps();
  for (let count = 1; ; count += 1) {
    const { done, value } = steps.next();
    if (done) return { articles: allOf(value), steps: count, wholeReads };
  }
};

const written = (articles: readonly Article[]): { readonly folder: string; readonly file: string } => {
  const folder = dataFolder();
  catalogueStore(nodeFileSystem, folder).write(articles);
  return { folder, file: join(folder, 'catalogue.json') };
};

test('UA-02 any articles written are the same read in steps as read whole', () => {
  const { folder } = written([]);
  const store = catalogueStore(nodeFileSystem, folder);
  fc.assert(
    fc.property(fc.array(anyArticle, { maxLength: 80 }), (articles) => {
      store.write(articles);
      const { articles: read, wholeReads } = readIn(folder);
      expect(read).toStrictEqual(articles);
      expect(read).toStrictEqual(store.read());
      expect(wholeReads).toBe(articles.length === 0 ? 1 : 0);
    }),
    { seed: 20_261_121, numRuns: 150 },
  );
});

test('the more articles, the more steps: none takes more than a piece of the file', () => {
  expect(readIn(written(shelf(3000)).folder).steps).toBeGreaterThan(3000 / 100);
});

test('an article longer than a piece of the file is read as well', () => {
  const articles = [...shelf(3), article('х'.repeat(50_000), '7'), ...shelf(2)];
  expect(readIn(written(articles).folder)).toMatchObject({ articles, wholeReads: 0 });
});

test('no articles are had where there is no file', () => {
  expect(readIn(dataFolder()).articles).toEqual([]);
});

test('a file with any byte changed or cut off is refused by name, or read as it was', () => {
  const articles = shelf(3);
  const { folder, file } = written(articles);
  const bytes = readFileSync(file);
  let refused = 0;
  const judge = (damaged: Uint8Array): void => {
    writeFileSync(file, damaged);
    try {
      expect(readIn(folder).articles).toStrictEqual(articles);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      expect(error.file).toBe(file);
      refused += 1;
    }
  };
  for (const at of bytes.keys()) {
    for (const bit of [1, 16, 128]) judge(bytes.map((byte, place) => (place === at ? byte ^ bit : byte)));
    if (at > 0) judge(bytes.subarray(0, at));
  }
  expect(refused).toBeGreaterThan(3 * bytes.length);
});

test('a price changed in the last of many pieces gives no article at all', () => {
  const { folder, file } = written(shelf(2000));
  const text = readFileSync(file, 'utf8');
  const at = text.lastIndexOf('"price": 1000');
  writeFileSync(file, `${text.slice(0, at)}"price": 1001${text.slice(at + 13)}`);
  expect(() => readIn(folder)).toThrow(UnreadableFile);
});

test.each([
  ['on one line', (content: object) => JSON.stringify(content)],
  ['with other blanks', (content: object) => JSON.stringify(content, null, 4)],
  ['as we write it, without a seal', (content: object) => `${JSON.stringify(content, null, 2)}\n`],
])('a file changed by hand, %s, is read as it stands', (_, layout) => {
  const articles = shelf(300);
  const { folder, file } = written([]);
  writeFileSync(file, layout({ v: 1, articles }));
  expect(readIn(folder).articles).toStrictEqual(articles);
});

test('what no schema allows is refused, seal or none', () => {
  const { folder, file } = written([]);
  const articles = [...shelf(300), { ...article('Сир', '9'), price: 'дорого' }];
  writeFileSync(file, `${JSON.stringify({ v: 1, articles }, null, 2)}\n`);
  expect(() => readIn(folder)).toThrow(/articles\.300\.price/);
});
