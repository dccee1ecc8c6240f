import { type VerifyReport } from '../../persistence/verify.ts';
import { journalTrouble } from '../trouble.ts';
import { wholeJournal } from '../verify.ts';
import { type Finding, fine } from './finding.ts';

/** What the proof of the whole journal came to. */
export const journalFinding = (report: VerifyReport): Finding =>
  report.ok
    ? fine('journal', wholeJournal(report.files, report.lines))
    : { check: 'journal', severity: 'problem', ...journalTrouble(report.file, report.line, report.problem) };
