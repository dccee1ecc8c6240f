import { expect, test } from 'vitest';
import { blockedBy } from '../../src/fiscal/blocked.ts';
import { type Command } from '../../src/fiscal/command.ts';
import { allowance, blockedAt } from '../../src/fiscal/offline.ts';
import { ukraine, ukraineDefaults } from '../../src/fiscal/regimes/ukraine.ts';
import {
  at,
  clockSetBack,
  closed,
  done,
  endedOffline,
  firstPair,
  madeZ,
  opened,
  saleBody,
  secondPair,
  soldOffline,
  soldOnline,
  uploaded,
  wasOffline,
  wentOffline,
} from '../support/fiscal-past.ts';
import { cash, giveBack, sale } from '../support/fiscal-requests.ts';
import { registerAfter, under } from '../support/under.ts';

const regime = ukraine();
const second = 1 / 3600;
const begin: Command = { type: 'beginOffline' };
const end: Command = { type: 'endOffline' };
const open: Command = { type: 'openShift', cashier: 'Олена' };

test('UA-04 losing the link in an open shift begins a session under the stored pair, and the sale goes on', () => {
  const draft = under(regime)
    .given(opened(), soldOnline())
    .when(begin, at(0))
    .issues({ kind: 'offlineBegin', offline: true, number: 3, sequence: 1, previousHash: null });
  expect(draft.offline).toMatchObject(firstPair);
  under(regime)
    .given(opened(), soldOnline(), wentOffline())
    .when(sale(), at(1))
    .issues({ kind: 'sale', offline: true, number: 4, sequence: 2 });
});

test('UA-04 a running session is not begun again', () => {
  under(regime).given(opened(), wentOffline()).when(begin, at(1)).refuses('UA-04', 'already-offline');
});

test('UA-05 offline documents count 1, 2, 3 within their session and carry its pair', () => {
  const story = [opened(), wentOffline(), soldOffline(at(1)), soldOffline(at(2))];
  const draft = under(regime).given(story).when(cash('cashIn'), at(3)).issues({ sequence: 4, number: 5 });
  expect(draft.offline).toMatchObject(firstPair);
  under(regime)
    .given(opened(), wasOffline(at(0), at(1)), done(saleBody(), at(2)))
    .when(begin, at(3))
    .issues({ sequence: 1 });
});

test('UA-07 a sale made while the session is being sent stays in it, before OfflineEnd', () => {
  const story = [opened(), wentOffline(), soldOffline(at(1)), soldOffline(at(2))];
  under(regime).given(story).when(end, at(3)).issues({ kind: 'offlineEnd', offline: true, number: 5, sequence: 4 });
  expect(registerAfter(...story, endedOffline(at(3))).outbox.at(-1)?.kind).toBe('offlineEnd');
});

test('UA-07 nothing is issued behind OfflineEnd until the server has taken everything', () => {
  const ended = [opened(), wentOffline(), soldOffline(at(1)), endedOffline(at(2))];
  under(regime).given(ended).when(sale(), at(2)).refuses('UA-10', 'no-session-pair');
  under(regime).given(ended).when(end, at(2)).refuses('UA-04', 'not-offline');
  under(regime)
    .given(ended, uploaded(at(3)))
    .when(sale(), at(3))
    .issues({ kind: 'sale', offline: false, number: 5 });
});

test('UA-07 a session accepted in part stays a session with the rest in its outbox', () => {
  const part = () => [{ type: 'sessionAccepted', at: at(3), upTo: 3, pair: null }] as const;
  const register = registerAfter(opened(), wentOffline(), soldOffline(at(1)), soldOffline(at(2)), part);
  expect(register.outbox.map(({ number }) => number)).toEqual([4]);
  expect(register.offline.session).not.toBeNull();
});

test('UA-07 the pair that comes with OfflineEnd serves the next session', () => {
  const draft = under(regime)
    .given(opened(), wasOffline(at(0), at(1)))
    .when(begin, at(2))
    .issues({ sequence: 1 });
  expect(draft.offline).toMatchObject(secondPair);
});

test('UA-07 there is no session to end when none runs', () => {
  under(regime).given(opened()).when(end, at(0)).refuses('UA-04', 'not-offline');
});

const offline = [opened(), soldOnline(), wentOffline(at(0))];

test.each([sale(), giveBack(), cash('cashIn'), cash('cashOut'), { type: 'makeZ' }] as const)(
  'UA-08 one second before 36 hours it goes through, at 36 hours it is refused: $type',
  (command) => {
    under(regime)
      .given(offline)
      .when(command, at(36 - second))
      .issues({ offline: true });
    under(regime).given(offline).when(command, at(36)).refuses('UA-08', 'session-limit');
    under(regime).given(offline).when(command, at(100)).refuses('UA-08', 'session-limit');
  },
);

