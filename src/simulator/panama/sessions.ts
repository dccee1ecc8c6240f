import { z } from 'zod';
import type { Account } from './accounts.ts';
import { payloadOf, webToken } from './web-token.ts';

/** How long a token lasts; the real life is not known, clients reckon with 55 minutes to 23 hours (protocol 2.1). */
const lifeSeconds = 3600;

const payload = z.object({ sub: z.string(), exp: z.number() });

const secretOf = (seed: number): string => `tokens of the simulator ${seed}`;

/** A token for an account, and the moment it ends, epoch ms. Nothing is kept: the token says whose it is. */
export const issueToken = ({ user }: Account, { seed, now }: { readonly seed: number; readonly now: number }) => {
  const exp = Math.floor(now / 1000) + lifeSeconds;
  return { token: webToken({ sub: user, iat: Math.floor(now / 1000), exp }, secretOf(seed)), endsAt: exp * 1000 };
};

/** The user a header `Authorization: Bearer …` belongs to; undefined when it is none of ours, or past its time. */
export const userOf = (
  authorization: string | undefined,
  { seed, now }: { readonly seed: number; readonly now: number },
): string | undefined => {
  const [, token] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? [];
  const parsed = payload.safeParse(token && payloadOf(token, secretOf(seed)));
  return parsed.success && parsed.data.exp * 1000 > now ? parsed.data.sub : undefined;
};
