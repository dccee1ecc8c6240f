import { parseArgs } from 'node:util';
import { allChores, drawn, everyShortWorkload, models, oneWorkload, stories } from './families/campaign.ts';
import { heading, type Row, rowText, sumOf } from './families/table.ts';
import { operations } from './shop/running-shop.ts';

/**
 * `node tests/crash/main.ts [--images N] [--seed S]` tries everything short, the stories and the chores, and then longer
 * workloads drawn by lot until these have made so many images. `--only sell,open` tries one workload in every family.
 */
const { values } = parseArgs({
  options: { images: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const wanted = Number(values.images ?? 1_000_000);
const seed = Number(values.seed ?? 1);

// Failing calls are thrown by the million: where they came from is never asked.
Error.stackTraceLimit = 0;

const shortOnes = {
  'power cut': 4,
  'power cut in recovery': 3,
  killed: 4,
  'killed, started, power cut': 3,
  'disk failing, power cut': 1,
};
const everyFact = {
  'power cut': 1,
  'power cut in recovery': 3,
  killed: 1,
  'killed, started, power cut': 3,
  'disk failing, power cut': 2,
};
const drawnAtOnce = 20;

function* allShort(): Generator<Row> {
  for (const model of models) yield* everyShortWorkload(model, shortOnes, seed);
  for (const model of models) yield* stories(model, everyFact, seed);
  yield* allChores(seed);
}

function* longerOnes(): Generator<Row> {
  for (let round = 0; ; round++) for (const model of models) yield* drawn(model, seed + round, drawnAtOnce);
}

function* onlyOne(names: readonly string[]): Generator<Row> {
  const workload = names.flatMap((name) => operations.find((operation) => operation === name) ?? []);
  for (const model of models) yield* oneWorkload(model, workload, seed);
}

const rows: Row[] = [];
/** Shows rows until they have made so many images. */
const show = (more: Iterable<Row>, most = Number.POSITIVE_INFINITY): void => {
  let images = 0;
  for (const row of more) {
    rows.push(row);
    console.log(rowText(row));
    images += row.tally.images;
    if (images >= most) return;
  }
};

console.log(heading);
if (values.only !== undefined) show(onlyOne(values.only.split(',')));
else {
  show(allShort());
  show(longerOnes(), wanted);
}
console.log(rowText(sumOf(rows)));
process.exitCode = rows.some(({ tally }) => tally.bad > 0) ? 1 : 0;
