import { describe, expect, test } from 'vitest';
import { blockedBy } from '../../src/fiscal/blocked.ts';
import { duties } from '../../src/fiscal/duties.ts';
import { evolve } from '../../src/fiscal/evolve.ts';
import { type Fact } from '../../src/fiscal/fact.ts';
import { monthUsed } from '../../src/fiscal/offline.ts';
import { type SessionPair } from '../../src/fiscal/place.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { hours, minutes, seconds } from '../../src/fiscal/time.ts';
import {
  at,
  clockSetBack,
  endedOffline,
  firstPair,
  type Happening,
  madeZ,
  opened,
  saleBody,
  secondPair,
  sent,
  soldOffline,
  soldOnline,
  uploaded,
  wasOffline,
  wentOffline,
  withdrawn,
} from '../support/fiscal-past.ts';
import { sale } from '../support/fiscal-requests.ts';
import { registerAfter, under } from '../support/under.ts';

const regime = ukraine();
const running = [opened(), wentOffline(), soldOffline(at(1))];
const story = [...running, soldOffline(at(2))];

/** The fact of one more document, with something about it forged. */
const issuedAfter = (past: readonly Happening[], next: Happening): Extract<Fact, { type: 'documentIssued' }> => {
  const [fact] = next(registerAfter(...past));
  if (fact?.type !== 'documentIssued') throw new Error('no document');
  return fact;
};

describe('UA-13 a journal whose session is out of order is not followed', () => {
  const next = issuedAfter(running, soldOffline(at(2)));

  test.each([2, 4])('UA-13 sequence %i where 3 is next', (sequence) => {
    const { offline } = next.document;
    const forged = { ...next, document: { ...next.document, offline: offline && { ...offline, sequence } } };
    expect(() => evolve(registerAfter(...running), forged)).toThrow("document 4 is out of its session's order");
  });

  test('UA-13 an offline sale without a session', () => {
    const forged = { ...next, document: { ...next.document, number: 2 } };
    expect(() => evolve(registerAfter(opened()), forged)).toThrow("document 2 is out of its session's order");
  });

  test('UA-13 an OfflineBegin inside a session', () => {
    const begin = issuedAfter([opened()], wentOffline(at(2)));
    const forged = { ...begin, document: { ...begin.document, number: 4 } };
    expect(() => evolve(registerAfter(...running), forged)).toThrow("document 4 is out of its session's order");
  });
});

describe('UA-13 only the end of a session is taken back', () => {
  test.each([
    ['a sale', story, 4],
    ['another number', [...story, endedOffline(at(3))], 4],
  ])('UA-13 %s is not', (_, past, number) => {
    expect(() => registerAfter(...past, withdrawn(at(3), number))).toThrow(
      `document ${number} is not the end of the session`,
    );
  });

  test('UA-13 with nothing left to send there is no end to take back', () => {
    const taken: Happening = () => [{ type: 'sessionAccepted', at: at(3), upTo: 4, pair: null }];
    expect(() => registerAfter(...story, taken, withdrawn(at(4), 4))).toThrow(
      'document 4 is not the end of the session',
    );
  });

  test('UA-13 the session goes on as if it had not been ended', () => {
    const untouched = registerAfter(...story);
    const taken = registerAfter(...story, endedOffline(at(3)), withdrawn(at(3), 5));
    expect(taken.offline.session?.nextSequence).toBe(untouched.offline.session?.nextSequence);
    expect(taken.offline.session?.lastHash).toBe(untouched.offline.session?.lastHash);
    expect(taken.outbox).toEqual(untouched.outbox);
  });
});

