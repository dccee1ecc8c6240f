import { describe, expect, test } from 'vitest';
import { type Command } from '../../src/fiscal/command.ts';
import { decide } from '../../src/fiscal/decide.ts';
import { evolve } from '../../src/fiscal/evolve.ts';
import { minor } from '../../src/fiscal/money.ts';
import { allowance } from '../../src/fiscal/offline.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { shiftEndsAt, shiftOverdue } from '../../src/fiscal/shift.ts';
import { hours } from '../../src/fiscal/time.ts';
import {
  at,
  cashIn,
  closed,
  done,
  firstPair,
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
  wentOffline,
  withdrawn,
} from '../support/fiscal-past.ts';
import { cash, giveBack, sale } from '../support/fiscal-requests.ts';
import { registerAfter, under } from '../support/under.ts';

const regime = ukraine();
const cancel: Command = { type: 'cancelLast' };
const local = '2026-11-02T09:00:00';

describe('what a document that counts does to the register', () => {
  test('K-13 opening begins a shift at its moment, under its cashier, with the drawer as it was', () => {
    const register = registerAfter(opened(at(0)), cashIn(at(1), 700));
    expect(register.shift).toEqual({ kind: 'open', number: 1, openedAt: at(0), cashier: 'Олена', zMade: false });
    const again = registerAfter(
      opened(at(0)),
      cashIn(at(1), 700),
      madeZ(at(2)),
      closed(at(3)),
      done({ kind: 'openShift', shift: 2 }, at(4)),
    );
    expect(again.shift).toEqual({ kind: 'open', number: 2, openedAt: at(4), cashier: 'Олена', zMade: false });
    expect(again.report).toMatchObject({ shift: 2, cashIn: 0, drawer: 700 });
  });

  test('K-13 closing ends it at its moment', () => {
    const register = registerAfter(opened(at(0)), madeZ(at(2)), closed(at(3)));
    expect(register.shift).toEqual({ kind: 'closed', number: 1, closedAt: at(3) });
  });

  test('K-13 a Z marks the shift and leaves its sums', () => {
    const register = registerAfter(opened(at(0)), soldOnline(at(1)), madeZ(at(2)));
    expect(register.shift).toMatchObject({ zMade: true });
    expect(register.report.sales.count).toBe(1);
  });

  test('a sale, a return and service cash can be taken back, each with what it was', () => {
    const put = registerAfter(opened(at(0)), cashIn(at(1), 700)).cancellable;
    expect(put).toEqual({
      reference: { number: 2, fiscalNumber: '900002', cufe: null, local: '2026-11-02T10:00:00' },
      at: at(1),
      body: { kind: 'cashIn', amount: 700, reason: 'Розмін' },
    });
    for (const command of [sale(), giveBack(), cash('cashOut')]) {
      const { body } = under(regime)
        .given(opened(at(0)))
        .when(command, at(1))
        .issues({});
      under(regime)
        .given(opened(at(0)), done(body, at(1)))
        .when(cancel, at(2))
        .issues({ kind: 'storno' });
    }
  });

  test.each([
    ['a Z', [madeZ(at(2))]],
    ['the closing of the shift', [madeZ(at(2)), closed(at(3))]],
    ['OfflineBegin', [wentOffline(at(2))]],
    ['OfflineEnd', [wentOffline(at(2)), sent({ kind: 'offlineEnd' }, at(3))]],
    ['the opening of a shift', [madeZ(at(2)), closed(at(3)), done({ kind: 'openShift', shift: 2 }, at(4))]],
  ])('after %s the sale before it is no longer the last document', (_, more: readonly Happening[]) => {
    expect(registerAfter(opened(at(0)), soldOnline(at(1))).cancellable).not.toBeNull();
    expect(registerAfter(opened(at(0)), soldOnline(at(1)), ...more).cancellable).toBeNull();
  });

  test('after a storno nothing is left to take back', () => {
    const sold = [opened(at(0)), soldOnline(at(1)), soldOnline(at(2))];
    const { body } = under(regime)
      .given(...sold)
      .when(cancel, at(3))
      .issues({ kind: 'storno' });
    const register = registerAfter(...sold, done(body, at(3)));
    expect(register.cancellable).toBeNull();
    expect(register.report.sales).toMatchObject({ count: 1, total: 10_000 });
  });

  test('where no time is set the last document can be cancelled whenever it was', () => {
    under(regime)
      .given(opened(at(0)), soldOnline(at(1)))
      .when(cancel, at(24_000))
      .issues({ kind: 'storno' });
  });
});

