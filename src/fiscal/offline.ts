import { type Contingency, type OfflinePlace, type SessionPair } from './place.ts';
import { type Refusal } from './refusal.ts';
import { type Regime } from './regimes/regime.ts';
import {
  after,
  beginningOfMonth,
  type Duration,
  duration,
  earliest,
  elapsed,
  endOfMonth,
  type Instant,
  instant,
  latest,
  type Month,
  monthOf,
} from './time.ts';

/** A stretch of offline time; open while `end` is null. */
export type OfflineSpan = { readonly begin: Instant; readonly end: Instant | null };

/** The running offline session. It is `ended` once OfflineEnd is committed, and gone once the server has taken everything. */
export type OfflineSession = {
  readonly pair: SessionPair;
  /** Null where the register went offline by itself. */
  readonly contingency: Contingency | null;
  readonly begin: Instant;
  readonly ended: Instant | null;
  /** The sequence number the next document of the session takes (UA-05). */
  readonly nextSequence: number;
  readonly lastHash: string;
  /** The hash before the last one: an OfflineEnd that never left is taken back (K-02). */
  readonly hashBefore: string;
  /** How far the machine's clock was set back while the session ran: it counts as time used all the same (K-07). */
  readonly setBack: Duration;
  /** How far time is known to have come, what was set back included. */
  readonly seenUntil: Instant;
};

/** Offline time: the running session, the earlier ones that still count this month, and what the server reckoned. */
export type OfflineTime = {
  readonly session: OfflineSession | null;
  readonly past: readonly OfflineSpan[];
  readonly atServer: { readonly month: Month; readonly used: Duration; readonly at: Instant } | null;
  /** How often a person has switched the mode on; it numbers those sessions. */
  readonly entries: number;
};

/** What is left of each allowance; null where the regime sets none. */
export type OfflineAllowance = {
  readonly session: Duration;
  readonly month: Duration | null;
  readonly numbers: number | null;
};

/** UA-08: a session counts at most its limit, however late it is ended. */
const counted = (regime: Regime, { begin, end }: OfflineSpan, now: Instant): { from: Instant; to: Instant } => ({
  from: begin,
  to: earliest(end ?? now, after(begin, regime.offline.sessionLimit)),
});

const overlap = (span: { from: Instant; to: Instant }, from: Instant, to: Instant): number =>
  Math.max(0, earliest(span.to, to) - latest(span.from, from));

/** K-07: the moment limits are judged at, as if the clock had never been set back during the session. */
const judged = ({ session }: OfflineTime, now: Instant): Instant => instant(now + (session?.setBack ?? 0));

const spans = ({ session, past }: OfflineTime): readonly OfflineSpan[] =>
  session ? [...past, { begin: session.begin, end: session.ended }] : past;

/** UA-09: offline time within the calendar month of `now`, the running session included, a session split at the month's end. */
export const monthUsed = (regime: Regime, time: OfflineTime, wall: Instant): Duration => {
  const now = judged(time, wall);
  const [from, to] = [beginningOfMonth(now, regime.zone), endOfMonth(now, regime.zone)];
  const within = (some: readonly OfflineSpan[]): number =>
    some.reduce((total, span) => total + overlap(counted(regime, span, now), from, to), 0);
  const { atServer } = time;
  if (atServer?.month !== monthOf(now, regime.zone)) return duration(within(spans(time)));
  const since = spans(time).filter(({ begin }) => begin >= atServer.at);
  return duration(Math.max(within(spans(time)), atServer.used + within(since)));
};

/** What is left at `now`; before a session begins, what one beginning now would have. */
export const allowance = (regime: Regime, time: OfflineTime, wall: Instant): OfflineAllowance => {
  const { sessionLimit, monthLimit, numbersPerSession } = regime.offline;
  const spent = time.session ? elapsed(time.session.begin, time.session.ended ?? judged(time, wall)) : 0;
  return {
    session: duration(Math.max(0, sessionLimit - spent)),
    month: monthLimit === null ? null : duration(Math.max(0, monthLimit - monthUsed(regime, time, wall))),
    numbers:
      numbersPerSession === null ? null : Math.max(0, numbersPerSession - ((time.session?.nextSequence ?? 1) - 1) - 1),
  };
};

/** The first limit that is reached at `now`: they bind at the moment itself, not after it (UA-08, UA-09, UA-10). */
export const limitReached = (regime: Regime, time: OfflineTime, now: Instant): Refusal | undefined => {
  const { session } = time;
  if (!session) return undefined;
  const { rules } = regime.offline;
  if (session.ended !== null) return { code: 'no-session-pair', rule: rules.numbers };
  const left = allowance(regime, time, now);
  if (left.session === 0)
    return { code: 'session-limit', rule: rules.session, reachedAt: after(session.begin, regime.offline.sessionLimit) };
  if (left.month === 0) return { code: 'month-limit', rule: rules.month, reachedAt: now };
  if (left.numbers === 0) return { code: 'no-numbers-left', rule: rules.numbers };
  return undefined;
};

/** When the running session will be blocked if nothing changes: the nearer of both limits. */
export const blockedAt = (regime: Regime, time: OfflineTime, now: Instant): Instant => {
  const left = allowance(regime, time, now);
  const monthEnds = endOfMonth(now, regime.zone);
  const byMonth = left.month === null || now + left.month >= monthEnds ? Number.POSITIVE_INFINITY : now + left.month;
  return instant(Math.min(now + left.session, byMonth));
};

/** Why no offline session can begin now, if it cannot. */
export const cannotBegin = (
  regime: Regime,
  time: OfflineTime,
  pair: SessionPair | null,
  now: Instant,
): Refusal | undefined => {
  const { rules } = regime.offline;
  if (time.session) return { code: 'already-offline', rule: rules.entry };
  if (!pair) return { code: 'no-session-pair', rule: rules.numbers };
  const left = allowance(regime, time, now);
  if (left.month === 0) return { code: 'month-limit', rule: rules.month, reachedAt: now };
  if (left.numbers === 0) return { code: 'no-numbers-left', rule: rules.numbers };
  return undefined;
};

/** The place the next document of a session takes; the first two carry no hash (UA-13), those of a person's mode never do. */
export const nextPlace = ({ pair, contingency, nextSequence, lastHash }: OfflineSession): OfflinePlace => ({
  ...pair,
  contingency,
  sequence: nextSequence,
  previousHash: contingency || nextSequence <= 2 ? null : lastHash,
});