describe('UA-07 what the server takes of a session', () => {
  const accepted =
    (upTo: number, pair: SessionPair | null = secondPair): Happening =>
    () => [{ type: 'sessionAccepted', at: at(4), upTo, pair }];

  test('UA-07 a session that is not ended goes on, even with nothing left to send, while no new pair came', () => {
    expect(registerAfter(...story, accepted(4, null))).toMatchObject({
      outbox: [],
      pair: null,
      offline: { session: { ended: null } },
    });
  });

  test('K-16 a session that a newer copy ended is over with the new pair, once nothing of it is left', () => {
    expect(registerAfter(...story, accepted(3)).offline.session).not.toBeNull();
    expect(registerAfter(...story, accepted(4))).toMatchObject({
      outbox: [],
      pair: secondPair,
      offline: { session: null, past: [{ end: at(4) }] },
    });
  });

  test('UA-07 an ended session is over only when its end is accepted as well', () => {
    const ended = [...story, endedOffline(at(3))];
    const part = registerAfter(...ended, accepted(4));
    expect(part.outbox.map(({ kind }) => kind)).toEqual(['offlineEnd']);
    expect(part.offline).toMatchObject({ session: { ended: at(3) }, past: [] });
    expect(registerAfter(...ended, accepted(5))).toMatchObject({
      outbox: [],
      pair: secondPair,
      offline: { session: null, past: [{ begin: at(0), end: at(3) }] },
    });
  });

  test('UA-07 an ended session blocks nothing on a live link, and everything on a dead one', () => {
    const register = registerAfter(...story, endedOffline(at(3)));
    expect(blockedBy(regime, register, true, at(3))).toBeUndefined();
    expect(blockedBy(regime, register, false, at(3))).toEqual({ code: 'no-session-pair', rule: 'UA-10' });
  });
});

describe('K-07 time a clock set back took away', () => {
  test('K-07 counts from the start when OfflineBegin states a later moment than the wall', () => {
    const begin = issuedAfter([opened(at(-1)), soldOnline(at(0))], wentOffline(at(0)));
    const late = { ...begin, at: at(-2) };
    const register = evolve(registerAfter(opened(at(-1)), soldOnline(at(0))), late);
    expect(register.offline.session).toMatchObject({ begin: at(0), setBack: hours(2), seenUntil: at(0) });
  });

  test('K-07 is part of a session that is over', () => {
    const set = [opened(at(-1)), wentOffline(at(0)), clockSetBack(at(9), 3), endedOffline(at(10)), uploaded(at(10))];
    expect(registerAfter(...set).offline.past).toEqual([{ begin: at(0), end: at(13) }]);
  });

  test('K-07 how far time has come only grows, what was set back included', () => {
    const seen =
      (hour: number): Happening =>
      () => [{ type: 'timeSeen', at: at(hour) }];
    const until = (...happenings: readonly Happening[]) =>
      registerAfter(...running, ...happenings).offline.session?.seenUntil;
    expect(until(seen(3))).toBe(at(3));
    expect(until(seen(3), seen(2))).toBe(at(3));
    expect(until(seen(3), clockSetBack(at(3), 2), seen(2))).toBe(at(4));
    expect(registerAfter(opened(), seen(3)).offline.session).toBeNull();
  });

  test('K-07 set forward, or without a session, a clock changes nothing but the latest moment', () => {
    expect(registerAfter(...running, clockSetBack(at(2), -3)).offline).toEqual(registerAfter(...running).offline);
    expect(registerAfter(...running, clockSetBack(at(2), 0)).offline).toEqual(registerAfter(...running).offline);
    expect(registerAfter(opened(), clockSetBack(at(2), 3)).offline).toEqual(registerAfter(opened()).offline);
  });

  test('K-07 the latest moment of any fact is remembered, and an earlier one does not lower it', () => {
    expect(registerAfter(opened(at(5)), soldOnline(at(2))).latestAt).toBe(at(5));
    expect(registerAfter(opened(at(5)), soldOnline(at(6))).latestAt).toBe(at(6));
  });
});

