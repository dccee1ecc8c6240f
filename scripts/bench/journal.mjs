import { fdatasyncSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFileSystem } from '../../src/persistence/file-system.ts';
import { openJournal } from '../../src/persistence/journal.ts';
import { registerFold } from '../../src/persistence/register-fold.ts';
import { factsOf, history } from './documents.mjs';
import { median, row } from './figures.mjs';

/** Disks of the machine, not memory: the folder for temporary files is taken as one. */
const folder = (name) => mkdtempSync(join(tmpdir(), `kasa-bench-${name}-`));

/** Fills a journal without a sync for each line; only what is measured afterwards is durable. */
const filled = (documents) => {
  const place = folder('journal');
  const quick = { ...nodeFileSystem, fdatasyncSync: () => undefined, fsyncSync: () => undefined };
  const journal = openJournal({ fs: quick, folder: place, fold: registerFold });
  for (const fact of history(documents)) journal.commit(fact);
  journal.close();
  return place;
};

const timed = (work) => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

const newest = (place, journal) =>
  join(place, 'journal', `${String(journal.segments().at(-1)).padStart(6, '0')}.jsonl`);

/** A durable commit against a bare append and fdatasync of as many bytes, in turn. */
export const commitAgainstFloor = async () => {
  const place = filled(10);
  const journal = openJournal({ fs: nodeFileSystem, folder: place, fold: registerFold });
  const bare = openSync(join(place, 'floor'), 'a');
  const [commits, floors] = [[], []];
  for (let number = 11; number < 2011; number++) {
    const [issued, accepted] = factsOf(number);
    const before = statSync(newest(place, journal)).size;
    const commit = timed(() => journal.commit(issued));
    const line = Buffer.alloc(statSync(newest(place, journal)).size - before, 120);
    journal.commit(accepted);
    const floor = timed(() => {
      writeSync(bare, line);
      fdatasyncSync(bare);
    });
    commits.push(commit);
    floors.push(floor);
  }
  journal.close();
  rmSync(place, { recursive: true });
  return [
    row('bare append + fdatasync', median(floors), { unit: 'ms' }),
    row('durable commit', median(commits), { unit: 'ms' }),
    row('durable commit / bare append + fdatasync', median(commits) / median(floors), { goal: 1.15 }),
  ];
};

/** The same sale on a small and on a large journal, in turn; and how long each takes to open. */
export const growth = async () => {
  const sizes = [100, 100_000];
  const places = sizes.map(filled);
  const openings = places.map((place) =>
    median(
      [1, 2, 3, 4, 5].map(() =>
        timed(() => openJournal({ fs: nodeFileSystem, folder: place, fold: registerFold }).close()),
      ),
    ),
  );
  const journals = places.map((place) => openJournal({ fs: nodeFileSystem, folder: place, fold: registerFold }));
  const spent = sizes.map(() => []);
  for (let sale = 0; sale < 600; sale++) {
    for (const [index, journal] of journals.entries()) {
      const [issued, accepted] = factsOf(sizes[index] + 1 + sale);
      spent[index].push(timed(() => journal.commit(issued)));
      journal.commit(accepted);
    }
  }
  for (const journal of journals) journal.close();
  for (const place of places) rmSync(place, { recursive: true });
  const [small, large] = spent.map(median);
  return [
    row('sale at 100,000 documents / at 100', large / small, { goal: 1.05 }),
    row('open at 100 documents', openings[0], { unit: 'ms' }),
    row('open at 100,000 documents', openings[1], { unit: 'ms' }),
  ];
};
