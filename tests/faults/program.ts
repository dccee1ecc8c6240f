import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a run of the program ended. */
export type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** The built program. */
export type Program = {
  /** What is executed: `bin/kasa`, as it is installed. */
  readonly file: string;
  readonly run: (words: readonly string[], input?: string) => Promise<Ended>;
  readonly remove: () => void;
};

const project = join(import.meta.dirname, '..', '..');

/** Builds the program into a folder of its own: another test may be building the project's at the same moment. */
export const buildProgram = (): Program => {
  const home = mkdtempSync(join(tmpdir(), 'kasa-built-'));
  for (const name of ['src', 'scripts', 'data', 'node_modules', 'package.json'])
    symlinkSync(join(project, name), join(home, name));
  mkdirSync(join(home, 'bin'));
  cpSync(join(project, 'bin', 'kasa'), join(home, 'bin', 'kasa'));
  execFileSync(process.execPath, [join(project, 'scripts', 'build.mjs')], { cwd: home });
  const file = join(home, 'bin', 'kasa');
  return {
    file,
    run: (words, input = '') => runToEnd(file, words, input),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
};

const runToEnd = (file: string, words: readonly string[], input: string): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(file, words, { timeout: 40_000, maxBuffer: 64_000_000 }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
