import { type Instant, instant, type minutes, seconds } from '../../../src/fiscal/time.ts';
import { pac } from '../../../src/gateway/panama/pac.ts';
import { type PacServer } from './pac-server.ts';

/** Password and token that must not be seen anywhere. */
export const password = 'never-to-be-seen';
export const token = 'eyJhbGciOiJI.eyJzdWIiOiJr.c2lnbmF0dXJl';

/** Enough for any answer that comes at all. */
export const patient = { connect: seconds(5), answer: seconds(5) };

export const noon: Instant = instant(Date.parse('2026-01-15T12:00:00-05:00'));

/** A client at a server, its own clock and what was watched. */
export const pacAt = ({ url }: Pick<PacServer, 'url'>) => {
  const watched: string[] = [];
  let now = noon;
  const client = pac({ url, user: 'demo', password, now: () => now, watch: (line) => watched.push(line) });
  return {
    client,
    watched,
    pass: (length: ReturnType<typeof minutes>) => {
      now = instant(now + length);
    },
  };
};

/** A reply to Autenticacion. */
export const open = (given: string = token, expiracion?: string) => ({ body: { token: given, expiracion } });
