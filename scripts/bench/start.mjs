import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { median, row } from './figures.mjs';
import { openShop } from './terminal/shop.mjs';

const runs = 15;

/** The longest a start may take, ms. */
const mostMs = 20_000;

/** Milliseconds from spawning a program in a terminal of its own to the bytes that show `marker`; ends the program. */
const startOf = async ({ file, words, marker }) => {
  const home = mkdtempSync(join(tmpdir(), 'kasa-bench-home-'));
  const env = { PATH: process.env['PATH'], HOME: home, TERM: 'xterm-256color', LANG: 'en_US.UTF-8' };
  const began = performance.now();
  const pty = spawn(file, words, { cols: 80, rows: 24, cwd: home, env });
  const ended = new Promise((resolve) => pty.onExit(resolve));
  const timer = setTimeout(() => pty.kill('SIGKILL'), mostMs);
  let seen = '';
  let shownMs;
  pty.onData((bytes) => {
    seen += bytes;
    if (shownMs !== undefined || !seen.includes(marker)) return;
    shownMs = performance.now() - began;
    pty.kill('SIGKILL');
  });
  await ended;
  clearTimeout(timer);
  rmSync(home, { recursive: true, force: true });
  if (shownMs === undefined) throw new Error(`${file} never showed “${marker}”:\n${seen}`);
  return shownMs;
};

const smallShop = 200;
const largeShop = 50_000;

/** Start to first frame against the start of an empty Node in the same bare terminal, in turn. */
export const firstFrame = async (program) => {
  const shops = [await openShop(program, smallShop), await openShop(program, largeShop)];
  const [small, large] = shops.map(({ words }) => ({ file: program.file, words, marker: 'month' }));
  const starts = {
    empty: { file: process.execPath, words: ['-e', "process.stdout.write('READY')"], marker: 'READY' },
    small,
    large,
    demo: { file: program.file, words: ['demo', '--lang', 'en'], marker: 'month' },
  };
  const spent = { empty: [], small: [], large: [], demo: [] };
  try {
    for (let run = 0; run < runs; run++)
      for (const [name, start] of Object.entries(starts)) spent[name].push(await startOf(start));
  } finally {
    for (const { close } of shops) await close();
  }
  return rowsOf(spent);
};

const rowsOf = ({ empty, small, large, demo }) => [
  row('empty Node: start to first byte', median(empty), { unit: 'ms' }),
  row('empty Node: start to first byte, fastest', Math.min(...empty), { unit: 'ms' }),
  row('register: start to first frame', median(small), { unit: 'ms', goal: 150 }),
  row('register: start to first frame, fastest', Math.min(...small), { unit: 'ms' }),
  row('register: first frame / empty Node', median(small) / median(empty), { goal: 7 }),
  row('register: first frame / empty Node, fastest of each', Math.min(...small) / Math.min(...empty)),
  row('register, 50,000 articles: start to first frame', median(large), { unit: 'ms', goal: 150 }),
  row('demonstration, its server included: start to first frame', median(demo), { unit: 'ms' }),
];
