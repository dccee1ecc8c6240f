import { appendFileSync } from 'node:fs';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Loaded into the built program before its own code: notes each turn of a timer of 50 ms as a dot in a file, and on SIGUSR2
 * either the bytes of the heap that are in use, or throws.
 */
const { PROBE_FILE = '/dev/null', PROBE_DOES = '' } = process.env;

const beatMs = 50;
setInterval(() => appendFileSync(PROBE_FILE, '.'), beatMs).unref();

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
};

process.on('SIGUSR2', () => {
  if (PROBE_DOES === 'throw') throw new Error('a fault on purpose');
  collectGarbage();
  appendFileSync(PROBE_FILE, `\n${process.memoryUsage().heapUsed}\n`);
});
