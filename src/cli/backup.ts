import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { copyDataFolder } from '../persistence/backup.ts';
import { configStore } from '../persistence/config.ts';
import { nodeFileSystem } from '../persistence/file-system.ts';
import { type Environment } from './environment.ts';
import { failures } from './failures.ts';
import { requireRegister } from './open-register.ts';
import { CommandFailed, type Sentence } from './sentence.ts';
import { provenJournal } from './verify.ts';

/** `kasa backup`: copies a data folder, which may be in use, and proves the copy. A second copy into the same folder writes only what is new. */
export const backup = (folder: string, target: string, { stdout, language }: Environment): void => {
  requireRegister(folder);
  requirePlaceFor(folder, target);
  const { written, kept } = copyDataFolder(nodeFileSystem, folder, target);
  const proven = provenJournal(target);
  if (!proven.ok) throw new CommandFailed(failures.copyDamaged(proven.file, proven.line, proven.problem));
  stdout.write(`${done(target, { lines: proven.lines, written, kept })[language]}\n`);
};

/** A copy goes into a folder of its own: a new one, an empty one, or the one an earlier copy of the same register went to. */
const requirePlaceFor = (folder: string, target: string): void => {
  if (!existsSync(dirname(resolve(target))))
    throw new CommandFailed(failures.unreadableFile(dirname(resolve(target)), 'ENOENT'));
  if (resolve(target) === resolve(folder)) throw new CommandFailed(failures.notABackup(target));
  if (!existsSync(target) || readdirSync(target).length === 0) return;
  if (existsSync(join(target, 'lock')) || registerIn(target) !== registerIn(folder))
    throw new CommandFailed(failures.notABackup(target));
};

const registerIn = (folder: string): string | undefined =>
  configStore(nodeFileSystem, folder).read()?.registration.registerNumber;

const done = (
  target: string,
  { lines, written, kept }: { readonly lines: number; readonly written: number; readonly kept: number },
): Sentence => ({
  en: `Copied to ${target} and proved: ${lines} lines; ${written} journal files written, ${kept} were there already.`,
  uk: `Скопійовано до ${target} і перевірено: рядків ${lines}; файлів журналу записано ${written}, уже було ${kept}.`,
  es: `Copiado en ${target} y comprobado: ${lines} líneas; ${written} archivos del diario escritos, ${kept} ya estaban.`,
});
