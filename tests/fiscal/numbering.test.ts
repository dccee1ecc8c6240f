import { describe, expect, test } from 'vitest';
import { blockedBy } from '../../src/fiscal/blocked.ts';
import { duties } from '../../src/fiscal/duties.ts';
import { evolve } from '../../src/fiscal/evolve.ts';
import { minor } from '../../src/fiscal/money.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { minutes } from '../../src/fiscal/time.ts';
import {
  at,
  done,
  endedOffline,
  type Happening,
  madeZ,
  opened,
  refusedByServer,
  saleBody,
  secondPair,
  sent,
  serverSeen,
  soldOffline,
  soldOnline,
  uploaded,
  wentOffline,
  withdrawn,
} from '../support/fiscal-past.ts';
import { cash, giveBack, sale } from '../support/fiscal-requests.ts';
import { registerAfter, under } from '../support/under.ts';

const regime = ukraine();
const unanswered = [opened(), sent(saleBody(), at(-0.1))];

test.each([
  { what: 'refused by the server', fate: refusedByServer(at(0), 2) },
  { what: 'withdrawn because it never left', fate: withdrawn(at(0), 2) },
])('K-02 the number of a document $what is the next one again', ({ fate }) => {
  under(regime).given(unanswered, fate).when(sale(), at(0)).issues({ number: 2 });
  expect(registerAfter(...unanswered, fate)).toMatchObject({ unanswered: null, report: { sales: { count: 0 } } });
});

test('K-02 a number is not freed once a later document has been numbered', () => {
  const story = [...unanswered, wentOffline(at(0))];
  const resolved = registerAfter(...story, refusedByServer(at(1), 2));
  expect(resolved.nextNumber).toBe(4);
  under(regime)
    .given(story, refusedByServer(at(1), 2))
    .when(sale(), at(1))
    .issues({ number: 4 });
});

test('K-02 an accepted number is never given again', () => {
  under(regime).given(opened(), soldOnline()).when(sale(), at(0)).issues({ number: 3 });
  expect(() => registerAfter(opened(), soldOnline(), refusedByServer(at(0), 2))).toThrow('was not waiting');
});

test('K-02 a document under any other number than the next one is a damaged journal', () => {
  const before = registerAfter(opened());
  const facts = sent(saleBody(), at(0))({ ...before, nextNumber: 7 });
  expect(() => facts.reduce(evolve, before)).toThrow('document 7 cannot follow, 2 is next');
});

test('K-02 a second online document while one is unanswered is a damaged journal', () => {
  const before = registerAfter(...unanswered);
  expect(() => sent(saleBody(), at(0))(before).reduce(evolve, before)).toThrow('unanswered');
});

test("K-02 the server's next number is taken by a register that never gave one out, and ours is kept from then on", () => {
  under(regime)
    .given(serverSeen(at(0), { nextNumber: 9 }), opened(at(0)))
    .when(sale(), at(1))
    .issues({ number: 10 });
  under(regime)
    .given(opened(), serverSeen(at(0), { nextNumber: 1 }))
    .when(sale(), at(1))
    .issues({ number: 2 });
});

test('K-02 while something of ours is outstanding the server does not move our numbers', () => {
  const offline = [opened(), wentOffline(), serverSeen(at(1), { nextNumber: 40 })];
  under(regime).given(offline).when(sale(), at(1)).issues({ number: 3 });
  expect(registerAfter(...unanswered, serverSeen(at(1), { nextNumber: 40 })).nextNumber).toBe(3);
});

test('K-04 what is owed follows from the facts: a probe, a missing answer, a session', () => {
  const owed = (...story: readonly Happening[]) =>
    duties(regime, registerAfter(...story), at(0)).map(({ kind }) => kind);
  expect(owed(opened())).toEqual(['probe']);
  expect(owed(...unanswered)).toEqual(['resolve']);
  expect(owed(...unanswered, refusedByServer(at(0), 2))).toEqual(['probe']);
  expect(owed(opened(), wentOffline())).toEqual(['upload']);
  expect(owed(...unanswered, wentOffline())).toEqual(['upload']);
  expect(owed(opened(), wentOffline(), endedOffline(at(1)))).toEqual(['upload']);
  expect(owed(opened(), wentOffline(), endedOffline(at(1)), uploaded(at(2)))).toEqual(['probe']);
});

test('K-04 a restart owes the same, and owes it at once', () => {
  const register = registerAfter(opened(), wentOffline(), soldOffline(at(1)));
  expect(duties(regime, JSON.parse(JSON.stringify(register)), null)).toEqual(duties(regime, register, null));
  expect(duties(regime, register, null)).toEqual([{ kind: 'upload', dueAt: at(1) }]);
});

test('UA-06 the link is checked again ten minutes after it was checked last', () => {
  expect(duties(regime, registerAfter(opened(), wentOffline()), at(1))[0]?.dueAt).toBe(at(1) + minutes(10));
  expect(duties(regime, registerAfter(opened()), at(1))[0]?.dueAt).toBe(at(1) + minutes(10));
});

