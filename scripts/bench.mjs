// `npm run bench`: what the project claims, measured as ratios in one run. Nothing is typed by hand; a missed goal is marked.
import { commitAgainstFloor, growth } from './bench/journal.mjs';
import { firstFrame } from './bench/start.mjs';
import { backlog, sales } from './bench/till.mjs';

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
for (const run of [commitAgainstFloor, growth, sales, backlog, firstFrame]) await measure(run);
console.log(
  `\n${rows.filter(({ reached }) => reached === false).length} goals missed of ${rows.filter(({ reached }) => reached !== undefined).length}`,
);
