import { type VerifyReport } from '../../persistence/verify.ts';
import { journalTrouble, type Trouble } from '../trouble.ts';
import { type Finding, fine } from './finding.ts';

/** What the proof of the whole journal came to. */
export const journalFinding = (report: VerifyReport): Finding => {
  if (!report.ok) {
    const trouble: Trouble = journalTrouble(report.file, report.line, report.problem);
    return { check: 'journal', severity: 'problem', ...trouble };
  }
  const { lines, files } = report;
  return fine('journal', {
    en: `The journal is whole: ${lines} lines in ${files} files; every Z equals its documents.`,
    uk: `Журнал цілий: ${lines} рядків у ${files} файлах; кожен Z-звіт дорівнює своїм документам.`,
    es: `El diario está íntegro: ${lines} líneas en ${files} archivos; cada Z es la suma de sus documentos.`,
  });
};
