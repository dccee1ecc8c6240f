import { readFileSync } from 'node:fs';
import { type Options } from './command-line.ts';
import { failures } from './failures.ts';
import { CommandFailed } from './sentence.ts';

/** The password and the issuer of `kasa init`, out of the files that hold them; an option that is not given stays out. */
export const credentials = ({
  'password-file': passwordFile,
  issuer,
}: Options): { readonly password: string | undefined; readonly issuer: unknown } => ({
  password: passwordFile === undefined ? undefined : readText(passwordFile).replace(/\r?\n$/, ''),
  issuer: issuer === undefined ? undefined : jsonIn(issuer),
});

/** The text of a file a person named. Throws one sentence where it cannot be read. */
export const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandFailed(failures.unreadableFile(file, error instanceof Error ? error.message : String(error)));
  }
};

const jsonIn = (file: string): unknown => {
  try {
    return JSON.parse(readText(file));
  } catch (error) {
    if (error instanceof CommandFailed) throw error;
    throw new CommandFailed(failures.unreadableFile(file, 'JSON'));
  }
};
