import { type DocumentState } from '../fiscal/document.ts';
import { nodeFileSystem } from '../persistence/file-system.ts';
import { openJournal } from '../persistence/journal.ts';
import { registerFold } from '../persistence/register-fold.ts';
import { journalHistory } from '../runtime/history.ts';
import { documentAnswer } from './batch-answers.ts';
import { type Environment } from './environment.ts';
import { takeFolder } from './open-register.ts';

export type JournalFilter = {
  readonly folder: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly state?: string | undefined;
  readonly text?: string | undefined;
  readonly json: boolean;
};

type Row = ReturnType<typeof documentAnswer> & { readonly state: DocumentState };

/** Prints documents, newest last; all of them where no number is given. */
export const journal = (filter: JournalFilter, { stdout }: Environment): void => {
  const { folder, from = 1, to = Number.MAX_SAFE_INTEGER, state, text, json } = filter;
  const release = takeFolder(folder);
  try {
    const opened = openJournal({ fs: nodeFileSystem, folder, fold: registerFold });
    const records = journalHistory(opened)
      .between(from, to)
      .filter(
        (record) =>
          (state === undefined || record.state === state) &&
          (text === undefined || JSON.stringify(record.body).includes(text)),
      );
    for (const record of records)
      stdout.write(`${json ? JSON.stringify(documentAnswer(record)) : plainRow(documentAnswer(record))}\n`);
    opened.close();
  } finally {
    release();
  }
};

const plainRow = ({ number, kind, fiscalNumber, total, at, state, offline }: Row): string =>
  [
    String(number).padStart(7),
    at,
    kind.padEnd(12),
    (total ?? '').padStart(12),
    (fiscalNumber ?? '—').padEnd(20),
    offline ? 'offline' : 'online ',
    state,
  ].join('  ');
