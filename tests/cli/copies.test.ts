import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readCommandLine } from '../../src/cli/command-line.ts';
import { runCommand } from '../../src/cli/commands.ts';
import { setUp } from '../../src/cli/init.ts';
import { openRegister } from '../../src/cli/open-register.ts';
import { startUkraineSimulator, type UkraineSimulator } from '../../src/simulator/ukraine/simulator.ts';
import { quietProcess } from '../support/environment.ts';
import { sale } from '../support/shop.ts';

let simulator: UkraineSimulator;
let place: string;
let folder: string;
let copy: string;

const sell = async (times: number): Promise<number> => {
  const { till, close } = openRegister({ folder });
  await till.start();
  for (let sold = 0; sold < times; sold++)
    expect(await till.perform({ command: sale(), cashier: 'Касир 1' })).toMatchObject({ ok: true });
  const { nextNumber } = till.read().register;
  await close();
  return nextNumber;
};

/** What a command prints, and its exit code; a refusal is its sentence. */
const kasa = async (...words: readonly string[]) => {
  const { environment, out } = quietProcess(folder);
  try {
    return { code: await runCommand(readCommandLine(words), environment), said: out() };
  } catch (error) {
    return { code: 1, said: error instanceof Error ? error.message : String(error) };
  }
};

/** A register with a shift of two sales, and a copy of it. */
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'kasa-copies-'));
  [folder, copy] = [join(place, 'data'), join(place, 'copy')];
  simulator = await startUkraineSimulator({ port: 0, clock: Date.now, seed: 7 });
  await setUp({ folder, country: 'ukraine', server: simulator.url, catalogue: 'data/catalogue/ukraine.json' });
  await sell(2);
  expect(await kasa('backup', copy)).toMatchObject({
    code: 0,
    said: expect.stringMatching(/proved: \d+ lines; 2 journal files written, 0/),
  });
  return async () => {
    await simulator.close();
    rmSync(place, { recursive: true, force: true });
  };
});

describe('kasa backup', () => {
  test('copies a folder that is in use up to its last whole line', async () => {
    const { till, close } = openRegister({ folder });
    await till.start();
    await till.perform({ command: sale(), cashier: 'Касир 1' });
    const live = join(folder, 'journal', '000002.jsonl');
    const half = '{"seq":99,"v":1,"type":"docu';
    appendFileSync(live, half);
    expect(await kasa('backup', copy)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/1 journal files written, 1 were/),
    });
    expect(readFileSync(live, 'utf8')).toBe(readFileSync(join(copy, 'journal', '000002.jsonl'), 'utf8') + half);
    await close();
  });

  test('writes into no folder that holds something else', async () => {
    const foreign = join(place, 'foreign');
    cpSync('docs/decisions', foreign, { recursive: true });
    const before = readdirSync(foreign);
    expect(await kasa('backup', foreign)).toMatchObject({ code: 1, said: expect.stringContaining('something else') });
    expect(await kasa('backup', folder)).toMatchObject({ code: 1 });
    expect(readdirSync(foreign)).toEqual(before);
  });
});

describe('kasa restore', () => {
  test('K-16 puts a copy back once the server was asked, and the register sells on', async () => {
    renameSync(folder, join(place, 'lost'));
    expect(await kasa('restore', copy)).toMatchObject({
      code: 0,
      said: expect.stringContaining('compared with the server'),
    });
    await sell(1);
  });

  test('K-16 puts no copy back without the link', async () => {
    rmSync(folder, { recursive: true });
    await simulator.control.set({ down: {} });
    expect(await kasa('restore', copy)).toMatchObject({ code: 1, said: expect.stringContaining('did not answer') });
    expect(existsSync(folder)).toBe(false);
  });

  test('K-16 refuses a copy that is behind the server, unless a person lets it go on from there', async () => {
    const next = await sell(3);
    rmSync(folder, { recursive: true });
    expect(await kasa('restore', copy)).toMatchObject({ code: 1, said: expect.stringContaining(`at number ${next}`) });
    expect(existsSync(folder)).toBe(false);
    expect(await kasa('restore', copy, '--repair')).toMatchObject({ code: 0 });
    expect(await sell(1)).toBe(next + 1);
  });

  test('K-10 leaves a sound folder alone that is newer, or has documents waiting', async () => {
    await sell(1);
    expect(await kasa('restore', copy)).toMatchObject({ code: 1, said: expect.stringContaining('nothing to restore') });
    await simulator.control.set({ down: {} });
    await sell(1);
    await simulator.control.clear();
    expect(await kasa('restore', copy)).toMatchObject({ code: 1, said: expect.stringContaining('(K-10)') });
  });

  test('K-16 a session that a newer copy sent is over, and selling goes on online', async () => {
    await simulator.control.set({ down: {} });
    await sell(1);
    await kasa('backup', copy);
    await simulator.control.clear();
    const { till, close } = openRegister({ folder });
    await till.start();
    expect(await till.sync()).toMatchObject({ ok: true });
    await close();
    await sell(1);
    rmSync(folder, { recursive: true });
    expect(await kasa('restore', copy, '--repair')).toMatchObject({ code: 0 });
    const again = openRegister({ folder });
    await again.till.start();
    expect(again.till.read().register).toMatchObject({ behind: null, outbox: [], offline: { session: null } });
    const sold = await again.till.perform({ command: sale(), cashier: 'Касир 1' });
    expect(sold).toMatchObject({ ok: true, document: { state: 'accepted', offline: null } });
    await again.close();
    expect(new Set(simulator.books().documents.map(({ orderNumber }) => orderNumber)).size).toBe(
      simulator.books().documents.length,
    );
  });

  test('keeps a damaged folder aside', async () => {
    const live = join(folder, 'journal', '000002.jsonl');
    const damaged = readFileSync(live, 'utf8').replace('Хліб', 'Хлеб');
    writeFileSync(live, damaged);
    expect(await kasa('restore', copy)).toMatchObject({
      code: 0,
      said: expect.stringContaining('What stood there is kept'),
    });
    const aside = readdirSync(place).find((name) => name.startsWith('data.before-restore-'));
    expect(readFileSync(join(place, aside ?? '', 'journal', '000002.jsonl'), 'utf8')).toBe(damaged);
    await sell(1);
  });

  test('takes no damaged copy, and replaces nothing but a data folder', async () => {
    const file = join(copy, 'journal', '000002.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Хліб', 'Хлеб'));
    expect(await kasa('restore', copy)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/copy is damaged: .*000002\.jsonl, line \d/),
    });
    const foreign = join(place, 'foreign');
    cpSync('docs/decisions', foreign, { recursive: true });
    expect(await kasa('restore', copy, '--data', foreign)).toMatchObject({ code: 1 });
    expect(existsSync(join(foreign, 'journal'))).toBe(false);
  });
});

