import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { setUp } from '../../src/cli/init.ts';
import { openRegister } from '../../src/cli/open-register.ts';
import { startUkraineSimulator } from '../../src/simulator/ukraine/simulator.ts';
import { sale } from '../support/shop.ts';

/** A register set up as `kasa init` does it, its server and the numbers of the documents it printed. */
const openPrinting = async () => {
  const simulator = await startUkraineSimulator({ port: 0, clock: Date.now, seed: 7 });
  const folder = mkdtempSync(join(tmpdir(), 'kasa-papers-'));
  await setUp({ folder, country: 'ukraine', server: simulator.url, catalogue: 'data/catalogue/ukraine.json' });
  const register = openRegister({ folder });
  await register.till.start();
  onTestFinished(async () => {
    await register.close();
    await simulator.close();
    rmSync(folder, { recursive: true });
  });
  const printed = async (): Promise<readonly number[]> => {
    await register.close();
    return readdirSync(join(folder, 'receipts')).map((name) => Number.parseInt(name, 10));
  };
  return { till: register.till, simulator, printed };
};

test.each(['online', 'offline'])(
  'the Z that closing the shift makes on its way has a paper of its own, %s',
  async (link) => {
    const { till, simulator, printed } = await openPrinting();
    await till.perform({ command: sale(), cashier: 'Касир 1' });
    if (link === 'offline') await simulator.control.set({ down: {} });
    const closed = await till.perform({ command: { type: 'closeShift' }, cashier: 'Касир 1' });
    const { number } = closed.ok ? closed.document : { number: 0 };
    const z = till.history.recent().findLast(({ body }) => body.kind === 'z');
    expect(z?.number).toBe(number - 1);
    expect(await printed()).toEqual([2, number - 1, number]);
  },
);
