import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One Markdown file. */
export type Page = { readonly file: string; readonly text: string };

/** Every page of the repository. */
export const pages = (): readonly Page[] =>
  globSync(['*.md', 'docs/**/*.md', 'data/*.md', 'src/**/*.md', 'tests/**/*.md'])
    .sort()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** Links to files of the repository that lead nowhere. */
export const deadLinks = ({ file, text }: Page): readonly string[] =>
  [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(dirname(file), target)))
    .map((target) => `${file} links to ${target}, which does not exist`);

/** Paths of the repository in code marks that do not exist; one with a placeholder or a pattern in it is an example. */
export const deadPaths = ({ file, text }: Page): readonly string[] =>
  [...text.matchAll(/`((?:src|tests|docs|scripts|bin|data\/catalogue)\/[^`\s]*)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !/[<>*{}…]/.test(path) && !existsSync(path))
    .map((path) => `${file} names ${path}, which does not exist`);

/** Words a page may not hold: places of one machine, and hosts packages come from. */
export const foreignWords = ({ file, text }: Page): readonly string[] =>
  [
    ...text.matchAll(
      /(?<![\w.])\/(?:work|root|home|tmp)\/\S*|https?:\/\/[^\s)]*(?:registry|npmjs|artifactory)[^\s)]*/g,
    ),
  ].map(([word]) => `${file} names ${word}: name a file of the repository, or say what is meant`);

/** How far a rule of the country is kept. */
export type Keeping = 'kept' | 'partly' | 'not yet';

/** A row of a table in `docs/regimes/`. */
export type RuleRow = {
  readonly file: string;
  readonly rule: string;
  readonly keeping: Keeping;
  /** Titles of tests, between “ and ” in the last cell. */
  readonly titles: readonly string[];
};

/** Rows such as `| UA-01 | kept | … |`. */
export const ruleRows = ({ file, text }: Page): readonly RuleRow[] =>
  [...text.matchAll(/^\| ((?:UA|K|PA)-\d\d) \| (kept|partly|not yet) \|(.*)$/gm)].map(
    ([, rule = '', keeping = '', rest = '']) => ({
      file,
      rule,
      keeping: keeping as Keeping,
      titles: [...(rest.split('|').at(-2) ?? '').matchAll(/“([^”]+)”/g)].map(([, title = '']) => title),
    }),
  );

/** The rules a title begins with. */
export const rulesOf = (title: string): readonly string[] =>
  /^(?:(?:UA|K|PA)-\d\d\s+)*(?:UA|K|PA)-\d\d\b/.exec(title)?.[0].split(/\s+/) ?? [];

/** Every rule a text names anywhere. */
export const rulesNamedIn = (text: string): readonly string[] => text.match(/\b(?:UA|K|PA)-\d\d\b/g) ?? [];

/** The first cell of each row of a page's tables, without its code marks. */
export const firstCells = (text: string): readonly string[] =>
  [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, cell = '']) => cell);
