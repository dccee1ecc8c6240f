import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';

/** A listener on the loopback address that can be shut and opened again at the same port. */
export type Door = {
  readonly port: () => number;
  readonly open: () => Promise<void>;
  /** Stops accepting at once: the next connection is refused. Connections that are open go on. */
  readonly shut: () => void;
  /** Shuts, and cuts every connection. */
  readonly close: () => void;
};

const loopback = '127.0.0.1';

/** Serves `listener`; port 0 takes a free one at the first opening and keeps to it. */
export const makeDoor = (listener: RequestListener, wantedPort: number): Door => {
  let port = wantedPort;
  let server: Server | undefined;
  const sockets = new Set<Socket>();
  const open = async () => {
    if (server) return;
    server = createServer(listener).listen(port, loopback);
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    await once(server, 'listening');
    const address = server.address();
    if (typeof address === 'object' && address) port = address.port;
  };
  const shut = () => {
    server?.close();
    server = undefined;
  };
  const close = () => {
    shut();
    for (const socket of sockets) socket.destroy();
  };
  return { port: () => port, open, shut, close };
};
