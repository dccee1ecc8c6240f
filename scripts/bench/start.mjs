import { spawn } from 'node:child_process';
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

/** Start to first frame against the start of an empty Node in the same terminal. */
export const firstFrame = async () => {
  const node = 'node_modules/.bin/node';
  const [empty, program] = [[], []];
  for (let run = 0; run < 5; run++) {
    empty.push(await once(`${node} -e "process.stdout.write('READY')"`, 'READY'));
    program.push(await once(`stty rows 24 cols 80; ${node} dist/kasa.mjs demo --lang en`, 'KASA'));
  }
  return [
    row('empty Node in a terminal', median(empty), { unit: 'ms' }),
    row('demonstration: start to first frame', median(program), { unit: 'ms' }),
    row('first frame / empty Node', median(program) / median(empty), { goal: 7 }),
  ];
};
