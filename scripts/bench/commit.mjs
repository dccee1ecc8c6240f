import { fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { encodeLine, genesis } from '../../src/persistence/journal-line.ts';
import { writeJournal } from '../grow/write-journal.mjs';
import { open, temporaryFolder } from './archives.mjs';
import { inTurns, median, ratio, row, timed } from './figures.mjs';
import { salesAfter } from './sales.mjs';
import { sqliteOf } from './sqlite.mjs';

const plan = { rounds: 9, times: 200 };

/** Records one sale after another; each call gives the milliseconds that the issued document took. */
export const recorder = (store, sales) => {
  let next = 0;
  return () => {
    const { issued, accepted } = sales[next++];
    const spent = timed(() => store.issue(issued));
    store.accept(accepted);
    return spent;
  };
};

export const asStore = (journal) => ({ issue: journal.commit, accept: journal.commit });

/** Appends a line of its own for each sale, as long as the journal's, and waits for the disk: the least that durability costs. */
const bareAppend = (file, sales) => {
  const descriptor = openSync(file, 'a');
  const write = (fact) => {
    const line = Buffer.alloc(encodeLine(genesis, { v: 1, ...fact }).bytes.length, 120);
    return () => {
      writeSync(descriptor, line);
      fdatasyncSync(descriptor);
    };
  };
  const lines = sales.map(({ issued, accepted }) => ({ issued: write(issued), accepted: write(accepted) }));
  const run = (append) => append();
  return recorder({ issue: run, accept: run }, lines);
};

/** A durable commit against a bare append and fdatasync of as many bytes, and against SQLite keeping the same, in turn. */
export const commitAgainstPeers = async () => {
  const folder = temporaryFolder('commit');
  writeJournal({ folder, documents: 100 });
  const journal = open(folder);
  const sales = salesAfter(journal.read(), plan.rounds * plan.times);
  const sqlite = sqliteOf(join(folder, 'peer.sqlite'), journal.read());
  const pieces = [recorder(asStore(journal), sales), bareAppend(join(folder, 'floor'), sales), recorder(sqlite, sales)];
  const [commits, floors, transactions] = inTurns(plan, pieces);
  journal.close();
  sqlite.close();
  rmSync(folder, { recursive: true });
  return [
    row('bare append + fdatasync', median(floors), { unit: 'ms' }),
    row('durable commit', median(commits), { unit: 'ms' }),
    row('SQLite, WAL, synchronous=FULL', median(transactions), { unit: 'ms' }),
    row('durable commit / bare append + fdatasync', ratio(commits, floors), { goal: 1.15 }),
    row('durable commit / SQLite', ratio(commits, transactions), { goal: 1 }),
  ];
};
