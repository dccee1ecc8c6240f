import { spawn } from 'node:child_process';
import { lockFolder } from '../../../src/persistence/folder-lock.ts';

/** Takes the folder, starts a program of its own that outlives it, says both and waits to be killed. */
const outcome = lockFolder(process.argv[2] ?? '');
const sleeper = spawn('sleep', ['30'], { stdio: 'ignore', detached: true });
console.log(outcome.kind);
console.log(sleeper.pid);
setInterval(() => undefined, 1000);
