import { acrossCountries, namedCountries, strangeImports } from './layers.ts';
import { type Oddity, readSource, type Source } from './source.ts';

/** A law that one file alone can break, with a sample that breaks it, so that the law itself is tested. */
export type Rule = {
  readonly name: string;
  readonly breaches: (source: Source) => readonly string[];
  readonly sample: { readonly file: string; readonly text: string };
};

const inProgram = ({ file }: Source): boolean => file.startsWith('src/');
const below =
  (...places: readonly string[]) =>
  ({ file }: Source): boolean =>
    places.some((place) => file.startsWith(`src/${place}`));

const program =
  (rule: Rule['breaches']): Rule['breaches'] =>
  (source) =>
    inProgram(source) ? rule(source) : [];

const without =
  (oddity: Oddity, instead: string): Rule['breaches'] =>
  (source) =>
    source.oddities.has(oddity) ? [`${source.file} has ${oddity}: ${instead}`] : [];

const usesOf = (source: Source, uses: readonly string[]): readonly string[] =>
  uses.filter((use) => source.names.has(use) || source.members.has(use) || source.methods.has(use));

/** Names that a file may use only in some places. */
const only = (uses: readonly string[], isPlace: (source: Source) => boolean, instead: string): Rule['breaches'] =>
  program((source) =>
    isPlace(source) ? [] : usesOf(source, uses).map((use) => `${source.file} uses ${use}: ${instead}`),
  );

const impure = [
  ...['Date', 'process', 'performance', 'fetch', 'crypto', 'console', 'globalThis', 'structuredClone'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'Math.random'],
];

/** A temporary file, the reserve, the text of the lock, the end of a write that failed, the folder of a register to practise on. */
const mayRemove = [
  ...['replace-file', 'recovery', 'reserve', 'folder-lock', 'append-only-json-lines', 'file-system'].map(
    (name) => `persistence/${name}.ts`,
  ),
  'cli/practice.tsx',
];

