import { type DocumentState } from '../fiscal/document.ts';
import { nodeFileSystem } from '../persistence/file-system.ts';
import { readJournal } from '../persistence/journal-reader.ts';
import { registerFold } from '../persistence/register-fold.ts';
import { asJson, journalHistory } from '../runtime/history.ts';
import { type DocumentRecord } from '../runtime/records.ts';
import { documentAnswer } from './batch-answers.ts';
import { type Environment } from './environment.ts';
import { requireRegister } from './open-register.ts';

export type JournalFilter = {
  readonly folder: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly state?: string | undefined;
  readonly text?: string | undefined;
  readonly json: boolean;
};

type Row = ReturnType<typeof documentAnswer> & { readonly state: DocumentState };

/**
 * Prints documents, newest last; all of them where no number is given. Reads only: the register may be open meanwhile. One file is
 * read at a time, and with a text only files that hold it.
 */
export const journal = (filter: JournalFilter, { stdout }: Environment): void => {
  const { folder, from = 1, to = Number.MAX_SAFE_INTEGER, state, text, json } = filter;
  requireRegister(folder);
  const history = journalHistory(readJournal({ fs: nodeFileSystem, folder, fold: registerFold }));
  for (const record of history.each({ from, to }, text && asJson(text))) {
    if ((state !== undefined && record.state !== state) || !says(record, text)) continue;
    const row = documentAnswer(record);
    stdout.write(`${json ? JSON.stringify(row) : plainRow(row)}\n`);
  }
};

const says = ({ body, fiscalNumber }: DocumentRecord, text: string | undefined): boolean =>
  text === undefined || JSON.stringify([body, fiscalNumber]).includes(asJson(text));

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
