import { execFileSync } from 'node:child_process';

/** The program is built once before the tests: those that run it must not build it under each other's feet. */
export const setup = (): void => {
  execFileSync(process.execPath, ['scripts/build.mjs']);
};
