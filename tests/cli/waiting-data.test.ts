import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readCommandLine } from '../../src/cli/command-line.ts';
import { runCommand } from '../../src/cli/commands.ts';
import { setUp } from '../../src/cli/init.ts';
import { openRegister } from '../../src/cli/open-register.ts';
import { CommandFailed } from '../../src/cli/sentence.ts';
import { usageOf } from '../../src/cli/usage.ts';
import { startUkraineSimulator, type UkraineSimulator } from '../../src/simulator/ukraine/simulator.ts';
import { quietProcess } from '../support/environment.ts';
import { sale } from '../support/shop.ts';

let simulator: UkraineSimulator;
let folder: string;

const request = () => ({ folder, country: 'ukraine', server: simulator.url });

/** A register set up as `kasa init` does it, with one sale at the server and two that wait. */
beforeAll(async () => {
  simulator = await startUkraineSimulator({ port: 0, clock: Date.now, seed: 7 });
  folder = mkdtempSync(join(tmpdir(), 'kasa-waiting-'));
  await setUp({ ...request(), catalogue: 'data/catalogue/ukraine.json' });
  const { till, close } = openRegister({ folder });
  await till.start();
  await till.perform({ command: sale(), cashier: 'Касир 1' });
  await simulator.control.set({ down: {} });
  for (let sold = 0; sold < 2; sold++) await till.perform({ command: sale(), cashier: 'Касир 1' });
  expect(till.read().register.outbox).toHaveLength(3);
  await close();
  await vi.waitFor(() => expect([...kept().keys()].filter((name) => name.startsWith('receipts'))).toHaveLength(3));
});
afterAll(() => simulator.close());

/** Settings, articles, journal and paper, by path; the lock, the witness and the reserve hold nothing of the trade. */
const kept = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /^(config\.json|catalogue\.json|journal|receipts)/.test(name))
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

/** What is typed for each command that takes a folder; init asks for another server and other articles. */
const typed: Readonly<Record<string, readonly string[]>> = {
  kasa: [],
  demo: ['demo', '--country', 'ukraine'],
  train: ['train'],
  attach: ['attach'],
  batch: ['batch'],
  init: [
    'init',
    '--country',
    'ukraine',
    '--server',
    'http://127.0.0.1:1',
    '--catalogue',
    'data/catalogue/ukraine.json',
  ],
  verify: ['verify'],
  doctor: ['doctor', '--repair'],
  backup: ['backup', join(tmpdir(), `kasa-waiting-copy-${process.pid}`)],
  restore: ['restore', join(tmpdir(), `kasa-waiting-copy-${process.pid}`), '--repair'],
  people: ['people'],
  journal: ['journal', '--json'],
};

describe('while documents wait to be sent', () => {
  test.each(Object.keys(typed))(
    'K-10 kasa %s takes nothing away: what was kept stands, the journal only grows',
    async (name) => {
      const before = kept();
      const line = readCommandLine([...(typed[name] ?? []), '--data', folder]);
      await Promise.resolve()
        .then(() => runCommand(line, quietProcess(folder).environment))
        .catch((error: unknown) => expect(error).toBeInstanceOf(CommandFailed));
      const after = kept();
      expect(before.size).toBeGreaterThan(5);
      for (const [file, text] of before) expect(after.get(file)?.startsWith(text), file).toBe(true);
      expect(after.get('config.json')).toBe(before.get('config.json'));
      expect(after.get('catalogue.json')).toBe(before.get('catalogue.json'));
    },
  );

  test('K-10 every command but the server alone is tried above', () => {
    const commands = [...usageOf('').matchAll(/^kasa(?: ([a-z]+))?/gm)].map(([, name = 'kasa']) => name);
    expect(new Set(commands)).toEqual(new Set([...Object.keys(typed), 'simulator']));
  });

  test.each(['reset', 'clear', 'delete', 'uninstall'])('K-10 there is no command %s', (name) => {
    expect(() => runCommand(readCommandLine([name, '--data', folder]), quietProcess(folder).environment)).toThrow(
      /unknown command/,
    );
  });

  test('K-10 a folder that holds a register is not set up again, not even for the same one', async () => {
    const before = kept();
    await expect(setUp(request())).rejects.toThrow(/already holds a register; nothing was changed/);
    await simulator.control.clear();
    await expect(setUp(request())).rejects.toThrow(/already holds a register; nothing was changed/);
    expect(kept()).toEqual(before);
  });
});
