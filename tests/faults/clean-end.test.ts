import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBatch } from './batch-process.ts';
import { buildProgram, type Program } from './program.ts';
import { enterMode, sale } from './requests.ts';
import { newFolder, trade } from './sample-folders.ts';
import { type Server, startServer } from './servers.ts';

// Each runs many processes or thousands of starts: a busy machine needs its time.
vi.setConfig({ testTimeout: 90_000 });

let program: Program;
let server: Server;
let folder: string;
beforeAll(async () => {
  program = buildProgram();
  server = await startServer('panama');
  folder = await newFolder(program, server);
  await trade(program, folder, [enterMode]);
}, 60_000);
afterAll(async () => {
  program.remove();
  await server.close();
});

test('the paper of every sale is whole when the program has ended', async () => {
  const batch = openBatch(program.file, folder);
  const answers = await Promise.all(Array.from({ length: 20 }, () => batch.ask(sale('panama'))));
  expect(await batch.end()).toBe(0);
  for (const answer of answers) {
    const { number = 0, fiscalNumber = '' } = answer?.document ?? {};
    const paper = readFileSync(join(folder, 'receipts', `${String(number).padStart(6, '0')}.txt`), 'utf8');
    expect(paper).toContain(fiscalNumber);
  }
});

test('a long list is read to its end, however slowly it is taken', async () => {
  await trade(
    program,
    folder,
    Array.from({ length: 150 }, () => sale('panama')),
  );
  const rows = await new Promise<readonly string[]>((resolve) => {
    let output = '';
    const child = execFile(program.file, ['journal', '--data', folder, '--json'], { maxBuffer: 64_000_000 });
    child.stdout?.on('data', (text: string) => {
      output += text;
      child.stdout?.pause();
      setTimeout(() => child.stdout?.resume(), 5);
    });
    child.on('close', () => resolve(output.trim().split('\n')));
  });
  expect(JSON.parse(rows.at(-1) ?? '')).toMatchObject({ kind: 'sale', number: rows.length });
  expect(rows.length).toBeGreaterThan(170);
});
