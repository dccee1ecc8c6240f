import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { type Batch, openBatch } from './batch-process.ts';
import { buildProgram, type Program } from './program.ts';
import { enterMode, sale, sendAll } from './requests.ts';
import { newFolder, trade } from './sample-folders.ts';
import { type CountryName, type Server, startServer } from './servers.ts';

// Each runs many processes or thousands of starts: a busy machine needs its time.
vi.setConfig({ testTimeout: 90_000 });

let program: Program;
beforeAll(() => {
  program = buildProgram();
}, 60_000);
afterAll(() => program.remove());

type Way = 'in place of the folder' | 'over its files' | 'over its files, made by kasa backup,';

/** Puts yesterday's copy back. Over its files, the folder of the journal stays the one it was, and so does each file. */
const putBack = (copy: string, folder: string, way: Way): void => {
  if (way === 'in place of the folder') rmSync(folder, { recursive: true });
  cpSync(copy, folder, { recursive: true });
};

type Old = { readonly server: Server; readonly folder: string; readonly names: readonly string[] };

/** A register that sold online, without a link and online again, and then got yesterday's folder back. */
const withOldCopy = async (country: CountryName, way: Way): Promise<Old> => {
  const server = await startServer(country);
  onTestFinished(() => server.close());
  const folder = await newFolder(program, server);
  await trade(program, folder, [sale(country), sale(country)]);
  const copy = mkdtempSync(join(tmpdir(), 'kasa-yesterday-'));
  if (way === 'over its files, made by kasa backup,')
    expect(await program.run(['backup', copy, '--data', folder])).toMatchObject({ code: 0 });
  else cpSync(folder, copy, { recursive: true });
  await trade(program, folder, country === 'panama' ? [sale(country), enterMode] : [sale(country)]);
  await server.trouble('refused');
  await trade(program, folder, [sale(country), sale(country)]);
  await server.restore();
  await trade(program, folder, [sendAll(country), sale(country)]);
  putBack(copy, folder, way);
  return { server, folder, names: namesAt(server) };
};

const namesAt = (server: Server): readonly string[] => server.books().map(({ name }) => name);

const open = (folder: string): Batch => {
  const batch = openBatch(program.file, folder);
  onTestFinished(() => void batch.signal('SIGKILL'));
  return batch;
};

const behind = { ok: false, refusal: { rule: 'K-16', code: 'behind-server' } };
const moved = { ok: false, refusal: { rule: 'K-16', code: 'folder-moved' } };

const rows: readonly (readonly [CountryName, Way, 'up' | 'down'])[] = [
  ['ukraine', 'in place of the folder', 'down'],
  ['ukraine', 'over its files', 'up'],
  ['ukraine', 'over its files', 'down'],
  ['panama', 'over its files', 'up'],
  ['panama', 'over its files', 'down'],
  ['ukraine', 'over its files, made by kasa backup,', 'down'],
  ['panama', 'over its files, made by kasa backup,', 'up'],
  ['panama', 'in place of the folder', 'up'],
  ['panama', 'in place of the folder', 'down'],
];

test.each(rows)(
  'K-16 %s: yesterday’s copy put %s with the link %s sells nothing until a person decides',
  async (country, way, link) => {
    const { server, folder, names } = await withOldCopy(country, way);
    if (link === 'down') await server.trouble('refused');
    const batch = open(folder);
    expect(await batch.ask(sale(country))).toMatchObject(link === 'up' ? behind : moved);
    await server.restore();
    await batch.ask({ do: 'probe' });
    expect(await batch.ask(sale(country))).toMatchObject(behind);
    expect(await batch.ask(sendAll(country))).toMatchObject({ ok: true });
    expect(await batch.end()).toBe(0);
    expect(namesAt(server)).toEqual(names);
  },
);
