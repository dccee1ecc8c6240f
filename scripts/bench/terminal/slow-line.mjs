import { readSync } from 'node:fs';
import { spawn } from '@lydell/node-pty';
import { apart } from '../../../tests/pty/session.ts';
import { openEmulator } from '../../../tests/terminal/emulator.ts';

const stepMs = 2;

/** The longest a busy machine may take for what must come, ms. */
const openMs = 20_000;

/** Within this time the clock has ticked: whatever stream was still reading has taken a piece, and stopped. */
const swallowMs = 2500;

/** What has not been taken at once is not saved up: the line is never faster than its pace. */
const mostAtOnce = 10;

/** Reads at most so many bytes of what a terminal was sent; none where there is nothing. */
const readSome = (descriptor, most) => {
  const bytes = Buffer.alloc(most);
  try {
    return bytes.subarray(0, readSync(descriptor, bytes, 0, most));
  } catch (error) {
    if (error.code === 'EAGAIN') return bytes.subarray(0, 0);
    throw error;
  }
};

/** A program in a terminal behind a line of so many bytes a second. The line is fast until `slowDown`. */
export const openSlowLine = ({ file, words, home, bytesPerSecond }) => {
  const env = { PATH: process.env['PATH'], HOME: home, TERM: 'xterm-256color', LANG: 'en_US.UTF-8' };
  const emulator = openEmulator({ columns: 80, rows: 24 }, { convertEol: false });
  const pty = spawn(file, words, { cols: 80, rows: 24, cwd: home, env });
  const ended = new Promise((resolve) => pty.onExit(resolve));
  let timer;
  let taken = 0;
  pty.onData((bytes) => emulator.write(bytes));

  const startReading = () => {
    const decoder = new TextDecoder();
    let before = performance.now();
    let allowed = 0;
    timer = setInterval(() => {
      const now = performance.now();
      allowed = Math.min(mostAtOnce, allowed + ((now - before) * bytesPerSecond) / 1000);
      before = now;
      const bytes = allowed < 1 ? Buffer.alloc(0) : readSome(pty.fd, Math.floor(allowed));
      allowed -= bytes.length;
      taken += bytes.length;
      if (bytes.length > 0) emulator.write(decoder.decode(bytes, { stream: true }));
    }, stepMs);
  };
  /** Resolves with the milliseconds until something is true, or with Infinity after so many. */
  const until = async (isTrue, mostMs) => {
    const began = performance.now();
    while (!isTrue()) {
      if (performance.now() - began > mostMs) return Number.POSITIVE_INFINITY;
      await apart(1);
    }
    return performance.now() - began;
  };
  return {
    press: (keys) => pty.write(keys),
    text: emulator.text,
    /** Bytes that came over the slow line so far. */
    taken: () => taken,
    until,
    /** Waits for what must come. */
    sees: async (what, isTrue) => {
      if ((await until(isTrue, openMs)) > openMs) throw new Error(`in vain waited for ${what}:\n${emulator.text()}`);
    },
    /**
     * From here on nobody reads but the slow line. The stream that read until now takes one piece more before it stops: a key
     * makes the program send it, and the repaint that follows makes up for it.
     */
    slowDown: async (key) => {
      pty.pause();
      pty.write(key);
      await apart(swallowMs);
      startReading();
    },
    close: async () => {
      clearInterval(timer);
      pty.kill('SIGKILL');
      pty.resume();
      await ended;
      emulator.dispose();
    },
  };
};
