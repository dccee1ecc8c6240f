import { nodeFileSystem } from '../persistence/file-system.ts';
import { registerFold } from '../persistence/register-fold.ts';
import { verifyJournal } from '../persistence/verify.ts';
import { journalAudit } from './audit.ts';
import { type Environment } from './environment.ts';
import { type Sentence } from './sentence.ts';

/** Proves the journal of a data folder: chain, checkpoints, numbers, Z = sum of documents. Changes nothing. Returns the exit code. */
export const verify = (folder: string, json: boolean, { stdout, stderr, language }: Environment): 0 | 1 => {
  const report = verifyJournal({ fs: nodeFileSystem, folder, fold: registerFold, audit: journalAudit() });
  if (json) stdout.write(`${JSON.stringify(report)}\n`);
  else if (report.ok) stdout.write(`${proven(report.files, report.lines)[language]}\n`);
  else stderr.write(`${broken(report)[language]}\n`);
  return report.ok ? 0 : 1;
};

const proven = (files: number, lines: number): Sentence => ({
  en: `The journal is whole: ${lines} lines in ${files} files; every Z equals its documents.`,
  uk: `Журнал цілий: ${lines} рядків у ${files} файлах; кожен Z-звіт дорівнює своїм документам.`,
  es: `El diario está íntegro: ${lines} líneas en ${files} archivos; cada Z es la suma de sus documentos.`,
});

const broken = ({ file, line, problem }: { file: string; line: number; problem: string }): Sentence => ({
  en: `${file}, line ${line}: ${problem}. Keep a copy of the folder and restore the newest sound one.`,
  uk: `${file}, рядок ${line}: ${problem}. Збережіть копію теки та відновіть найновішу справну.`,
  es: `${file}, línea ${line}: ${problem}. Guarde una copia de la carpeta y restaure la más reciente en buen estado.`,
});
