import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { setUp } from '../../src/cli/init.ts';
import { catalogueStore } from '../../src/persistence/catalogue.ts';
import { configStore } from '../../src/persistence/config.ts';
import { nodeFileSystem } from '../../src/persistence/file-system.ts';
import { startUkraineSimulator } from '../../src/simulator/ukraine/simulator.ts';

/** Who the shop is at the tax office. */
export const identity = {
  organisation: 'ТОВ «Справжня крамниця»',
  taxNumber: '3141592653',
  registerNumber: '4999999999',
};

const goods = JSON.stringify([{ code: '77', name: 'Мед липовий 0,5 л', price: '150.30', tax: 'А', unit: 'шт' }]);

/** The server the shop's register sends its documents to: it does nothing for anybody and counts who comes. */
const countingServer = async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.writeHead(503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/fs`, asked: () => asked, close: () => server.close() };
};

/** A data folder of a shop that speaks Spanish in Ukraine, rounds cash to 0.10, sells honey and has a server of its own. */
export const openRealShop = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kasa-shop-'));
  const simulator = await startUkraineSimulator({ port: 0, clock: Date.now, seed: 7 });
  await setUp({ folder, country: 'ukraine', server: simulator.url, cashier: 'Олена К.', language: 'es' });
  await simulator.close();
  const { url, asked, close } = await countingServer();
  const store = configStore(nodeFileSystem, folder);
  const config = store.read();
  if (!config) throw new Error('nothing was set up');
  const registration = { ...config.registration, ...identity };
  store.write({ ...config, server: url, cashRoundingStep: 10, registration });
  catalogueStore(nodeFileSystem, folder).write(readCatalogue(goods).articles);
  return {
    folder,
    /** How many requests its server has got. */
    asked,
    close: (): void => {
      close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export type RealShop = Awaited<ReturnType<typeof openRealShop>>;

/** Every file below a folder with its bytes and the time it was written. */
export const contentsOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
      const file = statSync(join(folder, name));
      return [name, `${file.mtimeMs} ${file.isDirectory() ? '' : readFileSync(join(folder, name), 'base64')}`];
    }),
  );
