// `node scripts/bench/terminal.mjs [--frames N]`: what the terminal costs, measured at the program as a shop runs it.
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildProgram } from '../../tests/faults/program.ts';
import { openTable } from './print.mjs';
import { search } from './search.mjs';
import { firstFrame } from './start.mjs';
import { memory } from './terminal/memory.mjs';
import { comparePeers } from './terminal/peers.mjs';
import { plainInk } from './terminal/plain-ink.mjs';
import { registerAt } from './terminal/sizes.mjs';
import { slowKeys } from './terminal/slow-keys.mjs';
import { stalledTerminal } from './terminal/stall.mjs';

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
];

/** Measures everything of the terminal into a table. */
export const measureTerminal = async (measure, { frames }) => {
  const program = buildProgram();
  try {
    await measure(() => firstFrame(program));
    for (const size of sizes) await measure(() => registerAt(program, size));
    await measure(() => memory(program, frames));
    await measure(() => stalledTerminal(program));
    await measure(() => slowKeys(program));
  } finally {
    program.remove();
  }
  await measure(plainInk);
  await measure(comparePeers);
  await measure(() => search(100_000));
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { frames: { type: 'string', default: '5000' } } });
  const { measure, close } = openTable();
  await measureTerminal(measure, { frames: Number(values.frames) });
  close();
}
