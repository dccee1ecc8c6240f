import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { type Country, countryNamed } from '../countries.ts';
import { virtualPrinter } from '../devices/virtual-printer.ts';
import { type Config, configStore } from '../persistence/config.ts';
import { StorageBroken, UnreadableFile } from '../persistence/faults.ts';
import { nodeFileSystem } from '../persistence/file-system.ts';
import { folderHome } from '../persistence/folder-home.ts';
import { lockFolder } from '../persistence/folder-lock.ts';
import { type HeadWitness, openHeadWitness } from '../persistence/head-witness.ts';
import { openJournal } from '../persistence/journal.ts';
import { reasonOf } from '../persistence/reason.ts';
import { registerFold } from '../persistence/register-fold.ts';
import { keepReserve, releaseReserve, spaceState } from '../persistence/reserve.ts';
import { openSegmentMarks, type SegmentMarks } from '../persistence/segment-marks.ts';
import { isFull } from '../persistence/system-error.ts';
import { documentPaper } from '../runtime/document-paper.ts';
import { markedPapers } from '../runtime/marked-papers.ts';
import { type Patience } from '../runtime/parts.ts';
import { type Clock, type Journal, type Printer } from '../runtime/ports.ts';
import { openTill, type Till } from '../runtime/till.ts';
import { offsetFromFile, shiftedClock, systemClock } from './clock.ts';
import { failures } from './failures.ts';
import { isLoopback } from './loopback.ts';
import { CommandFailed } from './sentence.ts';

/** A register that is open for this process alone, until `close`. */
export type OpenRegister = {
  readonly till: Till;
  readonly config: Config;
  readonly folder: string;
  /** The clock that waiting is counted on. */
  readonly monotonic: Clock['monotonic'];
  /** What a document says on the wire. */
  readonly wireText: Country['wireText'];
  readonly close: () => Promise<void>;
};

export type OpenOptions = {
  readonly folder: string;
  readonly clockFile?: string | undefined;
  readonly clock?: Clock;
  readonly patience?: Partial<Patience>;
  /** Told one line about each exchange with the server. */
  readonly watch?: (line: string) => void;
  /** The first and last lines of every paper of a register that sells nothing in earnest. */
  readonly paperMarks?: readonly string[];
};

/** A folder that holds no journal is no register: nothing is made there by only looking. */
export const requireRegister = (folder: string): void => {
  if (!existsSync(join(folder, 'journal')) && !existsSync(join(folder, 'config.json'))) {
    throw new CommandFailed(failures.noConfig(folder));
  }
};

/** Makes a folder step by step: a recursive mkdir never returns in places where nothing can be made. */
const makeFolder = (folder: string): void => {
  const missing: string[] = [];
  for (let each = resolve(folder); !existsSync(each); each = dirname(each)) missing.unshift(each);
  try {
    for (const each of missing) mkdirSync(each);
  } catch (error) {
    throw new CommandFailed(failures.cannotMake(folder, error instanceof Error ? error.message : String(error)));
  }
};

/** Takes the folder for this process; a second one is told who holds it (K-11). */
export const takeFolder = (folder: string): (() => void) => {
  makeFolder(folder);
  const lock = lockFolder(folder);
  if (lock.kind === 'locked') return lock.release;
  if (lock.kind === 'unsupported') throw new CommandFailed(failures.cannotLock(folder, lock.why));
  const { by } = lock;
  throw new CommandFailed(by ? failures.held(folder, by) : failures.heldUnnamed(folder));
};

/** Opens a data folder: lock, settings, journal, till; nothing is touched before the lock is held. */
export const openRegister = (options: OpenOptions): OpenRegister => {
  const { folder } = options;
  const release = takeFolder(folder);
  try {
    const config = configStore(nodeFileSystem, folder).read();
    if (!config) throw new CommandFailed(failures.noConfig(folder));
    const country = countryNamed(config.country);
    if (!country) throw unusable(folder, `no country is called "${config.country}"`);
    const clock = clockFor(options, config.server);
    const papers = paperQueue(virtualPrinter(join(folder, 'receipts')));
    const till = buildTill({ ...options, clock, print: papers.print }, config, country);
    const { wireText } = country;
    const close = once(() => till.close().then(papers.printed).then(release));
    return { till, config, folder, monotonic: clock.monotonic, wireText, close };
  } catch (error) {
    release();
    throw error;
  }
};

