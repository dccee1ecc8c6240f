/** What is on disk is no longer known: the program must stop writing, say so, and be started again. */
export class StorageBroken extends Error {
  override readonly name = 'StorageBroken';

  constructor(what: string, options?: ErrorOptions) {
    super(
      `${what}. Whether the last document was recorded is unknown. Start the register again: it reads the journal back and shows what was recorded.`,
      options,
    );
  }
}

/** A settings file exists but cannot be used; it is never replaced by defaults, which would start counting again. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly file: string;
  readonly found: string;

  constructor(file: string, problem: { readonly found: string; readonly remedy: string }) {
    super(`${file} cannot be used: ${problem.found}. ${problem.remedy}`);
    this.file = file;
    this.found = problem.found;
  }
}

/** Committed lines are damaged or gone. Nothing was changed, so that the damage can still be looked at. */
export class JournalDamaged extends Error {
  override readonly name = 'JournalDamaged';
  readonly file: string;
  readonly line: number;
  readonly problem: string;

  constructor(file: string, line: number, problem: string) {
    super(
      `${file}, line ${line}: ${problem}. Recorded documents are damaged, so nothing is sold and nothing was changed. Keep a copy of the data folder, then restore the newest sound one.`,
    );
    this.file = file;
    this.line = line;
    this.problem = problem;
  }
}

/** The journal on disk is older than, or other than, the one this folder last saw: numbers could be used twice. */
export class JournalBehindWitness extends Error {
  override readonly name = 'JournalBehindWitness';
  readonly difference: string;

  constructor(difference: string) {
    super(
      `${difference}. The end of the journal was lost, or an old copy was restored; selling now could use a number twice. Restore the newest copy of the data folder. If there is none, compare the last number with the fiscal server, then remove head.json.`,
    );
    this.difference = difference;
  }
}
