import { join } from 'node:path';
import { nodeFileSystem } from '../persistence/file-system.ts';
import { openHeadWitness } from '../persistence/head-witness.ts';
import { registerFold } from '../persistence/register-fold.ts';
import { segmentFile } from '../persistence/segment-files.ts';
import { type VerifyReport, verifyJournal } from '../persistence/verify.ts';
import { journalAudit } from './audit.ts';
import { type Environment } from './environment.ts';
import { requireRegister } from './open-register.ts';
import { type Sentence } from './sentence.ts';

/** Proves the journal of a data folder: chain, checkpoints, numbers, Z = sum of documents. Changes nothing. Returns the exit code. */
export const verify = (folder: string, json: boolean, { stdout, stderr, language }: Environment): 0 | 1 => {
  requireRegister(folder);
  const report = provenJournal(folder);
  if (json) stdout.write(`${JSON.stringify(report)}\n`);
  else if (report.ok) stdout.write(`${wholeJournal(report.files, report.lines)[language]}\n`);
  else stderr.write(`${broken(report)[language]}\n`);
  return report.ok ? 0 : 1;
};

/** The proof of a folder's whole journal, its end included. */
export const provenJournal = (folder: string): VerifyReport =>
  withWitness(folder, verifyJournal({ fs: nodeFileSystem, folder, fold: registerFold, audit: journalAudit() }));

/** A cleanly cut end is whole in itself: only what was seen of it before tells that it was longer. */
const withWitness = (folder: string, report: VerifyReport): VerifyReport => {
  const seen = openHeadWitness(nodeFileSystem, join(folder, 'head.json')).read();
  if (!report.ok || !seen || seen.seq <= report.lines) return report;
  const { lines: linesChecked, files } = report;
  const problem = `the end is missing: line ${seen.seq} was recorded, the last one here is ${linesChecked}`;
  return { ok: false, file: segmentFile(folder, files), line: linesChecked, problem, linesChecked };
};

/** The sentence of a journal that is whole. */
export const wholeJournal = (files: number, lines: number): Sentence => ({
  en: `The journal is whole: ${lines} lines in ${files} files; every Z equals its documents.`,
  uk: `Журнал цілий: ${lines} рядків у ${files} файлах; кожен Z-звіт дорівнює своїм документам.`,
  es: `El diario está íntegro: ${lines} líneas en ${files} archivos; cada Z es la suma de sus documentos.`,
});

const broken = ({ file, line, problem }: { file: string; line: number; problem: string }): Sentence => ({
  en: `${file}, line ${line}: ${problem}. Keep a copy of the folder and restore the newest sound one.`,
  uk: `${file}, рядок ${line}: ${problem}. Збережіть копію теки та відновіть найновішу справну.`,
  es: `${file}, línea ${line}: ${problem}. Guarde una copia de la carpeta y restaure la más reciente en buen estado.`,
});