/** A signal and the end of the screen may both close a register: its lock is let go once, and both wait for the same end. */
const once = <Result extends object>(run: () => Result): (() => Result) => {
  let result: Result | undefined;
  return () => {
    result ??= run();
    return result;
  };
};

/** Papers leave one after another, and a register that closes waits for the last: its process ends at once. */
const paperQueue = (printer: Printer): { readonly print: Print; readonly printed: () => Promise<void> } => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    print: (paper) => {
      last = last.then(() => printer.print(paper));
    },
    printed: () => last.then(() => undefined),
  };
};

type Print = (paper: Parameters<Printer['print']>[0]) => void;
type TillOptions = OpenOptions & { readonly clock: Clock; readonly print: Print };

const buildTill = (options: TillOptions, config: Config, country: Country): Till => {
  const { folder, patience, watch, clock, print, paperMarks = [] } = options;
  const parts = understood(folder, () => country.open(config, { now: clock.wall, watch }));
  const { encode, server, signer } = parts;
  const regime = markedPapers(parts.regime, paperMarks);
  const journal = openOnDisk(folder, clock);
  const home = folderHome(folder);
  return openTill({
    ...(home === undefined ? {} : { home }),
    regime,
    registration: config.registration,
    clock,
    identifiers: { next: () => randomUUID().toUpperCase() },
    server,
    signer,
    encode,
    journal,
    patience: { ...country.patience, ...patience },
    issued: (document) =>
      print({ number: document.number, text: documentPaper(regime, config.registration, document) }),
  });
};

/** Keys, accounts and issuer are read by the country's page alone: what it cannot use is told as a fault of the file. */
const understood = <T>(folder: string, open: () => T): T => {
  try {
    return open();
  } catch (error) {
    throw unusable(folder, reasonOf(error));
  }
};

const unusable = (folder: string, found: string): UnreadableFile =>
  new UnreadableFile(join(folder, 'config.json'), { found, remedy: 'Restore it from a copy' });

/** At a start nothing is being recorded yet: a disk that takes no more is a plain sentence, after the reserve was given up. */
const openOnDisk = (folder: string, clock: Clock): Journal => {
  if (spaceState(nodeFileSystem, folder) === 'none') releaseReserve(nodeFileSystem, folder);
  else keepReserve(nodeFileSystem, folder);
  const marks = openSegmentMarks(nodeFileSystem, folder);
  try {
    return marks.isOverwritten() ? openOverwritten(folder, marks, clock) : openMarked(folder, marks);
  } catch (error) {
    if (error instanceof StorageBroken || isFull(error)) throw new CommandFailed(failures.cannotStart(folder));
    throw error;
  }
};

const openMarked = (folder: string, marks: SegmentMarks): Journal =>
  openJournal({ ...inFolder(folder, (segment) => marks.stands(segment)), replacing: marks.replacing });

/** K-16: what was found is journaled before the mark fits again, so that a start that is cut off finds it anew. */
const openOverwritten = (folder: string, marks: SegmentMarks, clock: Clock): Journal => {
  let isTold = false;
  const journal = openJournal(inFolder(folder, (segment) => (isTold ? marks.stands(segment) : undefined)));
  isTold = journal.commit({ type: 'folderSuspected', at: clock.wall() }).kind === 'committed';
  if (isTold) marks.stands(journal.segments().length);
  return journal;
};

/** The journal's place, with the head witness, which also hears of each new file. */
const inFolder = (folder: string, stands: (segment: number) => void) => {
  const head = openHeadWitness(nodeFileSystem, join(folder, 'head.json'));
  const note: HeadWitness['note'] = (end) => {
    head.note(end);
    stands(end.segment);
  };
  return { fs: nodeFileSystem, folder, fold: registerFold, witness: { ...head, note } };
};

const clockFor = ({ clock = systemClock, clockFile }: OpenOptions, server: string): Clock => {
  if (clockFile === undefined) return clock;
  if (!isLoopback(server)) throw new CommandFailed(failures.clockOnlyOnLoopback());
  return shiftedClock(clock, offsetFromFile(clockFile));
};