test('UA-09 sessions more than two months old are forgotten, and one that still may count is not', () => {
  const day = 24;
  const early = [opened(at(-1)), ...wasOffline(at(0), at(1))];
  const endsAfter = (days: number) =>
    registerAfter(...early, ...wasOffline(at(days * day), at(days * day + 1))).offline.past.map(({ begin }) => begin);
  expect(endsAfter(61)).toEqual([at(0), at(61 * day)]);
  const half = wasOffline(at(62 * day), at(62 * day + 0.5));
  expect(registerAfter(...early, ...half).offline.past).toHaveLength(2);
  expect(endsAfter(62)).toEqual([at(62 * day)]);
  expect(monthUsed(regime, registerAfter(...early).offline, at(2))).toBe(hours(1));
});

describe('K-04 when what is owed is due', () => {
  const lost = [opened(), sent(saleBody(), at(-0.1))];

  test('K-05 a missing answer is asked for after 30 seconds, and at once after a start', () => {
    expect(duties(regime, registerAfter(...lost), at(1))).toEqual([{ kind: 'resolve', dueAt: at(1) + seconds(30) }]);
    expect(duties(regime, registerAfter(...lost), null)).toEqual([{ kind: 'resolve', dueAt: at(-0.1) }]);
  });

  test('UA-06 the session and the link wait ten minutes, and neither waits after a start', () => {
    expect(duties(regime, registerAfter(...story), at(3))).toEqual([{ kind: 'upload', dueAt: at(3) + minutes(10) }]);
    expect(duties(regime, registerAfter(opened()), at(3))).toEqual([{ kind: 'probe', dueAt: at(3) + minutes(10) }]);
    expect(duties(regime, registerAfter(opened()), null)).toEqual([{ kind: 'probe', dueAt: at(-1) }]);
  });
});

test('UA-05 the pair of the session is in every document, and the register has none left', () => {
  expect(registerAfter(...story).pair).toBeNull();
  const draft = under(regime)
    .given(...story, madeZ(at(3)))
    .when({ type: 'closeShift' }, at(4))
    .issues({ sequence: 5 });
  expect(draft.offline).toMatchObject({ ...firstPair, contingency: null });
  expect(draft).toMatchObject({ cashier: 'Олена', registeredBy: 'server', series: null, replaces: null });
});

test('UA-05 a pair that came with a late answer is kept for the next session', () => {
  const late: Happening = () => [
    { type: 'documentAccepted', at: at(1), number: 2, fiscalNumber: '900002', pair: secondPair, authorisation: null },
  ];
  const lost = [opened(), sent(saleBody(), at(-0.1)), wentOffline(at(0)), late, soldOffline(at(2))];
  expect(registerAfter(...lost)).toMatchObject({ pair: secondPair, offline: { session: { pair: firstPair } } });
});

test('UA-03 a new shift takes the next number, whoever opens it signs, and the name is written as documents write it', () => {
  const opening = (cashier: string) => ({ type: 'openShift', cashier }) as const;
  const first = under(regime).given().when(opening('  Олена \t К. '), at(0)).issues({ kind: 'openShift' });
  expect([first.body, first.cashier]).toEqual([{ kind: 'openShift', shift: 1 }, 'Олена К.']);
  const closed = [opened(at(-3)), madeZ(at(-2)), sent({ kind: 'closeShift', shift: 4 }, at(-1))];
  const answered: Happening = () => [
    { type: 'documentAccepted', at: at(-1), number: 3, fiscalNumber: '900003', pair: null, authorisation: null },
  ];
  const second = under(regime)
    .given(...closed, answered)
    .when(opening('Ігор'), at(0))
    .issues({ kind: 'openShift' });
  expect(second.body).toEqual({ kind: 'openShift', shift: 5 });
  under(regime)
    .given()
    .when(opening('ї'.repeat(128)), at(0))
    .issues({ kind: 'openShift' });
  under(regime)
    .given()
    .when(opening('ї'.repeat(129)), at(0))
    .refuses(null, 'text-too-long');
});

test('UA-22 a document made while the clock is behind the beginning of its session has that moment', () => {
  under(regime)
    .given(opened(at(-1)), wentOffline(at(0)))
    .when(sale(), at(-0.5))
    .issues({ at: at(0) });
});
