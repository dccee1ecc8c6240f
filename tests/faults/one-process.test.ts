import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { type Batch, openBatch } from './batch-process.ts';
import { buildProgram, type Program } from './program.ts';
import { sale } from './requests.ts';
import { type Server, startServer } from './servers.ts';

// Each runs many processes or thousands of starts: a busy machine needs its time.
vi.setConfig({ testTimeout: 90_000 });

let program: Program;
let server: Server;
let folder: string;
beforeAll(async () => {
  program = buildProgram();
  server = await startServer('ukraine');
  folder = mkdtempSync(join(tmpdir(), 'kasa-held-'));
  expect(await program.run(['init', '--data', folder, ...server.setUpWords])).toMatchObject({ code: 0 });
}, 60_000);
afterAll(async () => {
  program.remove();
  await server.close();
});

const hold = async (): Promise<Batch> => {
  const holder = openBatch(program.file, folder);
  onTestFinished(() => void holder.signal('SIGKILL'));
  expect(await holder.ask({ do: 'status' })).toMatchObject({ ok: true });
  return holder;
};

const status = '{"id":1,"do":"status"}\n';
const oneSentence = /^[^\n]+ \(K-11\)\.\n$/;
const second = () => program.run(['batch', '--data', folder], status);
const heldBy = (pid: number) => ({ code: 1, out: '', err: expect.stringContaining(`process ${pid} on ${hostname()}`) });

test('K-11 the second process on a folder is refused with one sentence that names the first, also while that one is stopped', async () => {
  const holder = await hold();
  const refused = await second();
  expect(refused).toMatchObject(heldBy(holder.pid));
  expect(refused.err).toMatch(oneSentence);
  holder.signal('SIGSTOP');
  expect(await second()).toMatchObject(heldBy(holder.pid));
  expect(await program.run(['init', '--data', folder, ...server.setUpWords])).toMatchObject(heldBy(holder.pid));
  holder.signal('SIGCONT');
  expect(await holder.ask(sale('ukraine'))).toMatchObject({ ok: true });
  expect(await holder.end()).toBe(0);
  expect(await second()).toMatchObject({ code: 0, err: '' });
});

test('K-11 a holder that is killed leaves the folder free at once, also from a standstill', async () => {
  for (const first of ['SIGCONT', 'SIGSTOP'] as const) {
    const holder = await hold();
    holder.signal(first);
    holder.signal('SIGKILL');
    await holder.ended;
    expect(await second()).toMatchObject({ code: 0, err: '' });
  }
});

test('K-11 a program that a killed holder had started and that lives on does not keep the folder', async () => {
  const child = join(import.meta.dirname, '..', 'persistence', 'support', 'holding-child.ts');
  const holder = spawn(process.execPath, [child, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = await new Promise<string[]>((resolve) => {
    let output = '';
    holder.stdout.on('data', (data) => {
      output += String(data);
      const lines = output.split('\n');
      if (lines.length > 2) resolve(lines);
    });
  });
  const sleeper = Number(said[1]);
  onTestFinished(() => void process.kill(sleeper, 'SIGKILL'));
  expect(await second()).toMatchObject(heldBy(holder.pid ?? 0));
  const ended = new Promise((resolve) => holder.on('exit', resolve));
  holder.kill('SIGKILL');
  await ended;
  expect(process.kill(sleeper, 0)).toBe(true);
  expect(await second()).toMatchObject({ code: 0, err: '' });
});

test('K-11 a holder that has not written its name yet is not called by a number it does not have', async () => {
  const fresh = mkdtempSync(join(tmpdir(), 'kasa-unnamed-'));
  cpSync(join(folder, 'config.json'), join(fresh, 'config.json'));
  const holder = spawn('flock', [join(fresh, 'lock'), 'cat'], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void holder.kill('SIGKILL'));
  const echoed = new Promise((resolve) => holder.stdout.once('data', resolve));
  holder.stdin.write('ready\n');
  await echoed;
  const refused = await program.run(['batch', '--data', fresh], status);
  expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringMatching(oneSentence) });
  expect(refused.err).not.toMatch(/process 0|since \./);
  holder.stdin.end();
});

test('K-11 of many that start at the same moment exactly one gets the folder, and the others are told who', async () => {
  const rivals = Array.from({ length: 6 }, () => openBatch(program.file, folder));
  const answers = await Promise.all(rivals.map((rival) => rival.ask(sale('ukraine'))));
  expect(answers.filter((answer) => answer?.ok === true)).toHaveLength(1);
  const codes = await Promise.all(rivals.map((rival) => rival.end()));
  expect(codes.toSorted()).toEqual([0, 1, 1, 1, 1, 1]);
  for (const rival of rivals.filter((_, at) => codes[at] === 1)) expect(rival.complaints()).toMatch(oneSentence);
  expect(await program.run(['verify', '--data', folder, '--json'])).toMatchObject({ code: 0 });
});
