import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { guardTerminal, type Hangup, restoreSequence } from '../../src/terminal/terminal-restore.ts';

const source = new URL('../../src/terminal/terminal-restore.ts', import.meta.url).href;

/** Runs a small program under guard in a process of its own and records all it writes. */
const run = (program: string) => {
  const text = `import { guardTerminal } from ${JSON.stringify(source)};\n${program}`;
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', text]);
  const record = { out: '', error: '', code: undefined as number | null | undefined };
  child.stdout?.on('data', (chunk) => {
    record.out += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    record.error += String(chunk);
  });
  child.on('close', (code) => {
    record.code = code;
  });
  return { child, record };
};

const ended = async ({ record }: ReturnType<typeof run>) => {
  await expect.poll(() => record.code).toBeDefined();
  return record;
};

const waitsUnderGuard = `
guardTerminal(process.stdout, async (signal) => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.stdout.write('finished ' + signal + ' ');
});
setInterval(() => {}, 1000);
process.stdout.write('ready ');`;

test.each([
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s lets the work in flight finish, then restores the terminal', async (signal: Hangup, code) => {
  const program = run(waitsUnderGuard);
  await expect.poll(() => program.record.out).toBe('ready ');
  program.child.kill(signal);
  const { out, code: left } = await ended(program);
  expect(out).toBe(`ready finished ${signal} ${restoreSequence}`);
  expect(left).toBe(code);
});

test('a second signal ends at once, with the terminal restored', async () => {
  const program = run(`
guardTerminal(process.stdout, () => new Promise(() => process.stdout.write('stuck ')));
setInterval(() => {}, 1000);
process.stdout.write('ready ');`);
  await expect.poll(() => program.record.out).toBe('ready ');
  program.child.kill('SIGHUP');
  await expect.poll(() => program.record.out).toBe('ready stuck ');
  program.child.kill('SIGTERM');
  const { out, code } = await ended(program);
  expect(out).toBe(`ready stuck ${restoreSequence}`);
  expect(code).toBe(143);
});

test.each([
  ['process.exit(3);', 3, ''],
  ['', 0, ''],
  ["throw new Error('chain broken');", 1, 'chain broken'],
  ["Promise.reject(new Error('chain broken'));", 1, 'chain broken'],
])('leaving by "%s" restores the terminal once', async (program, code, message) => {
  const record = await ended(run(`guardTerminal(process.stdout, () => {});\n${program}`));
  expect(record.out).toBe(restoreSequence);
  expect(record.code).toBe(code);
  expect(record.error).toContain(message);
});

test('the message of an uncaught error comes after the main screen is back', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'kasa-terminal-')), 'screen');
  const screen = openSync(path, 'w');
  const text = `import { guardTerminal } from ${JSON.stringify(source)};
guardTerminal(process.stdout, () => {});
throw new Error('chain broken');`;
  spawnSync(process.execPath, ['--input-type=module', '-e', text], { stdio: ['ignore', screen, screen] });
  const written = readFileSync(path, 'utf8');
  expect(written.startsWith(restoreSequence)).toBe(true);
  expect(written).toContain('chain broken');
});

test.each(["throw new Error('chain broken');", "Promise.reject(new Error('chain broken'));"])(
  'who tells of a fault by himself finds the terminal restored: %s',
  async (fault) => {
    const record = await ended(
      run(`
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error) => {
    process.stdout.write(error.message);
    process.exit(1);
  });
guardTerminal(process.stdout, () => {});
${fault}`),
    );
    expect(record.out).toBe(`${restoreSequence}chain broken`);
    expect(record.code).toBe(1);
  },
);

test('a terminal that is gone does not keep the process from ending', async () => {
  const record = await ended(run('guardTerminal({ fd: 999 }, () => {});\nprocess.exit(4);'));
  expect(record.code).toBe(4);
});

test('released, it has restored the terminal and listens no longer', async () => {
  const before = process.listenerCount('SIGHUP');
  guardTerminal({ fd: 999 }, () => {})();
  expect(process.listenerCount('SIGHUP')).toBe(before);
  const record = await ended(run("guardTerminal(process.stdout, () => {})();\nprocess.stdout.write('after');"));
  expect(record.out).toBe(`${restoreSequence}after`);
});

test('the restore sequence leaves the alternate screen, shows the cursor, wraps again and ends paste marks', () => {
  for (const code of ['\x1b[?1049l', '\x1b[?25h', '\x1b[?7h', '\x1b[?2004l']) expect(restoreSequence).toContain(code);
});
