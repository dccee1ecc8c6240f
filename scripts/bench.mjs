// `npm run bench [-- --largest N]`: what the project claims, measured as ratios in one run. Nothing is typed by hand; a missed goal is marked.
import { parseArgs } from 'node:util';
import { growArchives } from './bench/archives.mjs';
import { commitAgainstPeers } from './bench/commit.mjs';
import { lookUps, sales as salesAtSizes, space, starts } from './bench/growth.mjs';
import { firstFrame } from './bench/start.mjs';
import { backlog, sales } from './bench/till.mjs';

const { values } = parseArgs({ options: { largest: { type: 'string', default: '1000000' } } });
const largest = Number(values.largest);
const sizes = [100, 10_000, largest].filter((size, index, all) => size <= largest && all.indexOf(size) === index);

const rows = [];
const measure = async (run) => {
  for (const row of await run()) {
    rows.push(row);
    const { name, figure, goal, reached } = row;
    console.log(
      `${name.padEnd(58)} ${figure.padStart(14)}   ${goal.padEnd(10)} ${reached === undefined ? '' : reached ? 'ok' : 'MISSED'}`,
    );
  }
};

console.log(`node ${process.version}\n`);
for (const run of [commitAgainstPeers, sales, backlog, firstFrame]) await measure(run);
const { archives, close } = growArchives(sizes);
try {
  for (const run of [salesAtSizes, starts, space]) await measure(() => run(archives));
  for (const archive of archives) await measure(() => lookUps(archive));
} finally {
  close();
}
console.log(
  `\n${rows.filter(({ reached }) => reached === false).length} goals missed of ${rows.filter(({ reached }) => reached !== undefined).length}`,
);
