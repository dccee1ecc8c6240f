import { join } from 'node:path';
import { journalAudit } from '../../src/cli/audit.ts';
import { JournalDamaged } from '../../src/persistence/faults.ts';
import { openHeadWitness } from '../../src/persistence/head-witness.ts';
import { openJournal } from '../../src/persistence/journal.ts';
import { registerFold } from '../../src/persistence/register-fold.ts';
import { verifyJournal } from '../../src/persistence/verify.ts';
import { journalHistory } from '../../src/runtime/history.ts';
import { linesOf, segmentsOf } from './damages.ts';
import { type Files, memoryDisk } from './memory-disk.ts';

/**
 * What a start made of a damaged folder. `told later`: the damage lies in an older file that a start does not read; listing
 * and verifying refuse it. `end lost`: the newest lines are gone and nobody was told. `wrong`: anything else.
 */
export type Verdict =
  | { readonly kind: 'refused' | 'whole' | 'told later' }
  | { readonly kind: 'end lost'; readonly lines: number }
  | { readonly kind: 'wrong'; readonly why: string };

const folder = 'register';

const inFolder = (files: Files): Files => new Map([...files].map(([name, bytes]) => [join(folder, name), bytes]));

const wrong = (why: string): Verdict => ({ kind: 'wrong', why });

const sameFiles = (a: Files, b: Files): boolean =>
  a.size === b.size && [...a].every(([name, bytes]) => b.get(name)?.equals(bytes));

/** A sentence for a person: one line, and where lines are damaged the file and the line. */
const isPlain = (error: unknown): boolean => {
  if (!(error instanceof Error) || error.message.includes('\n')) return false;
  return !(error instanceof JournalDamaged) || /\d{6}\.jsonl, line \d+: /.test(error.message);
};

const journalBytes = (files: Files): Buffer =>
  Buffer.concat(segmentsOf(files).map((name) => files.get(name) ?? Buffer.alloc(0)));

type Opened = ReturnType<
  typeof openJournal<ReturnType<typeof registerFold.evolve>, Parameters<typeof registerFold.evolve>[1]>
>;

/** What the register lists of its documents; undefined when reading refuses. */
const listed = (journal: Opened): string | undefined => {
  try {
    return JSON.stringify(journalHistory(journal).between(1, Number.MAX_SAFE_INTEGER));
  } catch {
    return undefined;
  }
};

const openIn = (disk: ReturnType<typeof memoryDisk>): Opened =>
  openJournal({
    fs: disk.fs,
    folder,
    fold: registerFold,
    witness: openHeadWitness(disk.fs, join(folder, 'head.json')),
  });

/** Judges starts on damaged copies of a sound folder by the bytes that were acknowledged. */
export const damageJudge = (sound: Files): ((damaged: Files) => Verdict) => {
  const acknowledged = journalBytes(sound);
  const journal = openIn(memoryDisk(inFolder(sound)));
  const truth = listed(journal);
  journal.close();

  const unseen = (opened: Opened, disk: ReturnType<typeof memoryDisk>): Verdict => {
    const list = listed(opened);
    if (list !== undefined && list !== truth) return wrong('the list of documents differs and nobody is told');
    const report = verifyJournal({ fs: disk.fs, folder, fold: registerFold, audit: journalAudit() });
    return report.ok ? wrong('verify finds nothing') : { kind: 'told later' };
  };

  return (damaged) => {
    const before = inFolder(damaged);
    const disk = memoryDisk(before);
    let opened: Opened;
    try {
      opened = openIn(disk);
    } catch (error) {
      if (!isPlain(error)) return wrong(`not a plain sentence: ${String(error)}`);
      return sameFiles(before, disk.files()) ? { kind: 'refused' } : wrong('refused, and something was changed');
    }
    try {
      const left = journalBytes(
        new Map([...disk.files()].map(([name, bytes]) => [name.slice(folder.length + 1), bytes])),
      );
      if (left.equals(acknowledged)) return { kind: 'whole' };
      if (left.length < acknowledged.length && acknowledged.subarray(0, left.length).equals(left))
        return { kind: 'end lost', lines: linesOf(acknowledged).length - linesOf(left).length };
      return unseen(opened, disk);
    } finally {
      opened.close();
    }
  };
};
