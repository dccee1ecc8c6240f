import { resolve } from 'node:path';
import { documentStates } from '../fiscal/document.ts';
import { attach } from './attach.ts';
import { backup } from './backup.ts';
import { batch } from './batch.ts';
import { type CommandLine, type Options, wholeNumber } from './command-line.ts';
import { credentials } from './credentials.ts';
import { doctor } from './doctor/doctor.ts';
import { type Environment } from './environment.ts';
import { failures } from './failures.ts';
import { setUp } from './init.ts';
import { journal } from './journal.ts';
import { people } from './people/people.ts';
import { restore } from './restore.ts';
import { CommandFailed } from './sentence.ts';
import { simulator } from './simulator.ts';
import { verify } from './verify.ts';

type Given = { readonly operands: readonly string[]; readonly options: Options; readonly environment: Environment };

/** Every command by name; each returns its exit code. Those with a screen are loaded when asked for, because Ink is. */
const commands: Readonly<Record<string, (given: Given) => Promise<number>>> = {
  kasa: async (given) => (await import('./register.tsx')).register(given),
  demo: async (given) => (await import('./demo.tsx')).demo(given),
  train: async (given) => (await import('./train.tsx')).train(given),
  attach: async ({ options, environment }) => {
    const folder = resolve(folderOf(options, environment));
    const flags = (['ascii', 'no-color', 'plain', 'large-total'] as const).filter((flag) => options[flag]);
    const words = [
      '--data',
      folder,
      ...(options.lang ? ['--lang', options.lang] : []),
      ...flags.map((flag) => `--${flag}`),
    ];
    return attach({ folder, program: environment.program, words }, environment);
  },
  batch: async ({ options, environment }) => {
    await batch({ folder: folderOf(options, environment), clockFile: options['clock-file'] }, environment);
    return 0;
  },
  init: async ({ options, environment }) => {
    const { registration, unproven } = await setUp({
      folder: folderOf(options, environment),
      country: needed('country', options),
      server: needed('server', options),
      register: options.register,
      signer: options.signer,
      user: options.user,
      ...credentials(options),
      catalogue: options.catalogue,
      skipBad: options['skip-bad'] ?? false,
      offlineNumbers: wholeNumber('offline-numbers', options['offline-numbers']),
      cashier: options.cashier,
    });
    const { registerNumber, organisation, pointName } = registration;
    const done = options.json ? JSON.stringify(registration) : `${registerNumber}  ${organisation}  ${pointName}`;
    environment.stdout.write(`${done}\n`);
    if (unproven !== undefined)
      environment.stderr.write(
        `${failures.loginUnproven(needed('server', options), unproven)[environment.language]}\n`,
      );
    return 0;
  },
  simulator: async ({ operands, options, environment }) => {
    const port = wholeNumber('port', options.port, 65_535) ?? 0;
    await simulator({ country: operands[0] ?? '', port, state: options.state ?? null }, environment);
    return new Promise<number>(() => undefined);
  },
  verify: async ({ options, environment }) =>
    verify(folderOf(options, environment), options.json ?? false, environment),
  doctor: async ({ options, environment }) =>
    doctor(
      { folder: folderOf(options, environment), json: options.json ?? false, repair: options.repair ?? false },
      environment,
    ),
  backup: async ({ operands, options, environment }) => {
    backup(folderOf(options, environment), place(operands), environment);
    return 0;
  },
  restore: async ({ operands, options, environment }) => {
    const folder = folderOf(options, environment);
    await restore({ copy: place(operands), folder, repair: options.repair ?? false }, environment);
    return 0;
  },
  people: async ({ operands, options, environment }) => {
    await people({ folder: folderOf(options, environment), operands, options }, environment);
    return 0;
  },
  journal: async ({ options, environment }) => {
    const { text, json = false } = options;
    const state = documentStates.find((each) => each === options.state);
    if (options.state !== undefined && !state)
      throw new CommandFailed(failures.usage(`--state must be one of: ${documentStates.join(', ')}`), 2);
    const range = { from: wholeNumber('from', options.from), to: wholeNumber('to', options.to) };
    journal({ folder: folderOf(options, environment), ...range, state, text, json }, environment);
    return 0;
  },
};

const folderOf = ({ data }: Options, { dataFolder }: Environment): string => data ?? dataFolder;

/** The folder a copy goes to or comes from. */
const place = ([folder]: readonly string[]): string => {
  if (folder === undefined) throw new CommandFailed(failures.usage('the folder of the copy is missing'), 2);
  return folder;
};

const needed = (name: 'country' | 'server', options: Options): string => {
  const value = options[name];
  if (value === undefined) throw new CommandFailed(failures.usage(`--${name} is missing`), 2);
  return value;
};

/** Runs the command of a command line. */
export const runCommand = (line: CommandLine, environment: Environment): Promise<number> => {
  const command = commands[line.command];
  if (!command) throw new CommandFailed(failures.usage(`unknown command "${line.command}"`), 2);
  return command({ operands: line.operands, options: line.options, environment }).then(async (code) => {
    await taken(environment.stdout);
    return code;
  });
};

/** Waits until everything said was taken: a process that ends earlier cuts the end off a long list. */
const taken = (stdout: Environment['stdout']): Promise<void> =>
  new Promise((resolve) => stdout.write('', () => resolve()));
