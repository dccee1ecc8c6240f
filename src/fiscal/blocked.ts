import { behindServer } from './behind.ts';
import { isRevocable } from './document.ts';
import { cannotBegin, limitReached } from './offline.ts';
import { type Refusal } from './refusal.ts';
import { type ManualMode, type Regime } from './regimes/regime.ts';
import { type Register } from './register.ts';
import { openingNeedsLink } from './shift.ts';
import { type Instant } from './time.ts';

/** Why nothing at all can be issued now, if so: the sentence on the banner (K-09, UA-10). `linkAlive` is what the last exchange proved: a session that is just being ended on a live link blocks nobody. */
export const blockedBy = (
  regime: Regime,
  register: Register,
  linkAlive: boolean,
  now: Instant,
): Refusal | undefined => {
  const behind = behindServer(register);
  if (behind) return behind;
  const ending = register.offline.session !== null && register.offline.session.ended !== null;
  if (ending && linkAlive) return undefined;
  const limit = limitReached(regime, register.offline, now);
  if (regime.offline.entry === 'manual') return limit ?? withoutLink(regime.offline.manual, register, linkAlive);
  if (limit || linkAlive || register.offline.session) return limit;
  const { unanswered, shift, offline, pair } = register;
  if (unanswered && !isRevocable(unanswered.body.kind))
    return { code: 'awaiting-answer', rule: 'K-05', number: unanswered.number };
  return shift.kind === 'open' ? cannotBegin(regime, offline, pair, now) : openingNeedsLink(regime, register);
};

/** PA-19: with the mode off and the server dead nothing is sold; the register offers the mode and never switches by itself. */
const withoutLink = ({ rules }: ManualMode, { offline }: Register, linkAlive: boolean): Refusal | undefined =>
  linkAlive || offline.session ? undefined : { code: 'no-link', rule: rules.link };
