import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A second program of ours, and what it has said so far, line by line. */
type Child = { readonly process: ChildProcess; readonly said: () => string[]; readonly ended: Promise<void> };

/** Runs a script beside this file on the same Node; it is killed when the test ends. */
export const runChild = (script: string, folder: string): Child => {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  // "close" comes after the last byte of output, "exit" may come before it.
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return { process: child, said: () => output.split('\n').slice(0, -1), ended };
};
