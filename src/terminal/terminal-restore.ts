import { closeSync, constants, openSync, writeSync } from 'node:fs';
import process from 'node:process';
import { isatty } from 'node:tty';
import { beforeFault } from './faults.ts';

/** The signals that end a register: the line dropped, Ctrl-C from outside, an orderly kill. */
export type Hangup = 'SIGHUP' | 'SIGINT' | 'SIGTERM';

/** The terminal's output; `fd` is where the last bytes go when the process is already ending. */
export type GuardedOutput = { readonly fd: number };

const exitCodes: Readonly<Record<Hangup, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
const hangups: readonly Hangup[] = ['SIGHUP', 'SIGINT', 'SIGTERM'];

/** Attributes off, paste marks off, autowrap on, the main screen back, the cursor shown. */
export const restoreSequence = '\x1b[0m\x1b[?2004l\x1b[?7h\x1b[?1049l\x1b[?25h';

/**
 * Puts the terminal back on every way out: return, exit, signal, uncaught error (whose message then appears on the
 * main screen). On a signal `onHangup` may finish the write in flight; the process ends when it has, or at once on a
 * second signal. Returns a function that restores now and stops guarding.
 */
export const guardTerminal = (
  stdout: GuardedOutput,
  onHangup: (signal: Hangup) => void | Promise<void>,
): (() => void) => {
  let guarding = true;
  let ending = false;
  const restore = (): void => {
    if (guarding) writeAll(stdout.fd, restoreSequence);
    guarding = false;
  };
  const hangUp = (signal: Hangup): void => {
    const leave = (): never => process.exit(exitCodes[signal]);
    if (ending) leave();
    ending = true;
    // The program may reach its end by itself before it is led there from here.
    process.on('exit', () => {
      process.exitCode ||= exitCodes[signal];
    });
    Promise.resolve(onHangup(signal)).then(leave);
  };
  process.on('exit', restore);
  const callOff = beforeFault(restore);
  for (const signal of hangups) process.on(signal, hangUp);

  return () => {
    restore();
    process.off('exit', restore);
    callOff();
    for (const signal of hangups) process.off(signal, hangUp);
  };
};

/** Writes to whatever `fd` leads to without waiting for it: what hangs must not hold the end of the process. */
const writeAll = (fd: number, text: string): void => {
  const own = openAgain(fd);
  writePatiently(own ?? fd, text);
  if (own !== undefined) closeSync(own);
};

/** The terminal of a descriptor once more, told not to block; undefined where there is none. */
const openAgain = (fd: number): number | undefined => {
  if (!isatty(fd)) return undefined;
  try {
    return openSync(`/dev/fd/${fd}`, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  } catch {
    return undefined;
  }
};

/** A terminal may refuse bytes for a moment; one that is gone refuses them for good. */
const writePatiently = (fd: number, text: string): void => {
  let rest = Buffer.from(text);
  for (let tries = 0; rest.length > 0 && tries < 200; tries += 1) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      if (!isFull(error)) return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
};

const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EAGAIN';
