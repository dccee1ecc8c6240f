// `node --expose-gc scripts/bench/search.mjs [articles]`: what a keystroke of the search costs, and what making it searchable does to everything else.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { indexInSteps } from '../../src/catalogue/catalogue-index.ts';
import { inOtherLayout } from '../../src/catalogue/keyboard-layout.ts';
import { soundOf } from '../../src/catalogue/sound.ts';
import { inSlices } from '../../src/cli/in-slices.ts';
import { catalogueStore } from '../../src/persistence/catalogue.ts';
import { nodeFileSystem } from '../../src/persistence/file-system.ts';
import { almostWorst, median, row } from './figures.mjs';
import { dice, largeCatalogue } from './large-catalogue.mjs';

/** The hits a screen asks for. */
const limit = 100;

/** Each key is pressed so many times, the keys in turn, and the fastest counts: what else the machine does is not the search's. */
const rounds = 5;

/** Every beginning of what a cashier may type: each is what one keystroke searches for. */
const typings = (articles) => {
  const roll = dice(7);
  const one = (list) => list[roll(list.length)];
  const word = () =>
    one(
      one(articles)
        .name.toLowerCase()
        .match(/[\p{L}\d,]+/gu),
    );
  const pieces = (count, length) => {
    const words = one(articles).name.toLowerCase().split(' ');
    return Array.from({ length: count }, () => one(words).slice(0, length)).join(' ');
  };
  const kinds = {
    'a word': word,
    'a piece of a word': () => word().slice(1 + roll(2)),
    'two fragments': () => pieces(2, 4),
    'three fragments': () => pieces(3, 3),
    'a word in the wrong layout': () => inOtherLayout(word()),
    'a word in Latin letters': () => soundOf(word()),
    'a code': () => one(articles).code,
    'a barcode': () => one(articles).barcode,
    'what is not there': () => `${word().slice(0, 4)}щъґ`,
  };
  return Object.entries(kinds).map(([kind, typed]) => ({
    kind,
    keys: Array.from({ length: 60 }, typed).flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1))),
  }));
};

const keystrokes = (index, keys) => {
  const fastest = keys.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [at, key] of keys.entries()) {
      const began = performance.now();
      index.search(key, limit);
      fastest[at] = Math.min(fastest[at], performance.now() - began);
    }
  }
  return fastest;
};

const heldMegabytes = async () => {
  for (let time = 0; time < 3; time++) {
    await new Promise(setImmediate);
    globalThis.gc?.();
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
};

/** Each wait between two turns of the event loop while `work` goes on. */
const watched = async (work) => {
  const turns = [performance.now()];
  let goesOn = true;
  const turn = () => {
    turns.push(performance.now());
    if (goesOn) setImmediate(turn);
  };
  turn();
  const result = await work();
  goesOn = false;
  return { result, waits: turns.slice(1).map((moment, at) => moment - turns[at]) };
};

/** Steps that do nothing for a tenth of a millisecond each: what slices cost on this machine, whatever is in them. */
function* idleSteps(totalMs) {
  for (let step = 0; step < totalMs * 10; step++) {
    const until = performance.now() + 0.1;
    while (performance.now() < until);
    yield;
  }
}

/** The catalogue as a register reads it at its start, from a folder that is thrown away. */
const loaded = async (articles) => {
  const folder = mkdtempSync(join(tmpdir(), 'kasa-bench-search-'));
  const store = catalogueStore(nodeFileSystem, folder);
  store.write(articles);
  const before = await heldMegabytes();
  const { result: index, waits } = await watched(() => inSlices(catalogueInSteps(store)));
  const held = (await heldMegabytes()) - before;
  rmSync(folder, { recursive: true });
  return { index, waits, held };
};

function* catalogueInSteps(store) {
  return yield* indexInSteps(yield* store.readInSteps());
}

/** Search over a large catalogue: keystrokes, reading in the background, memory. */
export const search = async (count = 100_000) => {
  const articles = largeCatalogue(count);
  const { index, waits, held } = await loaded(articles);
  const total = waits.reduce((sum, wait) => sum + wait, 0);
  const { waits: idle } = await watched(() => inSlices(idleSteps(total / 2)));
  const kinds = typings(articles).map(({ kind, keys }) => ({ kind, spent: keystrokes(index, keys) }));
  const all = kinds.flatMap((each) => each.spent);
  const named = (name) => `search in ${count}: ${name}`;
  return [
    row(named('median keystroke'), median(all), { unit: 'ms' }),
    row(named('keystroke, 95 of 100 within'), almostWorst(all), { unit: 'ms', goal: 2 }),
    ...kinds.map((each) => row(`  ${each.kind}, 95 of 100 within`, almostWorst(each.spent), { unit: 'ms' })),
    row(named('read and searchable after'), total, { unit: 'ms' }),
    row(named('median wait for the event loop meanwhile'), median(waits), { unit: 'ms' }),
    row(named('95 of 100 waits / those behind idle slices'), almostWorst(waits) / almostWorst(idle), { goal: 1.5 }),
    row(named('longest wait, with all else the machine does'), Math.max(...waits), { unit: 'ms' }),
    row(named('longest wait behind idle slices'), Math.max(...idle), { unit: 'ms' }),
    ...(globalThis.gc ? [row(named('articles and index hold'), held, { unit: 'MB' })] : []),
  ];
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { name, figure, goal } of await search(Number(process.argv[2] ?? 100_000)))
    console.log(name.padEnd(64), figure.padStart(12), goal);
  console.log(`whole process: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB RSS`);
}