describe('kasa doctor', () => {
  const findings = async (...words: readonly string[]) => {
    const { code, said } = await kasa('doctor', '--json', ...words);
    const rows = said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    return { code, of: (check: string) => rows.find((row) => row.check === check) };
  };

  test('finds nothing in a healthy register, and changes nothing', async () => {
    const before = readFileSync(join(folder, 'journal', '000002.jsonl'), 'utf8');
    const { code, of } = await findings();
    expect(code).toBe(0);
    for (const check of [
      'settings',
      'journal',
      'disk',
      'articles',
      'key',
      'shift',
      'waiting',
      'server',
      'clock',
      'numbers',
    ])
      expect(of(check), check).toMatchObject({ severity: 'fine', found: expect.stringMatching(/./) });
    expect(readFileSync(join(folder, 'journal', '000002.jsonl'), 'utf8')).toBe(before);
  });

  test.each([
    ['a dead server', () => simulator.control.set({ down: {} }), 'server', 'problem', 'does not answer'],
    [
      'a clock ten minutes off',
      () => simulator.control.set({ clockSkew: { seconds: -600 } }),
      'clock',
      'problem',
      ' s ahead of the server',
    ],
    [
      'a broken catalogue',
      () => writeFileSync(join(folder, 'catalogue.json'), '{"v":1,"art'),
      'articles',
      'problem',
      'catalogue.json cannot be used',
    ],
    [
      'broken settings',
      () => writeFileSync(join(folder, 'config.json'), ''),
      'settings',
      'problem',
      'config.json cannot be used',
    ],
    [
      'a damaged journal',
      () => appendFileSync(join(folder, 'journal', '000001.jsonl'), 'x\n'),
      'journal',
      'problem',
      '000001.jsonl, line',
    ],
    [
      'an empty folder of the journal',
      () => rmSync(join(folder, 'journal', '000002.jsonl')),
      'journal',
      'problem',
      'line',
    ],
  ] as const)('tells %s, what is certain and what to do', async (_, harm, check, severity, found) => {
    await harm();
    const { code, of } = await findings();
    expect(code).toBe(1);
    expect(of(check)).toMatchObject({
      severity,
      found: expect.stringContaining(found),
      next: expect.stringMatching(/./),
    });
  });

  test('tells what waits for the server', async () => {
    await simulator.control.set({ down: {} });
    await sell(2);
    await simulator.control.clear();
    const { of } = await findings();
    expect(of('waiting')).toMatchObject({ severity: 'notice', found: expect.stringContaining('does not have yet: 3') });
  });

  test('K-16 tells an old copy, and with --repair goes on from the server’s number', async () => {
    const next = await sell(3);
    rmSync(folder, { recursive: true });
    cpSync(copy, folder, { recursive: true });
    expect((await findings()).of('numbers')).toMatchObject({
      severity: 'problem',
      found: expect.stringContaining(`number ${next}`),
    });
    expect((await findings('--repair')).of('numbers')).toMatchObject({ severity: 'fine' });
    expect(await sell(1)).toBe(next + 1);
  });

  test('says in each language what stands in a line of plain text', async () => {
    const { environment, out } = quietProcess(folder);
    await runCommand(readCommandLine(['doctor']), { ...environment, language: 'uk' });
    expect(out()).toContain('ok  waiting     Сервер має всі документи.');
  });
});
