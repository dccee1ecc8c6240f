import { type FileSystem } from '../../src/persistence/file-system.ts';
import { openJournal } from '../../src/persistence/journal.ts';
import { registerFold } from '../../src/persistence/register-fold.ts';
import { type FiscalServer } from '../../src/runtime/fiscal-server.ts';
import { type Journal } from '../../src/runtime/ports.ts';
import { type DocumentRecord } from '../../src/runtime/records.ts';
import { openTill, type Till } from '../../src/runtime/till.ts';
import { type Chance } from './chance.ts';
import { type Country } from './country.ts';
import { type MachineClock } from './machine-clock.ts';
import { type Fuse, fuse } from './machine-death.ts';
import { type Network } from './network.ts';
import { type VirtualDisk } from './virtual-disk.ts';
import { type WorldTime } from './world-time.ts';

/** What may be wrong with a register on purpose: each port, replaced by a worse one. */
export type Plant = {
  readonly fs?: (fs: FileSystem) => FileSystem;
  readonly journal?: (journal: Journal, print: (document: DocumentRecord) => void) => Journal;
  readonly server?: (server: FiscalServer) => FiscalServer;
  readonly clock?: (clock: MachineClock['clock']) => MachineClock['clock'];
};

type Site = {
  readonly country: Country;
  readonly time: WorldTime;
  readonly clock: MachineClock;
  readonly disk: VirtualDisk;
  readonly chance: Chance;
  readonly plant: Plant;
  readonly network: () => Network;
  readonly printed: (document: DocumentRecord) => void;
};

/** What became of a piece of work of the register. */
export type Done<T> =
  | { readonly kind: 'done'; readonly answer: T }
  | { readonly kind: 'died' }
  | { readonly kind: 'broken'; readonly error: unknown };

/** The machine of the register: a process that works, dies and is started again on what the disk holds. */
export type Machine = {
  readonly till: () => Till;
  readonly fuse: () => Fuse;
  /** Lets the process do something to its end, or to its own. */
  readonly work: <T>(task: (till: Till) => Promise<T>) => Promise<Done<T>>;
  /** Begins something that goes on while other things happen. */
  readonly begin: (task: (till: Till) => Promise<unknown>) => void;
  /** Ends the process, if it has not ended, and starts it again. */
  readonly start: (after: Ending) => Promise<Done<void>>;
  readonly crashes: () => number;
};

/** How the process before ended, and after how many steps at the disk the new one ends while it starts. */
export type Ending = { readonly how: 'kill' | 'power cut'; readonly again: number | null };

export const machine = (site: Site): Machine => {
  let current = fuse();
  let crashes = 0;
  let identifier = 0;
  let till: Till | undefined;

  const open = (): Till => {
    const { country, clock: own, disk, time, network, plant, printed } = site;
    const { regime, registration, encode, signer, patience } = country;
    const clock = plant.clock?.(own.clock) ?? own.clock;
    const mounted = disk.mount(current);
    const living = current;
    const print = (document: DocumentRecord): void => {
      if (!living.isDead()) printed(document);
    };
    const journal = openJournal({ fs: plant.fs?.(mounted) ?? mounted, folder: '/data', fold: registerFold });
    const server = country.client({ wire: network().wire, now: clock.wall });
    return openTill({
      ...{ regime, registration, encode, signer, patience, clock },
      timer: (ms, run) => time.later('machine', ms, run),
      identifiers: { next: () => `00000000-0000-4000-8000-${String(++identifier).padStart(12, '0')}` },
      server: plant.server?.(server) ?? server,
      journal: plant.journal?.(journal, print) ?? journal,
      issued: print,
    });
  };

  const running = (): Till => {
    if (!till) throw new Error('no process runs');
    return till;
  };

  const work = async <T>(task: (till: Till) => Promise<T>): Promise<Done<T>> => {
    const living = current;
    const ended: Done<T>[] = [];
    attempt(() => task(running())).then(
      (answer) => ended.push({ kind: 'done', answer }),
      (error: unknown) => ended.push({ kind: 'broken', error }),
    );
    await site.time.until(() => ended.length > 0 || living.isDead());
    return living.isDead() ? { kind: 'died' } : (ended[0] ?? { kind: 'died' });
  };

  const restart = ({ how }: Ending): void => {
    current.die();
    crashes += 1;
    site.time.forgetMachine();
    if (how === 'power cut') site.disk.cutPower(site.chance);
    current = fuse();
  };

  const start: Machine['start'] = async (after) => {
    restart(after);
    if (after.again !== null) current.light('disk', after.again);
    for (let attempts = 0; attempts < 3; attempts++) {
      const opened = tryOpen(open, current);
      if (opened.kind === 'broken') return opened;
      if (opened.kind === 'done') {
        till = opened.answer;
        const started = await work((each) => each.start());
        if (started.kind !== 'died') return started;
      }
      restart({ how: after.how, again: null });
    }
    throw new Error('the register does not start');
  };

  return {
    till: running,
    fuse: () => current,
    work,
    begin: (task) => void attempt(() => task(running())).catch(() => undefined),
    start,
    crashes: () => crashes,
  };
};

const attempt = async <T>(task: () => Promise<T>): Promise<T> => task();

const tryOpen = (open: () => Till, living: Fuse): Done<Till> => {
  try {
    return { kind: 'done', answer: open() };
  } catch (error) {
    return living.isDead() ? { kind: 'died' } : { kind: 'broken', error };
  }
};
