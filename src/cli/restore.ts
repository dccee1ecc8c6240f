import { existsSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Country, countryNamed } from '../countries.ts';
import { type Register } from '../fiscal/register.ts';
import { isoInstant } from '../fiscal/time.ts';
import { copyDataFolder } from '../persistence/backup.ts';
import { type Config, configStore } from '../persistence/config.ts';
import { nodeFileSystem } from '../persistence/file-system.ts';
import { readRegister } from '../persistence/read-register.ts';
import { journalFolder } from '../persistence/segment-files.ts';
import { type Position } from '../runtime/position.ts';
import { askPosition } from './ask-position.ts';
import { systemClock } from './clock.ts';
import { type Environment } from './environment.ts';
import { failures } from './failures.ts';
import { openRegister, requireRegister, takeFolder } from './open-register.ts';
import { CommandFailed, type Sentence } from './sentence.ts';
import { provenJournal } from './verify.ts';

export type RestoreRequest = { readonly copy: string; readonly folder: string; readonly repair: boolean };

/**
 * `kasa restore`: puts a proved copy in the place of a data folder once it was compared with the server (K-16). What stood there
 * is moved aside, never deleted; a sound folder with documents waiting, or one that is newer, is left alone (K-10).
 */
export const restore = async (request: RestoreRequest, { stdout, language }: Environment): Promise<void> => {
  const { copy, folder, repair } = request;
  const { config, country, register } = readCopy(copy);
  requireDataFolder(folder);
  const release = existsSync(folder) ? takeFolder(folder) : () => undefined;
  const aside = `${resolve(folder)}.before-restore-${isoInstant(systemClock.wall()).replaceAll(':', '-')}`;
  try {
    requireOlder(folder, register);
    requireLevel(await askPosition(config, country, register), { server: config.server, repair });
    const restoring = `${resolve(folder)}.restoring`;
    copyDataFolder(nodeFileSystem, copy, restoring);
    if (existsSync(folder)) renameSync(folder, aside);
    renameSync(restoring, folder);
  } finally {
    release();
  }
  await prove(folder, repair);
  stdout.write(`${done(folder, existsSync(aside) ? basename(aside) : '')[language]}\n`);
};

/** Only a data folder, or nothing at all, is replaced: anything else there belongs to somebody. */
const requireDataFolder = (folder: string): void => {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  if (!existsSync(journalFolder(folder)) && !existsSync(join(folder, 'config.json')))
    throw new CommandFailed(failures.notABackup(folder));
};

const readCopy = (copy: string): { config: Config; country: Country; register: Register } => {
  requireRegister(copy);
  const proven = provenJournal(copy);
  if (!proven.ok) throw new CommandFailed(failures.copyDamaged(proven.file, proven.line, proven.problem));
  const config = configStore(nodeFileSystem, copy).read();
  const country = config && countryNamed(config.country);
  const register = readRegister(nodeFileSystem, copy);
  if (!config || !country || !register) throw new CommandFailed(failures.noConfig(copy));
  return { config, country, register };
};

/** K-10: a sound folder is replaced only by a copy that is newer, and never while its documents wait. A damaged one is kept aside. */
const requireOlder = (folder: string, copy: Register): void => {
  const present = soundRegister(folder);
  if (!present) return;
  if (present.outbox.length > 0 || present.unanswered) throw new CommandFailed(failures.restoreWhileWaiting(folder));
  if (present.latestAt >= copy.latestAt) throw new CommandFailed(failures.restoreOlder(folder));
};

const soundRegister = (folder: string): Register | undefined => {
  try {
    return provenJournal(folder).ok ? readRegister(nodeFileSystem, folder) : undefined;
  } catch {
    // No journal, or one that cannot even be listed: there is nothing to protect that moving it aside would harm.
    return undefined;
  }
};

const requireLevel = (
  position: Position,
  { server, repair }: { readonly server: string; readonly repair: boolean },
): void => {
  if (position.kind === 'level' || (position.kind === 'ahead' && repair)) return;
  if (position.kind === 'ahead') throw new CommandFailed(failures.restoreBehind(position.ours, position.next));
  if (position.kind === 'rejected') throw new CommandFailed(failures.serverRefused(position.code, position.text));
  throw new CommandFailed(failures.noServer(server, position.why));
};

/** Opens the folder where it stands now: the comparison is recorded there, and the decision to go on where there was one. */
const prove = async (folder: string, repair: boolean): Promise<void> => {
  const { till, config, close } = openRegister({ folder });
  try {
    await till.start();
    if (repair) await till.acceptGap(config.cashier);
  } finally {
    await close();
  }
};

const done = (folder: string, aside: string): Sentence => ({
  en: `${resolve(folder)} is restored and compared with the server.${aside && ` What stood there is kept as ${dirname(resolve(folder))}/${aside}.`}`,
  uk: `${resolve(folder)} відновлено та звірено із сервером.${aside && ` Те, що там було, збережено як ${dirname(resolve(folder))}/${aside}.`}`,
  es: `${resolve(folder)} está restaurada y comparada con el servidor.${aside && ` Lo que había se guarda como ${dirname(resolve(folder))}/${aside}.`}`,
});
