// `npm run bench [-- --largest N --frames N]`: what the project claims, measured as ratios in one run. Nothing is typed by hand; a missed goal is marked.
import { parseArgs } from 'node:util';
import { growArchives } from './bench/archives.mjs';
import { commitAgainstPeers } from './bench/commit.mjs';
import { lookUps, sales as salesAtSizes, space, starts } from './bench/growth.mjs';
import { openTable } from './bench/print.mjs';
import { measureTerminal } from './bench/terminal.mjs';
import { backlog, sales } from './bench/till.mjs';

const { values } = parseArgs({
  options: { largest: { type: 'string', default: '1000000' }, frames: { type: 'string', default: '5000' } },
});
const largest = Number(values.largest);
const sizes = [100, 10_000, largest].filter((size, index, all) => size <= largest && all.indexOf(size) === index);

const { measure, close: closeTable } = openTable();

console.log(`node ${process.version}\n`);
for (const run of [commitAgainstPeers, sales, backlog]) await measure(run);
await measureTerminal(measure, { frames: Number(values.frames) });
const { archives, close } = growArchives(sizes);
try {
  for (const run of [salesAtSizes, starts, space]) await measure(() => run(archives));
  for (const archive of archives) await measure(() => lookUps(archive));
} finally {
  close();
}
closeTable();