test.each([
  sale(),
  giveBack(),
  cash('cashIn'),
  { type: 'makeZ' },
  { type: 'closeShift' },
  { type: 'openShift', cashier: 'Олена' },
  { type: 'cancelLast' },
  { type: 'endOffline' },
  { type: 'reissue' },
] as const)('K-05 while an answer is missing nothing new is issued: $type', (command) => {
  under(regime).given(unanswered).when(command, at(0)).refuses('K-05', 'awaiting-answer');
});

test('K-05 only going offline gets past a missing answer, and its number stays taken', () => {
  under(regime).given(unanswered).when({ type: 'beginOffline' }, at(0)).issues({ kind: 'offlineBegin', number: 3 });
});

test('K-05 the answer that was found counts the document once', () => {
  const answer = { number: 2, fiscalNumber: '900002', pair: null, authorisation: null };
  const found = () => [{ type: 'documentAccepted', at: at(0), ...answer } as const];
  const register = registerAfter(...unanswered, found);
  expect(register.report.sales).toMatchObject({ count: 1, total: 10_000 });
  expect(() => registerAfter(...unanswered, found, found)).toThrow('document 2 was not waiting');
});

test('K-05 an unanswered document counts for nothing until it is answered', () => {
  expect(registerAfter(...unanswered).report.sales.count).toBe(0);
  expect(
    registerAfter(opened(), sent({ kind: 'z', report: registerAfter(opened()).report }, at(0))).shift,
  ).toMatchObject({
    zMade: false,
  });
});

describe('K-16 a data folder that is behind the server', () => {
  const ahead =
    (next: number, point: string | null = null): Happening =>
    () => [{ type: 'serverAhead', at: at(0), point, next }];
  const story = [opened(), soldOnline(), ahead(9)];

  test.each([
    sale(),
    { type: 'makeZ' } as const,
    { type: 'cashIn', amount: minor(100), reason: '' } as const,
    { type: 'beginOffline' } as const,
  ])('issues nothing, whether the link is there or not: $type', (command) => {
    under(regime).given(story).when(command, at(1)).refuses('K-16', 'behind-server');
    for (const linkAlive of [true, false])
      expect(blockedBy(regime, registerAfter(...story), linkAlive, at(1))).toEqual({
        code: 'behind-server',
        rule: 'K-16',
        ours: 3,
        theirs: 9,
      });
  });

  test('sells on once the server turns out not to be ahead', () => {
    const level = () => [{ type: 'folderCompared', at: at(1), home: 'here' } as const];
    under(regime).given(story, level).when(sale(), at(1)).issues({ number: 3 });
    expect(registerAfter(...story, level)).toMatchObject({ behind: null, home: 'here' });
  });

  test("goes on from the server's number once a person said so, and gives no number out twice", () => {
    const accepted = () => [{ type: 'gapAccepted', at: at(1), by: 'Cashier' } as const];
    under(regime).given(story, accepted).when(sale(), at(1)).issues({ number: 9 });
    under(regime).given(story, accepted).when({ type: 'cancelLast' }, at(1)).refuses(null, 'nothing-to-cancel');
    expect(() => registerAfter(opened(), accepted)).toThrow('no gap');
  });

  test('is no copy where it never gave a number out: the first one is the server’s', () => {
    expect(registerAfter(ahead(9))).toMatchObject({ nextNumber: 9, behind: null });
    expect(registerAfter(ahead(4, '901'))).toMatchObject({ series: { '901': 4 }, behind: null });
    expect(registerAfter(opened(), soldOnline(), ahead(4, '901'))).toMatchObject({ behind: { point: '901', next: 4 } });
  });
});

test('K-16 a shift the server knows nothing of was closed elsewhere', () => {
  const register = registerAfter(opened(), serverSeen(at(0), { shiftOpen: false, pair: secondPair }));
  expect(register).toMatchObject({ shift: { kind: 'closed', number: 1 }, pair: secondPair });
});

test('K-15 a halt is kept until the server takes the session', () => {
  const halted = () => [
    { type: 'uploadHalted', at: at(2), number: 3, code: 10, text: 'PackageValidationError' } as const,
  ];
  const story = [opened(), wentOffline(), soldOffline(at(1)), halted];
  expect(registerAfter(...story)).toMatchObject({
    halt: { number: 3, code: 10 },
    outbox: [{ number: 2 }, { number: 3 }],
  });
  expect(registerAfter(...story, endedOffline(at(3)), uploaded(at(4))).halt).toBeNull();
});

test('K-14 what cannot be done twice names its rule as well', () => {
  under(regime)
    .given(opened(), madeZ(at(0)))
    .when({ type: 'makeZ' }, at(1))
    .refuses('K-13', 'z-made');
  under(regime)
    .given(opened(), done(saleBody(), at(0)))
    .when({ type: 'closeShift' }, at(1))
    .refuses('K-13', 'z-missing');
});
