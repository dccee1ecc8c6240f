import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type Country, countryNamed } from '../countries.ts';
import { virtualPrinter } from '../devices/virtual-printer.ts';
import { type Config, configStore } from '../persistence/config.ts';
import { nodeFileSystem } from '../persistence/file-system.ts';
import { lockFolder } from '../persistence/folder-lock.ts';
import { openHeadWitness } from '../persistence/head-witness.ts';
import { openJournal } from '../persistence/journal.ts';
import { registerFold } from '../persistence/register-fold.ts';
import { keepReserve } from '../persistence/reserve.ts';
import { documentPaper } from '../runtime/document-paper.ts';
import { type Patience } from '../runtime/parts.ts';
import { type Clock } from '../runtime/ports.ts';
import { openTill, type Till } from '../runtime/till.ts';
import { devSigner } from '../signing/dev-signer.ts';
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
};

/** Takes the folder for this process; a second one is told who holds it (K-11). */
export const takeFolder = (folder: string): (() => void) => {
  const lock = lockFolder(folder);
  if (lock.kind === 'locked') return lock.release;
  if (lock.kind === 'unsupported') throw new CommandFailed(failures.cannotLock(folder, lock.why));
  const { by } = lock;
  throw new CommandFailed(
    failures.held(folder, by ? `process ${by.pid} on ${by.host || hostname()} since ${by.since}` : '?'),
  );
};

/** Opens a data folder: lock, settings, journal, till; nothing is touched before the lock is held. */
export const openRegister = (options: OpenOptions): OpenRegister => {
  const { folder } = options;
  const release = takeFolder(folder);
  try {
    const config = configStore(nodeFileSystem, folder).read();
    const country = config && countryNamed(config.country);
    if (!config || !country) throw new CommandFailed(failures.noConfig(folder));
    const clock = clockFor(options, config.server);
    const till = buildTill({ ...options, clock }, config, country);
    const { wireText } = country;
    return { till, config, folder, monotonic: clock.monotonic, wireText, close: () => till.close().then(release) };
  } catch (error) {
    release();
    throw error;
  }
};

const buildTill = (options: OpenOptions & { clock: Clock }, config: Config, country: Country): Till => {
  const { folder, patience, watch, clock } = options;
  const signer = devSigner(config.signer.key);
  const connection = { url: config.server, signer, now: clock.wall, ...(watch ? { watch } : {}) };
  const witness = openHeadWitness(nodeFileSystem, join(folder, 'head.json'));
  const printer = virtualPrinter(join(folder, 'receipts'));
  const regime = country.regime(config);
  keepReserve(nodeFileSystem, folder);
  return openTill({
    regime,
    registration: config.registration,
    clock,
    identifiers: { next: () => randomUUID().toUpperCase() },
    server: country.server(connection, config.registration.registerNumber),
    signer,
    encode: country.encode,
    journal: openJournal({ fs: nodeFileSystem, folder, fold: registerFold, witness }),
    ...(patience ? { patience } : {}),
    issued: (document) =>
      void printer.print({ number: document.number, text: documentPaper(regime, config.registration, document) }),
  });
};

const clockFor = ({ clock = systemClock, clockFile }: OpenOptions, server: string): Clock => {
  if (clockFile === undefined) return clock;
  if (!isLoopback(server)) throw new CommandFailed(failures.clockOnlyOnLoopback());
  return shiftedClock(clock, offsetFromFile(clockFile));
};