const bannedFileName = /(\/|-)(utils?|helpers?|types?|constants?|common|managers?|services?)\.tsx?$|\/index\.tsx?$/;
const leftover = /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck|expect-error)/;
const machinePath = /(^|[\s'"`(])\/(work|root|home|tmp)\//m;

export const rules: readonly Rule[] = [
  {
    name: 'a folder imports only what its row of the table allows',
    breaches: program(strangeImports),
    sample: { file: 'src/simulator/ukraine/sums.ts', text: "import { minor } from '../../fiscal/money.ts';" },
  },
  {
    name: 'a package is used only where its folder allows it',
    breaches: program(strangeImports),
    sample: { file: 'src/fiscal/sums.ts', text: "import { readFileSync } from 'node:fs';" },
  },
  {
    name: 'one country never imports another',
    breaches: program(acrossCountries),
    sample: { file: 'src/fiscal/regimes/panama.ts', text: "import { ukraine } from './ukraine.ts';" },
  },
  {
    name: 'countries are named only where a country lives',
    breaches: program(namedCountries),
    sample: { file: 'src/runtime/till.ts', text: "if (regime.id === 'ukraine') send();" },
  },
  {
    name: 'the core is pure',
    breaches: (source) =>
      below('fiscal/')(source)
        ? usesOf(source, impure).map(
            (use) => `${source.file} uses ${use}: take the moment or the number as a parameter`,
          )
        : [],
    sample: { file: 'src/fiscal/offline.ts', text: 'const left = () => Date.now();' },
  },
  {
    name: 'the environment and the arguments are read in main.tsx alone',
    breaches: only(['process.env', 'process.argv'], below('main.tsx'), 'main.tsx reads it once and passes it on'),
    sample: { file: 'src/cli/batch.ts', text: 'const { env } = process;' },
  },
  {
    name: 'the clock is read in one file',
    breaches: only(['Date.now', 'performance.now', 'process.hrtime'], below('cli/clock.ts'), 'take the Clock port'),
    sample: { file: 'src/runtime/link.ts', text: 'const now = Date.now();' },
  },
  {
    name: 'nothing asks for the present by new Date()',
    breaches: program(without('new Date()', 'take the Clock port')),
    sample: { file: 'src/cli/batch.ts', text: 'const now = new Date();' },
  },
  {
    name: 'a Date is made only where the wire writes one',
    breaches: (source) =>
      below('protocol/', 'simulator/')(source) ? [] : program(without('new Date(value)', 'use fiscal/time.ts'))(source),
    sample: { file: 'src/app/format/moments.ts', text: 'const date = new Date(0);' },
  },
  {
    name: 'nothing is left to chance',
    breaches: only(['Math.random'], () => false, 'take the Identifiers port, or a seeded sequence'),
    sample: { file: 'src/simulator/ukraine/seed.ts', text: 'const seed = Math.random();' },
  },
  {
    name: 'amounts and moments are formatted in app/format alone',
    breaches: only(
      ['toFixed', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'Intl'],
      below('app/format/', 'simulator/'),
      'screens use app/format, documents decimalText',
    ),
    sample: { file: 'src/app/screens/sale/total.tsx', text: 'const total = sum.toFixed(2);' },
  },
  {
    name: 'files are removed or cut only where what goes is our own leftover (K-10)',
    breaches: only(
      ['unlinkSync', 'rmSync', 'rmdirSync', 'ftruncateSync', 'truncateSync', 'unlink', 'truncate'],
      below(...mayRemove),
      'nothing a register wrote is taken away; a torn end goes to quarantine',
    ),
    sample: { file: 'src/cli/init.ts', text: "rmSync('journal', { recursive: true });" },
  },
  {
    name: 'a file is named for what it defines',
    breaches: ({ file }) => (bannedFileName.test(file) ? [`${file}: name it for the one thing it defines`] : []),
    sample: { file: 'src/app/format/date-utils.ts', text: '' },
  },
  {
    name: 'nothing is left undone in a comment',
    breaches: ({ file, text }) => {
      const found = leftover.exec(text);
      return found ? [`${file} says ${found[0]}: do it now, or write it down in docs as not yet done`] : [];
    },
    sample: { file: 'src/app/app.tsx', text: '// TODO later' },
  },
  {
    name: 'no text names a path of one machine',
    breaches: ({ file, text }) => {
      const found = machinePath.exec(text);
      return found ? [`${file} names ${found[0].trim()}: use a path of the repository or of os.tmpdir()`] : [];
    },
    sample: { file: 'tests/shop.ts', text: "const folder = '/tmp/shop';" },
  },
  {
    name: 'no any',
    breaches: without('any', 'name the type, or take unknown and parse it'),
    sample: { file: 'src/app/model.ts', text: 'const state: any = 1;' },
  },
  {
    name: 'no non-null assertion',
    breaches: without('non-null', 'handle the absent case, or throw a fault that says what was expected'),
    sample: { file: 'src/app/model.ts', text: 'const first = list[0]!;' },
  },
  {
    name: 'no default export',
    breaches: without('default export', 'export it by its name'),
    sample: { file: 'src/app/app.tsx', text: 'export default function App() {}' },
  },
  {
    name: 'no test stands alone',
    breaches: without('only', 'run one test with vitest -t'),
    sample: { file: 'tests/shop.test.ts', text: "test.only('a sale', () => {});" },
  },
  {
    name: 'a file stays below 250 lines',
    breaches: program(({ file, lines }) =>
      lines > 250 ? [`${file} has ${lines} lines: split it where a second idea begins`] : [],
    ),
    sample: { file: 'src/app/app.tsx', text: '\n'.repeat(251) },
  },
];

/** A page with a dead link, a dead path and a place of one machine. */
export const brokenPage = { file: 'docs/page.md', text: '[a](b.md), `src/none.ts`, see /tmp/x' };

/** Whether the rule notices its own sample. */
export const noticesItsSample = ({ breaches, sample }: Rule): boolean =>
  breaches(readSource(sample.file, sample.text)).length > 0;
