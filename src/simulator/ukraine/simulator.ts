import type { RequestListener } from 'node:http';
import { type Door, makeDoor } from '../door.ts';
import { answer, send } from '../wire.ts';
import type { Books } from './books.ts';
import type { SimulatorControl } from './control.ts';
import type { Faults } from './faults.ts';
import { backstagePaths, serveBackstage } from './http/control-requests.ts';
import { serveFiscalRequest } from './http/fiscal-requests.ts';
import { makeUkraineServer, type ServerOptions } from './server.ts';

export type SimulatorOptions = ServerOptions & {
  /** 0 takes a free port. */
  readonly port: number;
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
  const { control, books, receive } = makeUkraineServer(options, (faults) => swing(fiscalDoor, faults));
  const backstage: RequestListener = (request, response) =>
    void serveBackstage({ control, books }, request, response).catch(() => request.socket.destroy());
  const fiscal: RequestListener = (request, response) => {
    const url = URL.parse(request.url ?? '/', 'http://127.0.0.1');
    if (!url) return send(response, answer(403));
    if (backstagePaths.includes(url.pathname)) return backstage(request, response);
    serveFiscalRequest({ request, response, url, serve: receive }).catch(() => send(response, answer(500)));
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
