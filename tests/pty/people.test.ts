import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setUp } from '../../src/cli/init.ts';
import { startUkraineSimulator, type UkraineSimulator } from '../../src/simulator/ukraine/simulator.ts';
import { buildProgram, type Program } from '../faults/program.ts';
import { openSession, type Session } from './session.ts';

let program: Program;
let simulator: UkraineSimulator;
let folder: string;
beforeAll(async () => {
  program = buildProgram();
  simulator = await startUkraineSimulator({ port: 0, clock: Date.now, seed: 7 });
  folder = mkdtempSync(join(tmpdir(), 'kasa-people-'));
  await setUp({ folder, country: 'ukraine', server: simulator.url, catalogue: 'data/catalogue/ukraine.json' });
}, 60_000);
afterAll(async () => {
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
  program.remove();
});

const kasa = (...words: readonly string[]): Session =>
  openSession({ file: program.file, words: [...words, '--data', folder, '--lang', 'en'] });

test('a PIN is asked for twice and seen nowhere, the register then starts locked and keeps the sale under the lock', async () => {
  const adding = kasa('people', 'add', 'Olena');
  await adding.shows('not shown');
  adding.press('4071\r');
  await adding.shows('The same PIN again');
  adding.press('4071\r');
  await adding.shows('Olena may log in');
  expect(await adding.ended()).toBe(0);
  expect(adding.sentNow()).not.toMatch(/40|07|71/);
  await adding.close();

  const register = kasa();
  await register.shows('The register is locked');
  register.press('1001\r');
  await register.shows('Nobody here has this PIN');
  register.press('4071\r');
  await register.shows('Scan an article');
  register.press('1001\r');
  await register.shows('1 item');
  register.press('3*мол\x1b[24~');
  await register.shows('The register is locked');
  register.press('407');
  await register.shows('› •••▌');
  register.kill('SIGTERM');
  await register.ended();
  await register.close();

  const again = kasa();
  await again.shows('The register is locked');
  again.press('4071\r');
  await again.shows('1 item');
  await again.shows('› 3*мол▌');
  expect(again.text()).toContain('Olena');
  await again.close();
  expect(readFileSync(join(folder, 'people.json'), 'utf8')).toMatch(/"name": "Olena"/);
});
