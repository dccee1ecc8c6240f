import { execFileSync } from 'node:child_process';
import { nodeFileSystem } from '../../src/persistence/file-system.ts';
import { readJournal } from '../../src/persistence/journal-reader.ts';
import { registerFold } from '../../src/persistence/register-fold.ts';
import { journalHistory } from '../../src/runtime/history.ts';
import { bytesOf, open } from './archives.mjs';
import { asStore, recorder } from './commit.mjs';
import { almostWorst, inTurns, median, ratio, row, timed } from './figures.mjs';
import { salesAfter } from './sales.mjs';

const count = (documents) => documents.toLocaleString('en');

/** The same sale on journals of all sizes, in turn; each must cost what the first one costs. */
export const sales = (archives) => {
  const plan = { rounds: 7, times: 150 };
  const journals = archives.map(({ folder }) => open(folder));
  const pieces = journals.map((journal) =>
    recorder(asStore(journal), salesAfter(journal.read(), plan.rounds * plan.times)),
  );
  const [first, ...others] = inTurns(plan, pieces);
  for (const journal of journals) journal.close();
  return others.map((spent, index) =>
    row(
      `sale at ${count(archives[index + 1].documents)} documents / at ${archives[0].documents}`,
      ratio(spent, first),
      {
        goal: 1.03,
      },
    ),
  );
};

/** How long each journal takes to open for selling, in turn. */
export const starts = (archives) => {
  const spent = inTurns(
    { rounds: 3, times: 7 },
    archives.map(
      ({ folder }) =>
        () =>
          timed(() => open(folder).close()),
    ),
  );
  return [
    ...spent.map((values, index) =>
      row(`open at ${count(archives[index].documents)} documents`, median(values), { unit: 'ms' }),
    ),
    row(`open at ${count(archives.at(-1).documents)} / at ${archives[0].documents}`, ratio(spent.at(-1), spent[0]), {
      goal: 1.5,
    }),
  ];
};

/** Numbers spread over the whole journal. */
const spread = (documents, times) =>
  Array.from({ length: times }, (_, index) => 1 + Math.floor((documents * (index + 0.5)) / times));

/** The fiscal number the generator's server gave, as the journal has it. */
const sold = (history, number) => {
  for (let each = number; ; each--) {
    const record = history.find(each);
    if (record?.body.kind === 'sale' && record.fiscalNumber) return record;
  }
};

/** Looking documents up without a register: by number, by fiscal number, by text that is nowhere, which takes the whole archive. */
export const lookUps = ({ folder, documents }) => {
  const history = journalHistory(readJournal({ fs: nodeFileSystem, folder, fold: registerFold }));
  const size = count(documents);
  const byNumber = spread(documents, 100).map((number) => timed(() => history.find(number)));
  const { fiscalNumber } = sold(history, documents);
  const old = sold(history, Math.min(documents, 50));
  const search = (text, limit) => median([1, 2, 3].map(() => timed(() => history.search(text, limit))));
  return [
    row(`by number among ${size}`, median(byNumber), { unit: 'ms', goal: 5 }),
    row(`by number among ${size}, 95 of 100`, almostWorst(byNumber), { unit: 'ms' }),
    row(`by the newest fiscal number among ${size}`, search(fiscalNumber, 1), { unit: 'ms' }),
    row(`by the oldest fiscal number among ${size}`, search(old.fiscalNumber, 1), { unit: 'ms' }),
    row(`200 documents with a common word among ${size}`, search('Хліб', 200), { unit: 'ms' }),
    row(`a word that is nowhere in ${size}`, search('Нічогісінько', 200), { unit: 'ms', goal: 1000 }),
    row(
      `a sale to give back, the newest among ${size}`,
      timed(() => history.original(sold(history, documents).number)),
      {
        unit: 'ms',
      },
    ),
  ];
};

/** Memory of a process of its own that opens the journal and looks one document up. */
const memoryOf = ({ folder, documents }) => {
  const child = new URL('../bench-memory.mjs', import.meta.url).pathname;
  return Number(execFileSync(process.execPath, [child, folder, String(documents)], { encoding: 'utf8' }));
};

export const space = (archives) => {
  const largest = archives.at(-1);
  const { documents, folder, files } = largest;
  return [
    row(`disk a document, ${count(documents)} of them`, bytesOf(folder, files) / documents, { unit: 'bytes' }),
    ...archives.map((archive) =>
      row(`memory with ${count(archive.documents)} documents`, memoryOf(archive), { unit: 'MB' }),
    ),
    row(`writing ${count(documents)} documents, by this bench`, largest.seconds, { unit: 's' }),
  ];
};
