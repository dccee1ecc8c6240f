// `npm run check`: types, lint, dead code and the fast tests, side by side; prints what failed and how long each took.
import { spawn } from 'node:child_process';

const steps = {
  types: ['tsc', '--noEmit', '-p', '.'],
  lint: ['biome', 'check', '.'],
  'dead code': ['knip'],
  'fast tests': [
    'vitest',
    'run',
    '--project',
    'quick',
    '--no-isolate',
    'tests/tidy.test.ts',
    'tests/fiscal',
    'tests/gateway',
  ],
};

const run = ([command, ...words]) =>
  new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(`node_modules/.bin/${command}`, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.on('close', (code) => resolve({ code, output, seconds: (performance.now() - began) / 1000 }));
  });

const results = await Promise.all(Object.values(steps).map(run));
const failed = results.filter(({ code }) => code !== 0);
for (const [index, name] of Object.keys(steps).entries()) {
  const { code, output, seconds } = results[index];
  if (code !== 0) console.log(output);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} ${seconds.toFixed(1)} s`);
}
process.exitCode = failed.length === 0 ? 0 : 1;
