import { expect, test } from 'vitest';
import { blockedBy } from '../../src/fiscal/blocked.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { shiftOverdue } from '../../src/fiscal/shift.ts';
import {
  at,
  cashIn,
  closed,
  done,
  firstPair,
  madeZ,
  opened,
  sent,
  soldOffline,
  soldOnline,
  wentOffline,
} from '../support/fiscal-past.ts';
import { cash, giveBack, sale } from '../support/fiscal-requests.ts';
import { registerAfter, under } from '../support/under.ts';

const regime = ukraine();
const open = { type: 'openShift', cashier: 'Олена' } as const;
const closedShift = [opened(at(-9)), soldOnline(at(-8)), madeZ(at(-7)), closed(at(-6))];

test('UA-01 with the link dead a register that never opened a shift names the first-opening rule', () => {
  expect(blockedBy(regime, registerAfter(), false, at(0))).toEqual({ code: 'first-shift-needs-link', rule: 'UA-01' });
  expect(blockedBy(regime, registerAfter(), true, at(0))).toBeUndefined();
});

test('UA-01 the first opening is an online document and brings the session pair', () => {
  under(regime).given().when(open, at(0)).issues({ kind: 'openShift', offline: false, number: 1 });
  expect(registerAfter().pair).toBeNull();
  expect(registerAfter(opened()).pair).toEqual(firstPair);
});

test('UA-01 before any shift was opened no offline session can begin', () => {
  under(regime).given().when({ type: 'beginOffline' }, at(0)).refuses('UA-03', 'shift-closed');
});

test('UA-03 with the link dead and no session running a later opening is refused', () => {
  expect(blockedBy(regime, registerAfter(...closedShift), false, at(0))).toEqual({
    code: 'opening-needs-link',
    rule: 'UA-03',
  });
});

test.each([sale(), giveBack(), cash('cashIn'), cash('cashOut'), { type: 'makeZ' }, { type: 'cancelLast' }] as const)(
  'UA-03 without an open shift nothing of money is issued: $type',
  (command) => {
    under(regime).given(closedShift).when(command, at(0)).refuses('UA-03', 'shift-closed');
    under(regime).given().when(command, at(0)).refuses('UA-03', 'shift-closed');
  },
);

test('UA-03 an open shift is not opened again', () => {
  under(regime).given(opened()).when(open, at(0)).refuses('UA-03', 'shift-open');
});

test('UA-11 Z and closing are made offline and wait in the outbox in their order', () => {
  const story = [opened(), wentOffline(), soldOffline(at(1))];
  under(regime)
    .given(story)
    .when({ type: 'makeZ' }, at(2))
    .issues({ kind: 'z', offline: true, number: 4, sequence: 3 });
  under(regime)
    .given(story, madeZ(at(2)))
    .when({ type: 'closeShift' }, at(3))
    .issues({ kind: 'closeShift', offline: true, number: 5, sequence: 4 });
  const { outbox, shift } = registerAfter(...story, madeZ(at(2)), closed(at(3)));
  expect(outbox.map(({ kind }) => kind)).toEqual(['offlineBegin', 'sale', 'z', 'closeShift']);
  expect(shift).toMatchObject({ kind: 'closed', number: 1 });
});

test('UA-12 a new shift opens inside a running session and sells there', () => {
  const story = [opened(), wentOffline(), madeZ(at(2)), closed(at(3))];
  under(regime).given(story).when(open, at(4)).issues({ kind: 'openShift', offline: true, sequence: 4 });
  expect(blockedBy(regime, registerAfter(...story), false, at(4))).toBeUndefined();
  under(regime)
    .given(story, sent({ kind: 'openShift', shift: 2 }, at(4)))
    .when(sale(), at(5))
    .issues({ kind: 'sale', offline: true, sequence: 5 });
});

test('K-13 a shift is not closed before its Z, and after the Z only closing is left', () => {
  under(regime).given(opened()).when({ type: 'closeShift' }, at(0)).refuses('K-13', 'z-missing');
  const story = [opened(), soldOnline(), madeZ(at(0))];
  for (const command of [sale(), giveBack(), cash('cashIn'), { type: 'makeZ' }, { type: 'cancelLast' }] as const) {
    under(regime).given(story).when(command, at(1)).refuses('K-13', 'z-made');
  }
  under(regime).given(story).when({ type: 'closeShift' }, at(1)).issues({ kind: 'closeShift', offline: false });
});

test('K-13 the drawer is carried from shift to shift while the sums begin again', () => {
  const story = [
    opened(at(-9)),
    cashIn(at(-8), 5000),
    madeZ(at(-7)),
    closed(at(-6)),
    done({ kind: 'openShift', shift: 2 }, at(-5)),
  ];
  expect(registerAfter(...story).report).toMatchObject({
    shift: 2,
    cashIn: 0,
    drawer: 5000,
    sales: { count: 0, total: 0 },
  });
});

test('a shift is overdue at 24 hours to the second', () => {
  const register = registerAfter(opened(at(0)));
  expect(shiftOverdue(regime, register, at(24 - 1 / 3600))).toBe(false);
  expect(shiftOverdue(regime, register, at(24))).toBe(true);
});
