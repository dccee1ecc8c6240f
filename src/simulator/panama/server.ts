import { randomInt } from 'node:crypto';
import type { SimulatorState } from '../file-state.ts';
import { type Outcome, type Received } from '../wire.ts';
import { type AccountSettings, accountSchema, defaultAccounts } from './accounts.ts';
import { type Books, booksOf } from './books.ts';
import { makeControl } from './control.ts';
import type { Shelf } from './desk.ts';
import type { Faults } from './faults.ts';
import { type DeskFor, pacOutcome } from './http/pac-requests.ts';
import { type Ledger, ledgerSchema } from './ledger/ledger.ts';
import { type SimulatorControl, simulatorControl } from './simulator-control.ts';

export type ServerOptions = {
  /** Real time, epoch ms. */
  readonly clock: () => number;
  readonly state?: SimulatorState;
  /** Fixes every security code and secret; drawn by chance when absent. A saved state keeps its own. */
  readonly seed?: number;
  /** Who may log in; the default accounts when absent. A saved state keeps its own. */
  readonly accounts?: readonly AccountSettings[];
};

/** The PAC without a socket: a request that has come whole is answered at once. */
export type PanamaServer = {
  readonly control: SimulatorControl;
  readonly books: () => Books;
  readonly receive: (request: Received) => Outcome;
};

/** Makes the PAC; `changed` is told of the faults in force before a change of them resolves. Throws when the saved state is not one of its own. */
export const makePanamaServer = (
  options: ServerOptions,
  changed: (faults: Faults) => Promise<void> = async () => undefined,
): PanamaServer => {
  const shelf = makeShelf(options);
  const switchboard = makeControl(changed);
  const deskFor: DeskFor = (faults) => ({
    shelf,
    faults,
    now: options.clock() + (faults.use('clockSkew')?.seconds ?? 0) * 1000,
  });
  return {
    control: simulatorControl(switchboard.control, { shelf, clock: options.clock }),
    books: () => booksOf(shelf.read()),
    receive: (request) => pacOutcome({ faultsFor: switchboard.forRequest, deskFor }, request),
  };
};

const makeShelf = ({ state, seed, accounts }: ServerOptions): Shelf => {
  const saved = state?.load();
  const opening = (): Ledger => ({
    seed: seed ?? randomInt(2 ** 47),
    accounts: accounts?.map((each) => accountSchema.parse(each)) ?? defaultAccounts,
    documents: [],
  });
  let ledger: Ledger = saved === undefined ? opening() : ledgerSchema.parse(saved);
  const write = (next: Ledger) => {
    state?.save(next);
    ledger = next;
  };
  return { read: () => ledger, write };
};
