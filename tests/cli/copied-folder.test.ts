import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setUp } from '../../src/cli/init.ts';
import { openRegister } from '../../src/cli/open-register.ts';
import { type Command } from '../../src/fiscal/command.ts';
import { type Till } from '../../src/runtime/till.ts';
import { demoAccount } from '../../src/simulator/panama/accounts.ts';
import { type PanamaSimulator, startPanamaSimulator } from '../../src/simulator/panama/simulator.ts';
import { startUkraineSimulator, type UkraineSimulator } from '../../src/simulator/ukraine/simulator.ts';
import { reason } from '../support/panama-requests.ts';
import { line, sale } from '../support/shop.ts';

const saleIn: Readonly<Record<string, Command>> = {
  ukraine: sale(),
  panama: sale({ lines: [line({ tax: '00', name: 'Café', unit: 'und' })] }),
};
const seller = 'Cashier';

/** A register at work, and the number of its last document. */
const selling = async (folder: string, country: string, times: number): Promise<number> => {
  const { till, close } = openRegister({ folder });
  await till.start();
  for (let sold = 0; sold < times; sold++) expect(await sell(till, country)).toMatchObject({ ok: true });
  const { nextNumber } = till.read().register;
  await close();
  return nextNumber - 1;
};

const sell = (till: Till, country: string) => till.perform({ command: saleIn[country] ?? sale(), cashier: seller });

/** Puts yesterday's folder in the place of today's. */
const bringBack = (copy: string, folder: string): void => {
  rmSync(folder, { recursive: true });
  cpSync(copy, folder, { recursive: true, preserveTimestamps: true });
};

let ukraine: UkraineSimulator;
let panama: PanamaSimulator;

beforeAll(async () => {
  ukraine = await startUkraineSimulator({ port: 0, clock: Date.now, seed: 7 });
  panama = await startPanamaSimulator({ port: 0, clock: Date.now, seed: 7 });
});
afterAll(async () => {
  await ukraine.close();
  await panama.close();
});

const linkOf: Readonly<
  Record<string, () => { readonly cut: () => Promise<void>; readonly mend: () => Promise<void> }>
> = {
  ukraine: () => ({ cut: () => ukraine.control.set({ down: {} }), mend: () => ukraine.control.clear() }),
  panama: () => ({ cut: () => panama.control.set({ down: {} }), mend: () => panama.control.clear() }),
};

describe.each(['ukraine', 'panama'])('K-16 a data folder in %s', (country) => {
  let folder: string;
  let copy: string;
  let last: number;
  const link = () => (linkOf[country] ?? linkOf['ukraine'])?.();

  beforeAll(async () => {
    const place = mkdtempSync(join(tmpdir(), 'kasa-copied-'));
    [folder, copy] = [join(place, 'data'), join(place, 'yesterday')];
    const server = country === 'ukraine' ? ukraine.url : panama.url;
    const account = country === 'ukraine' ? {} : await demoAccountFacts();
    await setUp({ folder, country, server, ...account });
    last = await selling(folder, country, 2);
    cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
  });

  test('copied back while the server knew no more sells on: nothing is missing in it', async () => {
    bringBack(copy, folder);
    expect(await selling(folder, country, 1)).toBe(last + 1);
    last = await selling(folder, country, 3);
  });

  test('copied back from yesterday sells nothing without the link: nobody can tell how old it is', async () => {
    bringBack(copy, folder);
    await link()?.cut();
    const { till, close } = openRegister({ folder });
    await till.start();
    expect(till.read().moved).toBe(true);
    expect(await sell(till, country)).toMatchObject({ ok: false, refusal: { rule: 'K-16', code: 'folder-moved' } });
    await link()?.mend();
    await close();
  });

  test('copied back from yesterday sells nothing until a person decides, and gives no number out twice', async () => {
    const { till, close } = openRegister({ folder });
    await till.start();
    const refused = await sell(till, country);
    expect(refused).toMatchObject({ ok: false, refusal: { rule: 'K-16', code: 'behind-server' } });
    const entered = await till.enterOffline({ by: seller, reason, accepted: true, printer: 'receipts' });
    expect(entered).toMatchObject({
      ok: false,
      refusal: { code: country === 'panama' ? 'behind-server' : 'not-manual' },
    });
    expect(await till.acceptGap(seller)).toEqual({ ok: true });
    expect(till.read()).toMatchObject({ moved: false, register: { behind: null } });
    const sold = await sell(till, country);
    expect(sold).toMatchObject({ ok: true, document: { state: 'accepted' } });
    await close();
  });

  test('moved as a whole sells on after one look at the server', async () => {
    const elsewhere = `${folder}-moved`;
    renameSync(folder, elsewhere);
    cpSync(elsewhere, folder, { recursive: true });
    await selling(folder, country, 1);
  });
});

const demoAccountFacts = async () => {
  const { user, password, issuer } = demoAccount;
  return { user, password, issuer };
};
