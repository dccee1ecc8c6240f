import { spawnSync } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { openSession, type Session } from './session.ts';

/** Whether mosh can be had; why not, for the title of a test that is skipped. */
export const hasMosh = ['mosh-server', 'mosh-client'].every((file) => spawnSync('which', [file]).status === 0);

const loopback = '127.0.0.1';

const bound = async (): Promise<Socket> => {
  const socket = createSocket('udp4');
  socket.bind(0, loopback);
  await once(socket, 'listening');
  return socket;
};

/** A long way between a client and a server on this machine: every datagram takes `oneWayMs` in each direction. */
const openLongWay = async (serverPort: number, oneWayMs: number) => {
  const [near, far] = [await bound(), await bound()];
  let client = 0;
  let isOpen = true;
  const later = (send: () => void): void => void setTimeout(() => isOpen && send(), oneWayMs);
  near.on('message', (datagram, { port }) => {
    client = port;
    later(() => far.send(datagram, serverPort, loopback));
  });
  far.on('message', (datagram) => later(() => near.send(datagram, client, loopback)));
  return {
    port: near.address().port,
    close: (): void => {
      isOpen = false;
      near.close();
      far.close();
    },
  };
};

type MoshOptions = { readonly file: string; readonly words: readonly string[]; readonly oneWayMs: number };

/** A program behind mosh on loopback, at the far end of a long way; every foretold letter is shown at once. */
export const openMosh = async ({ file, words, oneWayMs }: MoshOptions): Promise<Session> => {
  const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TERM: 'xterm-256color', CI: '' };
  const started = spawnSync('mosh-server', ['new', '-i', loopback, '--', file, ...words], { env, encoding: 'utf8' });
  const [, port = '', key = ''] = /MOSH CONNECT (\d+) (\S+)/.exec(started.stdout) ?? [];
  const server = Number(/\[mosh-server detached, pid = (\d+)\]/.exec(started.stderr)?.[1] ?? 0);
  if (port === '' || server === 0) throw new Error(`mosh-server: ${started.stdout}${started.stderr}`);
  const way = await openLongWay(Number(port), oneWayMs);
  const session = openSession({
    file: 'mosh-client',
    words: [loopback, String(way.port)],
    env: { MOSH_KEY: key, MOSH_PREDICTION_DISPLAY: 'always', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  });
  return {
    ...session,
    close: async () => {
      process.kill(server, 'SIGTERM');
      way.close();
      await session.close();
    },
  };
};
