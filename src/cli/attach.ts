import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { type Environment } from './environment.ts';
import { failures } from './failures.ts';
import { CommandFailed } from './sentence.ts';

/** The program itself, and the words that start the register it shall run. */
export type AttachRequest = {
  readonly folder: string;
  readonly program: readonly string[];
  readonly words: readonly string[];
};

/**
 * `kasa attach`: the register inside a tmux of its own, so that it lives on when the line drops and any terminal comes back to the
 * same keystroke. One tmux server a data folder: nobody's own settings are touched. Returns the exit code of tmux.
 */
export const attach = (request: AttachRequest, { stdin, stdout }: Environment): Promise<number> => {
  if (!stdin.isTTY || !stdout.isTTY) throw new CommandFailed(failures.noTerminal());
  // Inside another tmux this one would refuse to start if it knew.
  const tmux = spawn('env', ['-u', 'TMUX', 'tmux', ...tmuxWords(request)], { stdio: 'inherit' });
  return new Promise((done, failed) => {
    tmux.once('error', failed);
    tmux.once('close', (code) => (code === notFound ? failed(new CommandFailed(failures.noTmux())) : done(code ?? 1)));
  });
};

/** How `env` ends when there is no such program. */
const notFound = 127;

/** Attaches to the running register, or starts it. No status line, because the register's own screen needs all rows; a short wait after Esc. */
const tmuxWords = ({ folder, program, words }: AttachRequest): readonly string[] => [
  ...['-u', '-f', '/dev/null', '-L', serverOf(folder)],
  ...['new-session', '-A', '-s', 'kasa', ...program, ...words, ';'],
  ...['set-option', '-g', 'status', 'off', ';'],
  ...['set-option', '-s', 'escape-time', '20'],
];

/** The name of the folder's own tmux server: the same from every terminal, another one for another folder. */
export const serverOf = (folder: string): string =>
  `kasa-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12)}`;
