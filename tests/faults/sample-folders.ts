import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBatch } from './batch-process.ts';
import { type Files } from './memory-disk.ts';
import { type Program } from './program.ts';
import { enterMode, sale, sendAll } from './requests.ts';
import { type CountryName, type Server, startServer } from './servers.ts';

/** The files of a data folder the program wrote, by their path inside it. */
export type SampleFolder = { readonly title: string; readonly country: CountryName; readonly files: Files };

/** Every file below a folder, by path, those the program only keeps for itself left out. */
const filesIn = (folder: string): Files =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile() && !['lock', 'reserve'].includes(name))
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name))]),
  );

/** Carries requests out in one run of the program, which then ends and leaves a fresh witness. */
export const trade = async (program: Program, folder: string, requests: readonly object[]): Promise<void> => {
  const batch = openBatch(program.file, folder);
  for (const request of requests) {
    const answer = await batch.ask(request);
    if (!answer?.ok) throw new Error(`${JSON.stringify(request)}: ${JSON.stringify(answer)} ${batch.complaints()}`);
  }
  const code = await batch.end();
  if (code !== 0) throw new Error(batch.complaints());
};

const closing = [{ do: 'z' }, { do: 'closeShift' }];

/** Sets a folder up at a server of the country. */
export const newFolder = async (program: Program, server: Server): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'kasa-sample-'));
  const catalogue = join(import.meta.dirname, '..', '..', 'data', 'catalogue', `${server.country}.json`);
  const done = await program.run(['init', '--data', folder, '--catalogue', catalogue, ...server.setUpWords]);
  if (done.code !== 0) throw new Error(done.err);
  return folder;
};

/** Three shifts, the last one open: once with documents that wait to be sent at its end, once with everything sent. */
export const sampleFolders = async (program: Program, country: CountryName): Promise<readonly SampleFolder[]> => {
  const server = await startServer(country);
  const folder = await newFolder(program, server);
  await trade(program, folder, [sale(country), { do: 'cashIn', amount: '50.00', reason: 'x' }, ...closing]);
  await trade(program, folder, [sale(country, 2), ...closing, { do: 'openShift' }]);
  await trade(program, folder, country === 'panama' ? [enterMode] : []);
  await server.trouble('refused');
  await trade(program, folder, [sale(country), sale(country, 3)]);
  const waiting: SampleFolder = { title: `${country}, documents waiting`, country, files: filesIn(folder) };
  await server.restore();
  await trade(program, folder, [sendAll(country)]);
  await server.close();
  return [waiting, { title: `${country}, all sent`, country, files: filesIn(folder) }];
};
