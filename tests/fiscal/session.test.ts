import { expect, test } from 'vitest';
import { blockedBy } from '../../src/fiscal/blocked.ts';
import { type Command } from '../../src/fiscal/command.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import {
  at,
  endedOffline,
  madeZ,
  opened,
  saleBody,
  sent,
  soldOffline,
  uploaded,
  wentOffline,
} from '../support/fiscal-past.ts';
import { cash, sale } from '../support/fiscal-requests.ts';
import { registerAfter, under } from '../support/under.ts';

const regime = ukraine();
const begin: Command = { type: 'beginOffline' };
const end: Command = { type: 'endOffline' };

test('UA-13 the first two documents of a session carry no hash, each later one that of the one before', () => {
  const story = [opened(), wentOffline(), soldOffline(at(1)), soldOffline(at(2))];
  under(regime).given(opened(), wentOffline()).when(sale(), at(1)).issues({ sequence: 2, previousHash: null });
  const before = registerAfter(...story.slice(0, 3));
  const last = story[3]?.(before)[0];
  const hash = last?.type === 'documentIssued' ? last.document.hash : 'none';
  under(regime).given(story).when(end, at(3)).issues({ kind: 'offlineEnd', sequence: 4, previousHash: hash });
});

test('UA-13 an OfflineEnd that never left gives number, sequence and hash back', () => {
  const story = [opened(), wentOffline(), soldOffline(at(1)), soldOffline(at(2))];
  const untouched = registerAfter(...story);
  const taken = registerAfter(...story, endedOffline(at(3)), () => [
    { type: 'documentWithdrawn', at: at(3), number: untouched.nextNumber, why: 'no connection' },
  ]);
  expect(taken.nextNumber).toBe(untouched.nextNumber);
  expect(taken.outbox).toEqual(untouched.outbox);
  under(regime)
    .given(story)
    .when(sale(), at(4))
    .issues({ sequence: 4, previousHash: untouched.offline.session?.lastHash ?? 'none' });
  expect(taken.offline.session).toMatchObject({
    nextSequence: 4,
    ended: null,
    lastHash: untouched.offline.session?.lastHash,
  });
});

test('UA-15 the unanswered sale is made again as second document of the session and names what it replaces', () => {
  const story = [opened(), sent(saleBody(), at(-0.1)), wentOffline()];
  const again = under(regime)
    .given(story)
    .when({ type: 'reissue' }, at(0))
    .issues({ kind: 'sale', offline: true, number: 4, sequence: 2, replaces: 2, previousHash: null });
  expect(again.body).toEqual(saleBody());
  under(regime)
    .given(story, sent(again.body, at(0), 2))
    .when({ type: 'reissue' }, at(1))
    .refuses(null, 'nothing-to-cancel');
  expect(registerAfter(...story, sent(again.body, at(0), 2)).report.sales).toMatchObject({ count: 1, total: 10_000 });
});

test('UA-15 inside the session the unanswered document comes first: a Z or a sale before it would not add up', () => {
  const story = [opened(), sent(saleBody(), at(-0.1)), wentOffline()];
  for (const command of [sale(), { type: 'makeZ' }, cash('cashIn')] as const) {
    under(regime).given(story).when(command, at(0)).refuses('K-05', 'awaiting-answer');
    under(regime)
      .given(story, sent(saleBody(), at(0), 2))
      .when(command, at(1))
      .issues({ offline: true, sequence: 3 });
  }
  under(regime).given(story).when(end, at(0)).issues({ kind: 'offlineEnd' });
});

test('UA-15 a shift document without an answer cannot be left behind by going offline', () => {
  const story = [opened(), madeZ(at(-0.2)), sent({ kind: 'closeShift', shift: 1 }, at(-0.1))];
  under(regime).given(story).when(begin, at(0)).refuses('K-05', 'awaiting-answer');
  expect(blockedBy(regime, registerAfter(...story), false, at(0))).toMatchObject({ rule: 'K-05', number: 3 });
});

test('UA-15 a revoked document leaves nothing behind', () => {
  const register = registerAfter(
    opened(),
    sent(saleBody(), at(-0.1)),
    wentOffline(),
    sent(saleBody(), at(0), 2),
    endedOffline(at(1)),
    () => [{ type: 'documentRevoked', at: at(1), number: 2 }],
    uploaded(at(1)),
  );
  expect(register).toMatchObject({ unanswered: null, nextNumber: 6, report: { sales: { count: 1 } } });
});
