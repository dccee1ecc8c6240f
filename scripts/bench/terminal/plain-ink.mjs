import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from '../archives.mjs';
import { median, row } from '../figures.mjs';
import { greedyRatio, latencies, meanBytes } from './costs.mjs';
import { cpuMs } from './process.mjs';
import { openRegister } from './register.mjs';
import { openShop } from './shop.mjs';
import { pressAll, searches } from './typist.mjs';

/** In the place of our output: Ink writes to the terminal itself. */
const withoutOutput = `export const openScreenOutput = (terminal) =>
  Object.assign(terminal, { repaint: () => {}, close: () => {} });
`;

/** The program built with Ink writing to the terminal itself, and all else as it is. */
const buildPlainInk = () => {
  const home = temporaryFolder('plain-ink');
  for (const name of ['scripts', 'data', 'node_modules', 'package.json']) symlinkSync(resolve(name), join(home, name));
  cpSync('src', join(home, 'src'), { recursive: true });
  writeFileSync(join(home, 'src', 'terminal', 'screen-output.ts'), withoutOutput);
  mkdirSync(join(home, 'bin'));
  cpSync('bin/kasa', join(home, 'bin', 'kasa'));
  execFileSync(process.execPath, [resolve('scripts/build.mjs')], { cwd: home });
  return { file: join(home, 'bin', 'kasa'), remove: () => rmSync(home, { recursive: true }) };
};

/** The same register, keys and articles without our output: what Ink sends by itself. */
export const plainInk = async () => {
  const program = buildPlainInk();
  const shop = await openShop(program, 50_000);
  const meter = await openRegister(program, shop);
  try {
    await pressAll(meter, searches(3));
    const before = cpuMs(meter.session.processId);
    const costs = await pressAll(meter, searches(6));
    const spent = (cpuMs(meter.session.processId) - before) / costs.length;
    const of = (kind) => costs.filter((cost) => cost.kind === kind);
    return [
      row('the same through Ink alone: typed character: bytes', meanBytes(of('typed'))),
      row('the same through Ink alone: typed character: bytes / greedy', greedyRatio(of('typed'))),
      row('the same through Ink alone: moved choice: bytes', meanBytes(of('moved'))),
      row('the same through Ink alone: moved choice: bytes / greedy', greedyRatio(of('moved'))),
      row('the same through Ink alone: key to last byte, p50', median(latencies(costs)), { unit: 'ms' }),
      row('the same through Ink alone: CPU a key', spent, { unit: 'ms' }),
    ];
  } finally {
    await meter.session.close();
    await shop.close();
    program.remove();
  }
};