describe('K-02 what becomes of an unanswered document', () => {
  const lost = [opened(at(-1)), soldOnline(at(-0.5)), sent(saleBody(), at(0))];

  test('K-05 it is kept whole until it is answered', () => {
    expect(registerAfter(...lost).unanswered).toEqual({
      number: 3,
      at: at(0),
      local,
      cashier: 'Олена',
      body: saleBody(),
      series: null,
      replacedBy: null,
      before: { number: 2, at: at(-0.5), local: '2026-11-02T08:30:00' },
    });
  });

  test.each([
    ['refused', refusedByServer],
    ['withdrawn', withdrawn],
  ])('K-02 %s, it leaves the number and the time of the document before it', (_, fate) => {
    expect(registerAfter(...lost, fate(at(1), 3))).toMatchObject({
      unanswered: null,
      nextNumber: 3,
      lastDocument: { number: 2, at: at(-0.5) },
    });
  });

  test('K-02 the first of all documents leaves nothing before it', () => {
    const first = [sent({ kind: 'openShift', shift: 1 }, at(0)), refusedByServer(at(1), 1)];
    expect(registerAfter(...first)).toMatchObject({ nextNumber: 1, lastDocument: null });
  });

  test('UA-15 refused after the register went offline, it frees nothing', () => {
    const offline = [...lost, wentOffline(at(1))];
    expect(registerAfter(...offline, refusedByServer(at(2), 3))).toMatchObject({
      unanswered: null,
      nextNumber: 5,
      lastDocument: { number: 4 },
    });
  });

  test('K-05 accepted, it brings its pair, and without one the pair of before stays', () => {
    const accepted =
      (pair: typeof firstPair | null): Happening =>
      () => [{ type: 'documentAccepted', at: at(1), number: 3, fiscalNumber: '900003', pair, authorisation: null }];
    expect(registerAfter(...lost, accepted(null)).pair).toEqual(firstPair);
    const other = { session: '7', seed: '8' };
    expect(registerAfter(...lost, accepted(other))).toMatchObject({ pair: other, unanswered: null });
  });

  test('PA-14 accepted with an authorisation, its reference carries the code', () => {
    const authorisation = { cufe: 'FE-1', protocol: null, receivedAt: null, qr: null };
    const accepted: Happening = () => [
      { type: 'documentAccepted', at: at(1), number: 3, fiscalNumber: '900003', pair: null, authorisation },
    ];
    expect(registerAfter(...lost, accepted).cancellable?.reference).toMatchObject({ number: 3, cufe: 'FE-1' });
  });

  test.each(['documentRefused', 'documentWithdrawn', 'documentRevoked'] as const)(
    'K-02 an answer for another document is a damaged journal: %s',
    (type) => {
      const words = { code: 9, text: '', why: '' };
      expect(() => evolve(registerAfter(...lost), { type, at: at(1), number: 2, ...words })).toThrow(
        'document 2 was not waiting for an answer',
      );
    },
  );

  test('UA-15 only the document that names it replaces it', () => {
    const offline = [...lost, wentOffline(at(1))];
    expect(registerAfter(...offline, soldOffline(at(2))).unanswered?.replacedBy).toBeNull();
    expect(registerAfter(...offline, sent(saleBody(), at(2), 2)).unanswered?.replacedBy).toBeNull();
    expect(registerAfter(...offline, sent(saleBody(), at(2), 3)).unanswered?.replacedBy).toBe(5);
  });

  test('UA-15 there is nothing to make again without a missing answer', () => {
    const again: Command = { type: 'reissue' };
    under(regime).given(opened()).when(again, at(0)).refuses(null, 'nothing-to-cancel');
    under(regime).given(opened(), wentOffline()).when(again, at(1)).refuses(null, 'nothing-to-cancel');
  });
});

test('K-15 why sending stopped is kept with its moment', () => {
  const halted: Happening = () => [{ type: 'uploadHalted', at: at(2), number: 3, code: 10, text: 'no' }];
  expect(registerAfter(opened(), wentOffline(), soldOffline(at(1)), halted).halt).toEqual({
    number: 3,
    code: 10,
    text: 'no',
    at: at(2),
  });
});

