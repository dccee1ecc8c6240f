import { parseArgs } from 'node:util';
import { failures } from './failures.ts';
import { CommandFailed, type Language, languageFrom } from './sentence.ts';

/** The options any command may carry; each command takes those it knows. */
export type Options = {
  readonly data?: string;
  readonly country?: string;
  readonly server?: string;
  readonly register?: string;
  readonly signer?: string;
  readonly user?: string;
  readonly 'password-file'?: string;
  readonly issuer?: string;
  readonly catalogue?: string;
  readonly 'skip-bad'?: boolean;
  readonly 'offline-numbers'?: string;
  readonly cashier?: string;
  readonly role?: string;
  readonly port?: string;
  readonly state?: string;
  readonly from?: string;
  readonly to?: string;
  readonly text?: string;
  readonly json?: boolean;
  readonly repair?: boolean;
  readonly lang?: string;
  readonly 'clock-file'?: string;
  readonly 'time-scale'?: string;
  readonly scenario?: string;
  readonly ascii?: boolean;
  readonly 'no-color'?: boolean;
  readonly plain?: boolean;
  readonly 'large-total'?: boolean;
  readonly help?: boolean;
  readonly version?: boolean;
};

export type CommandLine = { readonly command: string; readonly operands: readonly string[]; readonly options: Options };

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

const known = {
  data: text,
  country: text,
  server: text,
  register: text,
  signer: text,
  user: text,
  'password-file': text,
  issuer: text,
  catalogue: text,
  'skip-bad': flag,
  'offline-numbers': text,
  cashier: text,
  role: text,
  port: text,
  state: text,
  from: text,
  to: text,
  text,
  json: flag,
  repair: flag,
  lang: text,
  'clock-file': text,
  'time-scale': text,
  scenario: text,
  ascii: flag,
  'no-color': flag,
  plain: flag,
  'large-total': flag,
  help: { type: 'boolean', short: 'h' },
  version: flag,
} as const;

/** Reads the arguments; an unknown one is wrong usage. */
export const readCommandLine = (argv: readonly string[]): CommandLine => {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: known,
      allowPositionals: true,
      strict: true,
    });
    const [command = 'kasa', ...operands] = positionals;
    return { command, operands, options: values };
  } catch (error) {
    throw new CommandFailed(
      failures.usage(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)),
      2,
    );
  }
};

/** A whole number an option holds, within bounds; absent stays absent. */
export const wholeNumber = (
  name: keyof Options,
  value: string | undefined,
  most = 1_000_000_000,
): number | undefined => {
  if (value === undefined) return undefined;
  const number = /^\d{1,12}$/.test(value) ? Number(value) : Number.NaN;
  if (number <= most) return number;
  throw new CommandFailed(failures.usage(`--${name} must be a whole number up to ${most}`), 2);
};

/** The language of `--lang`; an unknown one is wrong usage. */
export const languageOption = (lang: string | undefined, environment: string | undefined): Language => {
  const language = languageFrom(lang, lang === undefined ? environment : undefined);
  if (!language && lang !== undefined) throw new CommandFailed(failures.usage('--lang must be en, uk or es'), 2);
  return language ?? 'en';
};
