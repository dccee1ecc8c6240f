import { randomInt } from 'node:crypto';
import type { SimulatorState } from '../file-state.ts';
import { type Outcome, type Received } from '../wire.ts';
import { type Books, booksOf } from './books.ts';
import { makeControl, type SimulatorControl } from './control.ts';
import { policyUnder, type Shelf } from './desk.ts';
import type { Faults } from './faults.ts';
import { type DeskFor, fiscalOutcome } from './http/fiscal-requests.ts';
import { type Ledger, ledgerSchema } from './ledger/ledger.ts';
import { withForgottenSession } from './ledger/ledger-entry.ts';
import { emptyLedger } from './ledger/ledger-opening.ts';
import { defaultPolicy, type Policy } from './policy.ts';
import { defaultRegister, type RegisterSetup } from './register-setup.ts';
import { schemaFiles } from './schema-files.ts';
import { makeServerKey } from './signatures/server-key.ts';

export type ServerOptions = {
  /** Real time, epoch ms. */
  readonly clock: () => number;
  readonly state?: SimulatorState;
  /** Fixes every session id, seed and fiscal number given out; drawn by chance when absent. A saved state keeps its own. */
  readonly seed?: number;
  readonly register?: Partial<RegisterSetup>;
  readonly policy?: Partial<Policy>;
  /** Folder with check01.xsd and zrep01.xsd, served by the command Schemas; empty schemas without it. */
  readonly schemas?: string;
};

/** The fiscal server without a socket: a request that has come whole is answered at once. */
export type UkraineServer = {
  readonly control: SimulatorControl;
  readonly books: () => Books;
  readonly receive: (request: Received) => Outcome;
};

/** Makes the server; `changed` is told of the faults in force before a change of them resolves. Throws when the saved state is not one of its own. */
export const makeUkraineServer = (
  options: ServerOptions,
  changed: (faults: Faults) => Promise<void> = async () => undefined,
): UkraineServer => {
  const register = { ...defaultRegister, ...options.register };
  const shelf = makeShelf(options, register);
  const { control, forRequest } = makeControl(changed);
  const deskFor = makeDesks(options, { register, shelf });
  return {
    control,
    books: () => booksOf(shelf.read(), options.clock()),
    receive: (request) => fiscalOutcome({ faultsFor: forRequest, deskFor }, request),
  };
};

const makeShelf = ({ state, seed }: ServerOptions, register: RegisterSetup): Shelf => {
  const saved = state?.load();
  let ledger: Ledger =
    saved === undefined ? emptyLedger(register, seed ?? randomInt(2 ** 47)) : ledgerSchema.parse(saved);
  const write = (next: Ledger) => {
    state?.save(next);
    ledger = next;
  };
  return { read: () => ledger, write };
};

const makeDesks = (
  options: ServerOptions,
  { register, shelf }: { readonly register: RegisterSetup; readonly shelf: Shelf },
): DeskFor => {
  const key = makeServerKey();
  const schemas = schemaFiles(options.schemas);
  return (faults) => {
    const now = options.clock() + (faults.use('clockSkew')?.seconds ?? 0) * 1000;
    if (faults.use('forgetSession')) shelf.write(withForgottenSession(shelf.read(), now));
    return {
      shelf,
      register,
      key,
      faults,
      now,
      schemas,
      policy: policyUnder({ ...defaultPolicy, ...options.policy }, faults),
    };
  };
};
