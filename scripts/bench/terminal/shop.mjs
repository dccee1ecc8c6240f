import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../archives.mjs';
import { largeCatalogue } from '../large-catalogue.mjs';

/** A simulator in a process of its own. */
const startSimulator = async (program) => {
  const simulator = spawn(program.file, ['simulator', 'ukraine', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // A bench that breaks off leaves no server behind.
  const stop = () => simulator.kill();
  process.once('exit', stop);
  const [line] = await once(simulator.stdout, 'data');
  return {
    server: `${String(line).trim().split(' ')[1]}/fs`,
    close: async () => {
      process.off('exit', stop);
      stop();
      if (simulator.exitCode === null && simulator.signalCode === null) await once(simulator, 'exit');
    },
  };
};

/** A register set up against a simulator of its own, with so many articles, in a folder that `close` removes. */
export const openShop = async (program, articles) => {
  const folder = temporaryFolder('shop');
  const catalogue = join(folder, 'articles.json');
  const priced = largeCatalogue(articles).map((article) => ({ ...article, price: (article.price / 100).toFixed(2) }));
  writeFileSync(catalogue, JSON.stringify(priced));
  const simulator = await startSimulator(program);
  const data = join(folder, 'data');
  const setUp = { data, country: 'ukraine', server: simulator.server, catalogue };
  execFileSync(program.file, ['init', ...Object.entries(setUp).flatMap(([name, value]) => [`--${name}`, value])]);
  return {
    words: ['--data', data, '--lang', 'en'],
    close: async () => {
      await simulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
