import type { RequestListener } from 'node:http';
import { basePath } from '../../protocol/panama/paths.ts';
import { type Door, makeDoor } from '../door.ts';
import { answer, send } from '../wire.ts';
import type { Books } from './books.ts';
import type { Faults } from './faults.ts';
import { isBackstage, serveBackstage } from './http/backstage.ts';
import { servePacRequest } from './http/pac-requests.ts';
import { makePanamaServer, type ServerOptions } from './server.ts';
import type { SimulatorControl } from './simulator-control.ts';

export type SimulatorOptions = ServerOptions & {
  /** 0 takes a free port. */
  readonly port: number;
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
  const { control, books, receive } = makePanamaServer(options, (faults) => swing(pacDoor, faults));
  const backstage: RequestListener = (request, response) =>
    void serveBackstage({ control, books }, request, response).catch(() => request.socket.destroy());
  const pac: RequestListener = (request, response) => {
    const url = URL.parse(request.url ?? '/', 'http://127.0.0.1');
    if (!url) return send(response, answer(404));
    if (isBackstage(url.pathname)) return backstage(request, response);
    servePacRequest({ request, response, url, serve: receive }).catch(() => send(response, answer(500)));
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
