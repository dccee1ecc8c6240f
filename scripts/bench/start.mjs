import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, row } from './figures.mjs';

/** From spawning the program in a terminal of its own to the first bytes of its frame. */
const once = (command, marker) =>
  new Promise((resolve) => {
    const began = performance.now();
    const child = spawn('script', ['-qfec', command, '/dev/null'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, TERM: 'xterm-256color', LANG: 'C.UTF-8', CI: '' },
    });
    let seen = '';
    child.stdout.on('data', (data) => {
      seen += data;
      if (!seen.includes(marker)) return;
      resolve(performance.now() - began);
      child.kill();
    });
    child.on('error', () => resolve(Number.NaN));
    setTimeout(() => child.kill(), 20_000).unref();
  });

/** A register set up against a simulator of its own, in a folder that is thrown away. */
const setUpRegister = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kasa-bench-start-'));
  const simulator = spawn('bin/kasa', ['simulator', 'ukraine', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise((resolve) => simulator.stdout.once('data', (data) => resolve(String(data).trim())));
  const server = `${line.split(' ')[1]}/fs`;
  execFileSync('bin/kasa', [
    'init',
    '--data',
    folder,
    '--country',
    'ukraine',
    '--server',
    server,
    '--catalogue',
    'data/catalogue/ukraine.json',
  ]);
  return {
    folder,
    close: () => {
      simulator.kill();
      rmSync(folder, { recursive: true });
    },
  };
};

/** Start to first frame against the start of an empty Node in the same terminal, in turn. */
export const firstFrame = async () => {
  const node = 'node_modules/.bin/node';
  const register = await setUpRegister();
  const inTerminal = (words) => `stty rows 24 cols 80; ${node} dist/kasa.mjs ${words} --lang en`;
  const [empty, own, demo] = [[], [], []];
  for (let run = 0; run < 7; run++) {
    empty.push(await once(`${node} -e "process.stdout.write('READY')"`, 'READY'));
    own.push(await once(inTerminal(`--data ${register.folder}`), 'month'));
    demo.push(await once(inTerminal('demo'), 'month'));
  }
  register.close();
  return [
    row('empty Node in a terminal', median(empty), { unit: 'ms' }),
    row('register: start to first frame', median(own), { unit: 'ms', goal: 150 }),
    row('register: first frame / empty Node', median(own) / median(empty), { goal: 7 }),
    row('demonstration, its server included: start to first frame', median(demo), { unit: 'ms' }),
  ];
};
