import { type NoAnswer, type TimeLimits } from '../../runtime/fiscal-server.ts';
import { type Denied, type Hide } from './answers.ts';
import { type PacConnection } from './connection.ts';
import { logIn, type Pass } from './login.ts';

/** Keeps the token, in memory alone. */
export type PassKeeper = {
  /** The token in use; undefined when there is none or it is about to expire. */
  readonly held: () => Pass | undefined;
  /** Logs in; calls that come meanwhile share the login under way. */
  readonly renew: (limits: TimeLimits) => Promise<Pass | Denied | NoAnswer>;
  /** Gives a token up that was refused, unless a newer one has taken its place. */
  readonly forget: (pass: Pass) => void;
  readonly hide: Hide;
};

export const passKeeper = (connection: PacConnection): PassKeeper => {
  let kept: Pass | undefined;
  let underWay: Promise<Pass | Denied | NoAnswer> | undefined;

  const hide: Hide = (text) =>
    [connection.password, kept?.token ?? '']
      .filter((secret) => secret !== '')
      .reduce((shown, secret) => shown.replaceAll(secret, '***'), text);

  const renew = async (limits: TimeLimits) => {
    const outcome = await logIn(connection, limits, hide);
    underWay = undefined;
    if (outcome.kind === 'open') kept = outcome;
    return outcome;
  };

  return {
    held: () => (kept && connection.now() < kept.goodUntil ? kept : undefined),
    renew: (limits) => {
      underWay ??= renew(limits);
      return underWay;
    },
    forget: (pass) => {
      if (kept?.token === pass.token) kept = undefined;
    },
    hide,
  };
};
