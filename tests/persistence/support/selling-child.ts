import { writeSync } from 'node:fs';
import { lockFolder } from '../../../src/persistence/folder-lock.ts';
import { opened, sold } from './shop-fold.ts';
import { openShop } from './shop-journal.ts';

/** Sells without end, saying each number once it is committed; a new shift every ten sales. */
const folder = process.argv[2] ?? '';
const lock = lockFolder(folder);
if (lock.kind !== 'locked') throw new Error(lock.kind);
const journal = openShop(folder);
for (;;) {
  const { next, shift } = journal.read();
  journal.commit(sold(next));
  writeSync(1, `${next}\n`);
  if (next % 10 === 0) journal.commit(opened(shift + 1));
}