test('UA-08 closing, opening and cancelling are blocked at 36 hours as well', () => {
  const withZ = [...offline, madeZ(at(1))];
  under(regime)
    .given(withZ)
    .when({ type: 'closeShift' }, at(36 - second))
    .issues({ kind: 'closeShift' });
  under(regime).given(withZ).when({ type: 'closeShift' }, at(36)).refuses('UA-08');
  under(regime)
    .given(withZ, closed(at(2)))
    .when(open, at(36 - second))
    .issues({ kind: 'openShift' });
  under(regime)
    .given(withZ, closed(at(2)))
    .when(open, at(36))
    .refuses('UA-08');
  const sold = [...offline, soldOffline(at(35))];
  under(regime)
    .given(sold)
    .when({ type: 'cancelLast' }, at(36 - second))
    .issues({ kind: 'storno' });
  under(regime).given(sold).when({ type: 'cancelLast' }, at(36)).refuses('UA-08');
});

test('UA-08 past the limit the session can still be ended, which is how the block is lifted', () => {
  under(regime).given(offline).when(end, at(36)).issues({ kind: 'offlineEnd' });
  under(regime).given(offline).when(end, at(400)).issues({ kind: 'offlineEnd' });
  under(regime)
    .given(offline, endedOffline(at(40)), uploaded(at(40)))
    .when(sale(), at(40))
    .issues({ kind: 'sale', offline: false });
});

test('UA-08 asking to go offline again does not start the 36 hours anew', () => {
  under(regime).given(offline).when(begin, at(20)).refuses('UA-04');
  expect(allowance(regime, registerAfter(...offline).offline, at(20)).session).toBe(16 * 3_600_000);
});

test('UA-08 the moment of the block is known beforehand', () => {
  expect(blockedAt(regime, registerAfter(...offline).offline, at(5))).toBe(at(36));
  expect(blockedBy(regime, registerAfter(...offline), false, at(36))).toEqual({
    code: 'session-limit',
    rule: 'UA-08',
    reachedAt: at(36),
  });
});

test('UA-10 without a session pair no session begins', () => {
  const story = [opened(), wentOffline(at(0)), endedOffline(at(1)), uploaded(at(1), null)];
  under(regime).given(story).when(begin, at(2)).refuses('UA-10', 'no-session-pair');
  expect(blockedBy(regime, registerAfter(...story), false, at(2))).toEqual({ code: 'no-session-pair', rule: 'UA-10' });
  expect(blockedBy(regime, registerAfter(...story), true, at(2))).toBeUndefined();
});

test('UA-10 a pair is used for one session only', () => {
  expect(registerAfter(opened(), wentOffline()).pair).toBeNull();
});

test('UA-10 a cap of numbers keeps the last one for OfflineEnd', () => {
  const capped = ukraine({ ...ukraineDefaults, offlineNumbers: 4 });
  const story = [opened(), wentOffline(), soldOffline(at(1))];
  expect(allowance(capped, registerAfter(...story).offline, at(2)).numbers).toBe(1);
  under(capped).given(story).when(sale(), at(2)).issues({ sequence: 3 });
  under(capped)
    .given(story, soldOffline(at(2)))
    .when(sale(), at(3))
    .refuses('UA-10', 'no-numbers-left');
  under(capped)
    .given(story, soldOffline(at(2)))
    .when({ type: 'makeZ' }, at(3))
    .refuses('UA-10', 'no-numbers-left');
  under(capped)
    .given(story, soldOffline(at(2)))
    .when(end, at(3))
    .issues({ kind: 'offlineEnd', sequence: 4 });
});

test('UA-10 a cap that has no room for a document between begin and end lets no session begin', () => {
  const capped = ukraine({ ...ukraineDefaults, offlineNumbers: 1 });
  under(capped).given(opened()).when(begin, at(0)).refuses('UA-10', 'no-numbers-left');
});

test('UA-10 where no cap is set there is no number to run out of', () => {
  expect(allowance(regime, registerAfter(...offline).offline, at(1)).numbers).toBeNull();
});

test('K-07 a clock set back during a session adds nothing to it', () => {
  const story = [...offline, clockSetBack(at(9), 3)];
  expect(allowance(regime, registerAfter(...story).offline, at(9)).session).toBe(24 * 3_600_000);
  under(regime)
    .given(story)
    .when(sale(), at(33 - second))
    .issues({ offline: true });
  under(regime).given(story).when(sale(), at(33)).refuses('UA-08', 'session-limit');
  under(regime)
    .given(story, clockSetBack(at(20), 13))
    .when(sale(), at(20))
    .refuses('UA-08', 'session-limit');
});

test('K-07 a clock set back counts towards the month as well, also after the session', () => {
  const story = [opened(at(-1)), wentOffline(at(0)), clockSetBack(at(9), 3), endedOffline(at(10)), uploaded(at(10))];
  expect(allowance(regime, registerAfter(...story).offline, at(11)).month).toBe((168 - 13) * 3_600_000);
});

test('K-07 a clock set forward gives no time back', () => {
  const story = [...offline, clockSetBack(at(9), -3)];
  under(regime).given(story).when(sale(), at(36)).refuses('UA-08', 'session-limit');
});
