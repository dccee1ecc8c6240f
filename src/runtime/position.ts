import { nextOf } from '../fiscal/behind.ts';
import { type Regime } from '../fiscal/regimes/regime.ts';
import { type Register } from '../fiscal/register.ts';
import { type Duration, duration, type Instant } from '../fiscal/time.ts';
import { type FiscalServer, type NoAnswer, type Rejection, type TimeLimits } from './fiscal-server.ts';
import { firstFreeNumber } from './free-number.ts';

/** How the numbers of a register stand to the server's (K-16), and how far this clock is off where the server tells its own. */
export type Position =
  | { readonly kind: 'level'; readonly drift: Duration | null }
  | { readonly kind: 'ahead'; readonly point: string | null; readonly ours: number; readonly next: number }
  | Rejection
  | NoAnswer;

type Asked = {
  readonly server: FiscalServer;
  readonly regime: Regime;
  readonly register: Register;
  readonly now: () => Instant;
  readonly limits: TimeLimits;
};

/** Asks the server how far it is, and changes nothing on either side. */
export const positionAtServer = async (asked: Asked): Promise<Position> => {
  const { server, register, limits } = asked;
  if (!server.sessions) return positionOfPoints(asked);
  const seen = await server.sessions.inspect(register.offline.session?.pair ?? null, limits);
  if (seen.kind === 'alive') return level(asked, seen.serverTime);
  if (seen.kind !== 'seen') return seen;
  const { nextNumber: next } = seen.books;
  return next > register.nextNumber
    ? { kind: 'ahead', point: null, ours: register.nextNumber, next }
    : level(asked, seen.serverTime);
};

const positionOfPoints = async (asked: Asked): Promise<Position> => {
  const { server, regime, register, limits } = asked;
  const alive = await server.probe(limits);
  if (alive.kind !== 'alive') return alive;
  const { points } = server;
  for (const point of regime.points && points ? [regime.points.online, regime.points.offline] : []) {
    const ours = nextOf(register, point);
    const next = await firstFreeNumber(
      async (number) => (await points?.inquire({ point, number }, limits)) ?? gone,
      ours,
    );
    if (next === undefined) return gone;
    if (next > ours) return { kind: 'ahead', point, ours, next };
  }
  return level(asked, alive.serverTime);
};

const gone: NoAnswer = { kind: 'uncertain', why: 'no answer' };

const level = ({ now }: Asked, serverTime: Instant | null): Position => ({
  kind: 'level',
  drift: serverTime === null ? null : duration(now() - serverTime),
});
