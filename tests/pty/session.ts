import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type IPty, spawn } from '@lydell/node-pty';
import { openEmulator } from '../terminal/emulator.ts';

export type SessionOptions = {
  /** What is executed, and the words after it. */
  readonly file: string;
  readonly words: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Told of each piece the program sends, the moment it arrives. */
  readonly heard?: (bytes: string) => void;
};

/** The environment of a cashier's terminal: none of what the machine that runs the tests says of itself. */
const cashiersEnvironment = (home: string): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  HOME: home,
  TERM: 'xterm-256color',
  LANG: 'en_US.UTF-8',
});

/** What is waited for when a program is leaving. */
const ending = 'the end of the program';
/** The longest a busy machine may take for anything waited for, ms. */
const mostMs = 20_000;
/** Looked this often, ms. */
const lookMs = 10;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** A program in a real terminal, and an emulator that shows what it draws. */
export const openSession = (options: SessionOptions) => {
  const { file, words, columns = 80, rows = 24, env = {}, heard = () => {} } = options;
  const home = mkdtempSync(join(tmpdir(), 'kasa-pty-'));
  const emulator = openEmulator({ columns, rows }, { convertEol: false });
  const all = { ...cashiersEnvironment(home), ...env };
  const pty: IPty = spawn(file, [...words], { cols: columns, rows, cwd: home, env: all, name: all['TERM'] ?? '' });
  let sent = '';
  let code: number | undefined;
  let drawn = Promise.resolve();
  pty.onData((bytes) => {
    heard(bytes);
    sent += bytes;
    drawn = emulator.write(bytes);
  });
  pty.onExit(({ exitCode, signal }) => {
    code = signal ? 128 + signal : exitCode;
  });

  /** The rows as text, and the cursor where it is shown. */
  const text = (): string => {
    const rows = emulator.text().split('\n');
    const { column, row } = emulator.cursor();
    const cells = [...(rows[row] ?? '').padEnd(column)];
    if (emulator.cursorIsShown()) rows[row] = cells.toSpliced(column, 1, '▌').join('');
    return rows.join('\n');
  };
  const poll = async (what: string, isTrue: () => boolean): Promise<void> => {
    for (const end = Date.now() + mostMs; !isTrue(); await pause(lookMs)) {
      if (Date.now() > end || (code !== undefined && what !== ending))
        throw new Error(`in vain waited for ${what}:\n${text()}\n${sent.slice(-500)}`);
    }
    await drawn;
  };
  /** Resolves when nothing was sent for four looks. */
  const quiet = async (): Promise<void> => {
    let length = -1;
    for (let looks = 0; looks < 4; looks += 1) {
      if (sent.length !== length) looks = 0;
      length = sent.length;
      await pause(lookMs);
    }
    await drawn;
  };
  return {
    press: (keys: string): void => pty.write(keys),
    text,
    screen: emulator.screen,
    emulator,
    /** Everything sent since it was asked last. */
    taken: (): string => {
      const bytes = sent;
      sent = '';
      return bytes;
    },
    sentNow: (): string => sent,
    poll,
    shows: (wanted: string): Promise<void> => poll(`“${wanted}”`, () => text().includes(wanted)),
    quiet,
    resize: (to: { readonly columns: number; readonly rows: number }): void => {
      emulator.resize(to);
      pty.resize(to.columns, to.rows);
    },
    /** The terminal reads no longer, as one whose line hangs; then again. */
    stall: (): void => pty.pause(),
    goOn: (): void => pty.resume(),
    kill: (signal: string): void => pty.kill(signal),
    processId: pty.pid,
    /** The exit code once the program has ended. */
    ended: async (): Promise<number> => {
      await poll(ending, () => code !== undefined);
      return code ?? -1;
    },
    close: async (): Promise<void> => {
      if (code === undefined) pty.kill('SIGKILL');
      await poll(ending, () => code !== undefined);
      emulator.dispose();
      rmSync(home, { recursive: true, force: true });
    },
  };
};

export type Session = ReturnType<typeof openSession>;

/** Waits without looking for anything: how long keys stay apart, or a terminal hangs. */
export const apart = pause;
