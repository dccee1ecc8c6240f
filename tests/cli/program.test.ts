import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The program as it is installed: built, and run as a process of its own. */
const kasa = (words: readonly string[], input = '') =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(process.execPath, ['dist/kasa.mjs', ...words], { timeout: 15_000 }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
    child.stdin?.end(input);
  });

const folder = () => mkdtempSync(join(tmpdir(), 'kasa-program-'));
const oneSentence = /^[^\n]+\n$/;
let server = '';
let simulator: ReturnType<typeof spawn>;

beforeAll(async () => {
  simulator = spawn(process.execPath, ['dist/kasa.mjs', 'simulator', 'ukraine', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve) => simulator.stdout?.once('data', (data) => resolve(String(data))));
  expect(line).toMatch(/^listening http:\/\/127\.0\.0\.1:\d+\n$/);
  server = `${line.trim().split(' ')[1]}/fs`;
});
afterAll(() => simulator.kill());

const init = (data: string, ...more: readonly string[]) =>
  kasa(['init', '--data', data, '--country', 'ukraine', '--server', server, ...more]);

test('a register is set up, sells, and proves its journal', async () => {
  const data = folder();
  expect(await init(data)).toMatchObject({ code: 0, err: '' });
  const sale =
    '{"id":1,"do":"sell","lines":[{"name":"Хліб","price":"10.00","tax":"А"}],"pay":[{"by":"cash","amount":"10.00"}]}\n';
  const { code, out } = await kasa(['batch', '--data', data], sale);
  expect([code, JSON.parse(out)]).toMatchObject([0, { id: 1, ok: true }]);
  expect(await kasa(['verify', '--data', data, '--json'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('"ok":true'),
  });
  expect((await kasa(['journal', '--data', data, '--json'])).out.trim().split('\n')).toHaveLength(2);
});

test('what holds a key or a password is for its own user alone', async () => {
  const data = folder();
  await init(data);
  expect(statSync(join(data, 'config.json')).mode & 0o077).toBe(0);
});

test('K-10 a folder that holds a register is not set up again', async () => {
  const data = folder();
  await init(data);
  expect(await init(data)).toMatchObject({ code: 1, err: expect.stringMatching(oneSentence) });
});

test('K-11 a folder another process holds is refused, and told by whom', async () => {
  const data = folder();
  await init(data);
  const holder = spawn(process.execPath, ['dist/kasa.mjs', 'batch', '--data', data], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  holder.stdin.write('{"id":1,"do":"status"}\n');
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  const second = await kasa(['batch', '--data', data], '{"id":1,"do":"status"}\n');
  expect(second).toMatchObject({ code: 1, out: '', err: expect.stringContaining(String(holder.pid)) });
  expect((await kasa(['journal', '--data', data])).code).toBe(0);
  holder.stdin.end();
});

test.each([
  ['an unknown command', ['dance'], 2],
  ['an unknown option', ['batch', '--fast'], 2],
  [
    'an unknown country',
    ['init', '--country', 'mars', '--server', 'http://127.0.0.1:1/fs', '--data', join(tmpdir(), 'kasa-program-mars')],
    2,
  ],
  ['a folder without a register', ['batch', '--data', join(tmpdir(), 'kasa-program-none')], 1],
  ['a folder without a journal', ['verify', '--data', join(tmpdir(), 'kasa-program-nothing')], 1],
  ['no terminal on stdout', ['--data', join(tmpdir(), 'kasa-program-none')], 1],
  ['a port that is not one', ['simulator', 'ukraine', '--port', '99999'], 2],
])('%s is one plain sentence and its exit code', async (_, words, code) => {
  const { code: actual, out, err } = await kasa(words);
  expect({ actual, out }).toEqual({ actual: code, out: '' });
  expect(err).toMatch(oneSentence);
  expect(err).not.toMatch(/ at .*:\d+:\d+/);
});

test('a port in use is one sentence', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  expect(await kasa(['simulator', 'ukraine', '--port', String(port)])).toMatchObject({
    code: 1,
    err: expect.stringContaining(String(port)),
  });
  taken.close();
});

test('a server that does not answer stops the set-up, and keeps nothing half-done', async () => {
  const data = folder();
  const failed = await kasa(['init', '--data', data, '--country', 'ukraine', '--server', 'http://127.0.0.1:9/fs']);
  expect(failed).toMatchObject({ code: 1, err: expect.stringMatching(oneSentence) });
  expect(await init(data)).toMatchObject({ code: 0 });
});

test('a real server is never given the development key', async () => {
  const failed = await kasa([
    'init',
    '--data',
    folder(),
    '--country',
    'ukraine',
    '--server',
    'https://fs.example.org/fs',
  ]);
  expect(failed).toMatchObject({ code: 1, err: expect.stringMatching(oneSentence) });
});

test('a broken catalogue is told line by line and nothing is set up; --skip-bad takes the good lines', async () => {
  const data = folder();
  const file = join(data, 'catalogue.csv');
  writeFileSync(file, 'code;name;price;tax\n1;Хліб;10.00;А\n2;Сіль;дорого;А\n');
  const failed = await init(data, '--catalogue', file);
  expect(failed).toMatchObject({ code: 1, err: expect.stringContaining('3: bad-price') });
  expect(await init(data, '--catalogue', file, '--skip-bad')).toMatchObject({ code: 0 });
});

test('unreadable settings are never replaced by defaults', async () => {
  const data = folder();
  await init(data);
  writeFileSync(join(data, 'config.json'), '{"v":1,');
  expect(await kasa(['batch', '--data', data])).toMatchObject({ code: 1, err: expect.stringMatching(oneSentence) });
  expect(await init(data)).toMatchObject({ code: 1 });
});

test('every command has help', async () => {
  for (const command of ['kasa', 'demo', 'train', 'batch', 'init', 'simulator', 'verify', 'journal']) {
    expect(await kasa([command, '--help'])).toMatchObject({ code: 0, out: expect.stringContaining('kasa') });
  }
});
