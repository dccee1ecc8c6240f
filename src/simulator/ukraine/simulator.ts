import { randomInt } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { type Books, booksOf } from './books.ts';
import { makeControl, type SimulatorControl } from './control.ts';
import { policyUnder, type Shelf } from './desk.ts';
import type { Faults } from './faults.ts';
import type { SimulatorState } from './file-state.ts';
import { answer } from './http/answer.ts';
import { backstagePaths, serveBackstage } from './http/control-requests.ts';
import { type Door, makeDoor } from './http/door.ts';
import { type DeskFor, send, serveFiscalRequest } from './http/fiscal-requests.ts';
import { type Ledger, ledgerSchema } from './ledger/ledger.ts';
import { withForgottenSession } from './ledger/ledger-entry.ts';
import { emptyLedger } from './ledger/ledger-opening.ts';
import { defaultPolicy, type Policy } from './policy.ts';
import { defaultRegister, type RegisterSetup } from './register-setup.ts';
import { schemaFiles } from './schema-files.ts';
import { makeServerKey } from './signatures/server-key.ts';

export type SimulatorOptions = {
  /** 0 takes a free port. */
  readonly port: number;
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

export type UkraineSimulator = {
  /** The base the protocol's paths hang on, ends in `/fs`. */
  readonly url: string;
  /** Base of `/control` and `/books`, which also answers while the server is down. */
  readonly controlUrl: string;
  readonly control: SimulatorControl;
  readonly books: () => Books;
  readonly close: () => Promise<void>;
};

/** Starts the Ukrainian fiscal server on the loopback address. Throws when the saved state is not one of its own. */
export const startUkraineSimulator = async (options: SimulatorOptions): Promise<UkraineSimulator> => {
  const register = { ...defaultRegister, ...options.register };
  const shelf = makeShelf(options, register);
  const { control, forRequest } = makeControl((faults) => swing(fiscalDoor, faults));
  const books = () => booksOf(shelf.read(), options.clock());
  const deskFor = makeDesks(options, { register, shelf });
  const backstage: RequestListener = (request, response) =>
    void serveBackstage({ control, books }, request, response).catch(() => request.socket.destroy());
  const fiscal: RequestListener = (request, response) => {
    const url = URL.parse(request.url ?? '/', 'http://127.0.0.1');
    if (!url) return send(response, answer(403));
    if (backstagePaths.includes(url.pathname)) return backstage(request, response);
    serveFiscalRequest({ request, response, url, faultsFor: forRequest, deskFor }).catch(() =>
      send(response, answer(500)),
    );
  };
  const fiscalDoor = makeDoor(fiscal, options.port);
  const controlDoor = makeDoor(backstage, 0);
  await fiscalDoor.open();
  await controlDoor.open();
  return {
    url: `http://127.0.0.1:${fiscalDoor.port()}/fs`,
    controlUrl: `http://127.0.0.1:${controlDoor.port()}`,
    control,
    books,
    close: async () => {
      fiscalDoor.close();
      controlDoor.close();
    },
  };
};

const swing = async (door: Door, { down }: Faults): Promise<void> =>
  down?.how === 'refuse' ? door.shut() : door.open();

const makeShelf = ({ state, seed }: SimulatorOptions, register: RegisterSetup): Shelf => {
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
  options: SimulatorOptions,
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
