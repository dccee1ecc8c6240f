import { randomInt } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { basePath } from '../../protocol/panama/paths.ts';
import { type AccountSettings, accountSchema, defaultAccounts } from './accounts.ts';
import { type Books, booksOf } from './books.ts';
import { makeControl } from './control.ts';
import type { Shelf } from './desk.ts';
import type { Faults } from './faults.ts';
import type { SimulatorState } from './file-state.ts';
import { answer, send } from './http/answer.ts';
import { isBackstage, serveBackstage } from './http/backstage.ts';
import { type Door, makeDoor } from './http/door.ts';
import { type DeskFor, servePacRequest } from './http/pac-requests.ts';
import { type Ledger, ledgerSchema } from './ledger/ledger.ts';
import { type SimulatorControl, simulatorControl } from './simulator-control.ts';

export type SimulatorOptions = {
  /** 0 takes a free port. */
  readonly port: number;
  /** Real time, epoch ms. */
  readonly clock: () => number;
  readonly state?: SimulatorState;
  /** Fixes every security code and secret; drawn by chance when absent. A saved state keeps its own. */
  readonly seed?: number;
  /** Who may log in; the default accounts when absent. A saved state keeps its own. */
  readonly accounts?: readonly AccountSettings[];
};

export type PanamaSimulator = {
  /** The base the protocol's paths hang on, ends in `/api`. */
  readonly url: string;
  /** Base of `/control`, `/books` and `/panel`, which also answers while the server is down. */
  readonly controlUrl: string;
  /** The page with all documents, at the server itself. */
  readonly panelUrl: string;
  readonly control: SimulatorControl;
  readonly books: () => Books;
  readonly close: () => Promise<void>;
};

/** Starts the PAC on the loopback address. Throws when the saved state is not one of its own. */
export const startPanamaSimulator = async (options: SimulatorOptions): Promise<PanamaSimulator> => {
  const shelf = makeShelf(options);
  const switchboard = makeControl((faults) => swing(pacDoor, faults));
  const control = simulatorControl(switchboard.control, { shelf, clock: options.clock });
  const books = () => booksOf(shelf.read());
  const deskFor: DeskFor = (faults) => ({
    shelf,
    faults,
    now: options.clock() + (faults.use('clockSkew')?.seconds ?? 0) * 1000,
  });
  const backstage: RequestListener = (request, response) =>
    void serveBackstage({ control, books }, request, response).catch(() => request.socket.destroy());
  const pac: RequestListener = (request, response) => {
    const url = URL.parse(request.url ?? '/', 'http://127.0.0.1');
    if (!url) return send(response, answer(404));
    if (isBackstage(url.pathname)) return backstage(request, response);
    servePacRequest({ request, response, url, faultsFor: switchboard.forRequest, deskFor }).catch(() =>
      send(response, answer(500)),
    );
  };
  const [pacDoor, controlDoor] = [makeDoor(pac, options.port), makeDoor(backstage, 0)];
  await pacDoor.open();
  await controlDoor.open();
  const base = `http://127.0.0.1:${pacDoor.port()}`;
  return {
    url: `${base}${basePath}`,
    controlUrl: `http://127.0.0.1:${controlDoor.port()}`,
    panelUrl: `${base}/panel`,
    control,
    books,
    close: async () => {
      pacDoor.close();
      controlDoor.close();
    },
  };
};

const swing = async (door: Door, { down }: Faults): Promise<void> =>
  down?.how === 'refuse' ? door.shut() : door.open();

const makeShelf = ({ state, seed, accounts }: SimulatorOptions): Shelf => {
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
