import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setUp } from '../../src/cli/init.ts';
import { startUkraineSimulator, type UkraineSimulator } from '../../src/simulator/ukraine/simulator.ts';
import { buildProgram, type Program } from '../faults/program.ts';
import { openDemo } from './demo.ts';
import { openProbe } from './probe.ts';
import { apart, openSession, type Session } from './session.ts';

let program: Program;
let simulator: UkraineSimulator;
let folder: string;
beforeAll(async () => {
  program = buildProgram();
  simulator = await startUkraineSimulator({ port: 0, clock: Date.now, seed: 7 });
  folder = mkdtempSync(join(tmpdir(), 'kasa-life-'));
  await setUp({ folder, country: 'ukraine', server: simulator.url, catalogue: 'data/catalogue/ukraine.json' });
}, 60_000);
afterAll(async () => {
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
  program.remove();
});

const openRegister = async (env: Readonly<Record<string, string>> = {}): Promise<Session> => {
  const session = openSession({ file: program.file, words: ['--data', folder, '--lang', 'en'], env });
  await session.shows('ONLINE');
  return session;
};

const isRestored = ({ emulator, sentNow }: Session): Record<string, boolean> => ({
  mainScreen: !emulator.isAlternate(),
  wraps: emulator.modes().wraparoundMode,
  pastesPlainly: !emulator.modes().bracketedPasteMode,
  cursorShown: sentNow().lastIndexOf('\x1b[?25h') > sentNow().lastIndexOf('\x1b[?25l'),
});

const restored = { mainScreen: true, wraps: true, pastesPlainly: true, cursorShown: true };

const cartStands = async (session: Session): Promise<void> => {
  await session.shows('1 item');
  await session.shows('› 3*мол▌');
};

test('the cart survives each way of ending at the same keystroke, and the terminal is given back', async () => {
  const first = await openRegister();
  await first.shows('Scan an article');
  first.press('1001\r');
  await first.shows('1 item');
  first.press('3*мол');
  await cartStands(first);
  first.kill('SIGHUP');
  expect(await first.ended()).toBe(129);
  expect(isRestored(first)).toEqual(restored);
  await first.close();

  for (const [signal, code] of [
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGKILL', 137],
  ] as const) {
    const session = await openRegister();
    await cartStands(session);
    session.kill(signal);
    expect(await session.ended(), signal).toBe(code);
    if (signal !== 'SIGKILL') expect(isRestored(session), signal).toEqual(restored);
    await session.close();
  }
  const last = await openRegister();
  await cartStands(last);
  await last.close();
});

test('after a fault the terminal is given back, the message stands on it and the cart is kept', async () => {
  const probe = openProbe('throw');
  const session = await openRegister(probe.env);
  await cartStands(session);
  session.kill('SIGUSR2');
  expect(await session.ended()).toBe(1);
  expect(isRestored(session)).toEqual(restored);
  expect(session.text()).toContain('a fault on purpose');
  await session.close();
  probe.remove();
  const next = await openRegister();
  await cartStands(next);
  await next.close();
});

test('before there is a register, too, the terminal is given back: by leaving, by a signal, after a fault', async () => {
  const probe = openProbe('throw');
  const ends: readonly ((session: Session) => void)[] = [
    ({ press }) => press('\x03'),
    ({ kill }) => kill('SIGTERM'),
    ({ kill }) => kill('SIGUSR2'),
  ];
  for (const end of ends) {
    const session = openSession({ file: program.file, words: ['--data', 'new', '--lang', 'en'], env: probe.env });
    await session.poll('the first question', () => session.emulator.isAlternate() && session.text().trim() !== '');
    await session.quiet();
    end(session);
    await session.ended();
    expect(isRestored(session)).toEqual(restored);
    await session.close();
  }
  probe.remove();
});

/** Presses a letter, has everything drawn anew and erases the letter, fifty keys a second: more than a terminal takes that hangs. */
const busyKeys = async (session: Session, ms: number): Promise<void> => {
  for (const end = performance.now() + ms; performance.now() < end; ) {
    for (const key of ['м', '\x0c', '\x7f']) {
      session.press(key);
      await apart(20);
    }
  }
};

const stallMs = 5000;

test('while the terminal hangs for 5 s the program goes on, and then the newest screen stands there', async () => {
  const probe = openProbe('heap');
  const session = await openDemo(program.file, { env: probe.env });
  const beatsDuring = async (ms: number): Promise<number> => {
    const before = probe.beats();
    await busyKeys(session, ms);
    return probe.beats() - before;
  };
  const free = await beatsDuring(stallMs / 2);
  session.stall();
  const stalled = await beatsDuring(stallMs);
  session.press('1001\r');
  session.goOn();
  await session.shows('1 item');
  expect(free).toBeGreaterThan(10);
  expect(stalled / (2 * free)).toBeGreaterThanOrEqual(0.9);
  await session.close();
  probe.remove();
}, 60_000);

test('a register whose terminal hangs ends all the same when the line drops', async () => {
  const session = await openDemo(program.file);
  session.stall();
  await busyKeys(session, 1500);
  session.kill('SIGHUP');
  await apart(100);
  await session.poll('the end', () => !isRunning(session.processId));
  session.goOn();
  await session.close();
});

const isRunning = (processId: number): boolean => {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
};

test('a window of any size shows the whole screen, and one that is too small the mode and the total', async () => {
  const session = await openDemo(program.file);
  session.press('1001\r');
  await session.shows('1 item');
  for (const [columns, rows] of [
    [120, 40],
    [81, 24],
    [80, 30],
    [80, 24],
  ] as const) {
    session.resize({ columns, rows });
    await session.poll('the lowest row', () => session.text().split('\n')[rows - 1]?.includes('1Help') ?? false);
    await session.shows('1 item');
  }
  for (const [columns, rows] of [
    [79, 24],
    [80, 23],
    [40, 10],
  ] as const) {
    session.resize({ columns, rows });
    await session.shows(`This window is ${columns} by ${rows}.`);
    await session.shows('50.00');
    await session.shows('ONLINE');
  }
  session.resize({ columns: 80, rows: 24 });
  await session.shows('1Help  2Pay');
  await session.shows('1 item');
  await session.close();
});