describe('K-14 service cash', () => {
  const put = (amount: number, reason = 'Розмін'): Command => ({ type: 'cashIn', amount: minor(amount), reason });
  const asked = under(regime).given(opened());

  test('K-14 from one kopiyka to ten million', () => {
    asked.when(put(1), at(0)).issues({ kind: 'cashIn' });
    asked.when(put(1_000_000_000), at(0)).issues({ kind: 'cashIn' });
    asked.when(put(1_000_000_001), at(0)).refuses(null, 'bad-amount');
    expect(decide(regime, registerAfter(opened()), put(1_000_000_001), at(0))).toEqual({
      ok: false,
      refusal: { code: 'bad-amount', rule: null, value: '10000000.01' },
    });
    asked.when(put(0), at(0)).refuses(null, 'bad-amount');
  });

  test('K-14 its reason has 128 characters at most, and is written as documents write it', () => {
    asked.when(put(1, 'ї'.repeat(129)), at(0)).refuses(null, 'text-too-long');
    expect(asked.when(put(1, `${'ї'.repeat(128)}  `), at(0)).issues({}).body).toEqual({
      kind: 'cashIn',
      amount: 1,
      reason: 'ї'.repeat(128),
    });
    expect(asked.when(cash('cashOut', 5), at(0)).issues({}).body).toEqual({
      kind: 'cashOut',
      amount: 5,
      reason: 'Розмін',
    });
  });
});

describe('K-16 what the server says of the register', () => {
  const month = hours(160);

  test.each([
    ['an answer is missing', [opened(at(-1)), sent(saleBody(), at(0))]],
    ['a session runs', [opened(at(-1)), wentOffline(at(0))]],
  ])('K-02 is passed over while %s', (_, story: readonly Happening[]) => {
    const seen = serverSeen(at(1), { nextNumber: 40, shiftOpen: false, monthUsed: month, pair: secondPair });
    const before = registerAfter(...story);
    expect(registerAfter(...story, seen)).toEqual({ ...before, latestAt: at(1) });
  });

  test('UA-09 of the month holds until it says something else', () => {
    const left = (...more: readonly Happening[]) =>
      allowance(regime, registerAfter(opened(at(-1)), serverSeen(at(0), { monthUsed: month }), ...more).offline, at(3))
        .month;
    expect(left(serverSeen(at(1)))).toBe(hours(8));
    expect(left(serverSeen(at(1), { monthUsed: hours(100) }))).toBe(hours(68));
  });

  test('UA-16 of the Z of an open shift holds, and silence changes nothing', () => {
    const zMade = (zPresent: boolean | null, ...story: readonly Happening[]) =>
      registerAfter(...story, serverSeen(at(2), { zPresent })).shift;
    const open = { kind: 'open', number: 1, openedAt: at(0), cashier: 'Олена' };
    expect(zMade(true, opened(at(0)))).toEqual({ ...open, zMade: true });
    expect(zMade(null, opened(at(0)))).toEqual({ ...open, zMade: false });
    expect(zMade(false, opened(at(0)), madeZ(at(1)))).toEqual({ ...open, zMade: false });
    expect(zMade(null, opened(at(0)), madeZ(at(1)))).toEqual({ ...open, zMade: true });
  });

  test('UA-16 of a shift changes none that is closed or was never opened', () => {
    const closedShift = [opened(at(0)), madeZ(at(1)), closed(at(2))];
    for (const shiftOpen of [true, false]) {
      const seen = serverSeen(at(3), { shiftOpen, zPresent: true });
      expect(registerAfter(...closedShift, seen).shift).toEqual({ kind: 'closed', number: 1, closedAt: at(2) });
      expect(registerAfter(seen).shift).toEqual({ kind: 'never-opened' });
    }
  });
});

test('K-13 a Z in the journal of a closed shift opens nothing', () => {
  const { shift } = registerAfter(opened(at(0)), madeZ(at(1)), closed(at(2)), madeZ(at(3)));
  expect(shift).toEqual({ kind: 'closed', number: 1, closedAt: at(2) });
});

test('UA-03 a shift that is not open is not closed', () => {
  under(regime).given().when({ type: 'closeShift' }, at(0)).refuses('UA-03', 'shift-closed');
  const story = [opened(at(0)), madeZ(at(1)), closed(at(2))];
  under(regime).given(story).when({ type: 'closeShift' }, at(3)).refuses('UA-03', 'shift-closed');
});

test('K-03 OfflineBegin revokes nothing until it is signed again', () => {
  const { body } = under(regime).given(opened()).when({ type: 'beginOffline' }, at(0)).issues({});
  expect(body).toEqual({ kind: 'offlineBegin', revokesLastOnline: false });
});

test('UA-15 only the document made again names what it replaces', () => {
  const story = [opened(), sent(saleBody(), at(-0.1)), wentOffline(), sent(saleBody(), at(0), 2)];
  under(regime).given(story).when(sale(), at(1)).issues({ sequence: 3, replaces: null });
});

describe('the end of a shift', () => {
  test('is 24 hours after its opening, and nowhere when none is open', () => {
    expect(shiftEndsAt(regime, registerAfter(opened(at(2))))).toBe(at(26));
    expect(shiftEndsAt(regime, registerAfter())).toBeNull();
    expect(shiftOverdue(regime, registerAfter(), at(100))).toBe(false);
  });
});
