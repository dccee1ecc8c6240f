import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import program from '../package.json' with { type: 'json' };
import { languageOption, readCommandLine } from './cli/command-line.ts';
import { runCommand } from './cli/commands.ts';
import { type Environment } from './cli/environment.ts';
import { CommandFailed, type Language, languageFrom } from './cli/sentence.ts';
import { troubleOf } from './cli/trouble.ts';
import { usageOf } from './cli/usage.ts';

/** The one place that reads arguments and environment, and the one that decides how the process ends. */
const main = async (): Promise<number> => {
  const { argv, env, stdin, stdout, stderr } = process;
  const line = readCommandLine(argv.slice(2));
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  const language = languageOption(line.options.lang, locale);
  if (line.options.help) {
    stdout.write(`${usageOf(line.command === 'kasa' ? '' : line.command, language)}\n`);
    return 0;
  }
  if (line.options.version) {
    stdout.write(`kasa ${program.version}\n`);
    return 0;
  }
  const home = join(dirname(fileURLToPath(import.meta.url)), '..');
  const environment: Environment = {
    language,
    dataFolder: env['KASA_DATA'] ?? join('data', 'register'),
    home,
    program: [process.execPath, ...argv.slice(1, 2)],
    stdin,
    stdout,
    stderr,
    colour: !line.options['no-color'] && (env['NO_COLOR'] ?? '') === '',
    unicode: !line.options.ascii && /utf-?8/i.test(locale || 'utf8'),
    plain: line.options.plain ?? (env['KASA_PLAIN'] ?? '') !== '',
    largeTotal: line.options['large-total'] ?? (env['KASA_LARGE_TOTAL'] ?? '') !== '',
  };
  return runCommand(line, environment);
};

const languageOfFailure = (): Language => {
  const { argv, env } = process;
  const asked = argv[argv.indexOf('--lang') + 1];
  return languageFrom(argv.includes('--lang') ? asked : undefined, env['LC_ALL'] || env['LANG']) ?? 'en';
};

/** A refusal of the command line is one sentence; anything else is a fault of ours and says so in one line, never as a trace. */
const fail = (error: unknown): number => {
  process.stderr.write(`${sentenceOf(error)}\n`);
  return error instanceof CommandFailed ? error.exitCode : 1;
};

const sentenceOf = (error: unknown): string => {
  const language = languageOfFailure();
  if (error instanceof CommandFailed) return error.sentence[language];
  const trouble = troubleOf(error);
  if (trouble) return [trouble.found, trouble.certain, trouble.next].map((sentence) => sentence[language]).join(' ');
  return error instanceof Error ? error.message : String(error);
};

// Keys and passwords lie in the data folder: what this program writes is for its own user alone.
process.umask(0o077);

process.on('uncaughtException', (error) => process.exit(fail(error)));
process.on('unhandledRejection', (error) => process.exit(fail(error)));
// A pipe that nobody reads any more ends the program; a terminal that is gone is told to it, so that it ends in order.
process.stdout.on('error', () => process.stdout.isTTY || process.exit(1));

process.exitCode = await main().catch(fail);
if (process.exitCode !== undefined) process.exit();
