import { describe, expect, test } from 'vitest';
import { blockedBy } from '../../src/fiscal/blocked.ts';
import { duties } from '../../src/fiscal/duties.ts';
import { evolve } from '../../src/fiscal/evolve.ts';
import { enterOffline, leaveOffline, type ModeRequest, transmitBefore } from '../../src/fiscal/manual-mode.ts';
import { allowance } from '../../src/fiscal/offline.ts';
import { panama } from '../../src/fiscal/regimes/panama.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { type Happening } from '../support/fiscal-past.ts';
import {
  aDay,
  aMillisecond,
  at,
  cameBack,
  clockSetBack,
  did,
  issued,
  opened,
  rejected,
  restarted,
  setAside,
  sold,
  wentOffline,
} from '../support/panama-past.ts';
import { cash, giveBack, issuer, line, reason, sale, tender } from '../support/panama-requests.ts';
import { registerAfter, under } from '../support/under.ts';

const regime = panama(issuer);
const online = [opened(), sold(at(-0.5))];
const inMode = [...online, wentOffline(at(0))];

const asked = (changes: Partial<ModeRequest> = {}): ModeRequest => ({
  by: 'Ana',
  reason,
  accepted: true,
  loginAt: at(-1),
  printer: 'receipts',
  ...changes,
});
const enter = (changes: Partial<ModeRequest> = {}, story = online) =>
  enterOffline(regime, registerAfter(...story), { request: asked(changes), now: at(0) });

describe('switching the mode on', () => {
  test('PA-02 who, when, why, which text, after which login and what was saved become one fact', () => {
    expect(enter()).toEqual({
      type: 'offlineEntered',
      at: at(0),
      by: 'Ana',
      reason,
      conditions: '2026-11',
      loginAt: at(-1),
      since: '2026-11-02T09:00:00',
      saved: { point: '901', printer: 'receipts' },
    });
  });

  test('PA-01 without a login proved in this run it stays off', () => {
    expect(enter({ loginAt: null })).toEqual({ code: 'no-login', rule: 'PA-01' });
  });

  test('PA-01 the moment of the proof is when the login was, not when the mode is switched', () => {
    expect(enter({ loginAt: at(-7) })).toMatchObject({ type: 'offlineEntered', loginAt: at(-7) });
  });

  test('PA-12 the conditions must be accepted', () => {
    expect(enter({ accepted: false })).toEqual({ code: 'conditions-not-accepted', rule: 'PA-02' });
  });

  test.each([
    ['14 characters', 'x'.repeat(14)],
    ['151 characters', 'x'.repeat(151)],
    ['nothing', ''],
    ['blanks alone', ' '.repeat(40)],
    ['14 characters between blanks', `   ${'x'.repeat(14)}\t `],
    ['14 characters and many blanks between two words', `uno${' '.repeat(20)}dos, etc.`],
    ['14 characters whose accents were typed apart', 'e\u0301'.repeat(14)],
    ['151 characters with accents', 'á'.repeat(151)],
  ])('PA-02 a reason of %s is refused', (_, text) => {
    expect(enter({ reason: text })).toEqual({ code: 'bad-reason', rule: 'PA-02', shortest: 15, longest: 150 });
  });

  test.each([
    ['15 characters', 'x'.repeat(15), 'x'.repeat(15)],
    ['150 characters', 'x'.repeat(150), 'x'.repeat(150)],
    ['15 characters between blanks', `  ${'x'.repeat(15)}\n`, 'x'.repeat(15)],
    ['150 characters with accents typed apart', 'e\u0301'.repeat(150), 'é'.repeat(150)],
    ['words with blanks and a line break between', 'Sin  servicio\nde   Internet', 'Sin servicio de Internet'],
  ])('PA-02 a reason of %s is taken', (_, text, written) => {
    expect(enter({ reason: text })).toMatchObject({ type: 'offlineEntered', reason: written });
  });

  test('PA-02 a reason with a character no document can carry is refused', () => {
    expect(enter({ reason: `${reason} 😀` })).toMatchObject({ code: 'text-not-encodable' });
  });

  test('PA-01 it is not switched on twice, whatever the second asking says', () => {
    expect(enter({}, inMode)).toEqual({ code: 'already-offline', rule: 'PA-01' });
    expect(enter({ reason: '', accepted: false }, inMode)).toMatchObject({ code: 'already-offline' });
    const [fact] = wentOffline(at(1))(registerAfter(...inMode));
    expect(() => fact && evolve(registerAfter(...inMode), fact)).toThrow(/while it was on/);
  });

  test('PA-19 no command for a document begins it: only the act does', () => {
    under(regime)
      .given(...online)
      .when({ type: 'beginOffline' }, at(0))
      .refuses('PA-04', 'no-session-pair');
  });

  test('where the register switches by itself a person cannot', () => {
    const request = { request: asked(), now: at(0) };
    expect(enterOffline(ukraine(), registerAfter(), request)).toEqual({ code: 'not-manual', rule: 'UA-04' });
    expect(leaveOffline(ukraine(), registerAfter(), { by: 'Ana', now: at(0) })).toMatchObject({ code: 'not-manual' });
  });
});

const left = (hour: number, story: readonly Happening[]) =>
  allowance(regime, registerAfter(...story).offline, at(hour)).session;

describe('24 hours', () => {
  test.each([
    ['an invoice', sale()],
    ['a generic note', giveBack()],
    ['cash put in', cash('cashIn')],
    ['cash taken out', cash('cashOut')],
  ])('PA-04 one millisecond before the end %s is issued, at the end nothing is', (_, command) => {
    const mode = under(regime).given(...inMode, sold(at(1)), sold(at(2)));
    mode.when(command, at(aDay - aMillisecond)).issues({ number: 5 });
    mode.when(command, at(aDay)).refuses('PA-04', 'session-limit');
    mode.when(command, at(aDay * 30)).refuses('PA-04', 'session-limit');
  });

  test('PA-04 it counts from the switching on, not from the first sale, and an attempt to switch on again gives nothing', () => {
    expect(left(20, inMode)).toBe(4 * 3_600_000);
    under(regime)
      .given(...inMode)
      .when(sale(), at(aDay))
      .refuses('PA-04');
  });

  test('PA-04 past it the block is told with its moment', () => {
    expect(blockedBy(regime, registerAfter(...inMode), false, at(aDay))).toEqual({
      code: 'session-limit',
      rule: 'PA-04',
      reachedAt: at(aDay),
    });
  });

  test('PA-04 once everything is sent selling goes on, and a new mode has its own 24 hours', () => {
    const story = [...inMode, cameBack(at(aDay + 1))];
    under(regime)
      .given(...story)
      .when(sale(), at(aDay + 1))
      .issues({ kind: 'sale', offline: false });
    expect(left(aDay + 2, [...story, wentOffline(at(aDay + 2))])).toBe(24 * 3_600_000);
  });

  test('PA-04 no month is counted', () => {
    expect(allowance(regime, registerAfter(...inMode).offline, at(1))).toMatchObject({ month: null, numbers: null });
  });

  test('K-07 PA-04 a clock set back lengthens nothing, set forward neither', () => {
    const mode = under(regime).given(...inMode, sold(at(9)), clockSetBack(at(9), 3));
    mode.when(sale(), at(aDay - 3 - aMillisecond)).issues({ offline: true });
    mode.when(sale(), at(aDay - 3)).refuses('PA-04', 'session-limit');
    under(regime)
      .given(...inMode, clockSetBack(at(9), -3))
      .when(sale(), at(aDay))
      .refuses('PA-04');
  });

  test('K-07 PA-04 neither does setting it back again and again, nor a restart in between', () => {
    const story = [...inMode, clockSetBack(at(20), 19), clockSetBack(at(4), 3)];
    const register = restarted(registerAfter(...story));
    expect(allowance(regime, register.offline, at(1)).session).toBe(3_600_000);
    expect(allowance(regime, register.offline, at(2)).session).toBe(0);
  });

  test('PA-15 everything must be sent 72 hours after the switching on, whenever the last sale was', () => {
    expect(transmitBefore(regime, registerAfter(...inMode, sold(at(23))).offline)).toBe(at(72));
    expect(transmitBefore(regime, registerAfter(...online).offline)).toBeNull();
    expect(transmitBefore(ukraine(), registerAfter(...inMode).offline)).toBeNull();
  });

  test('PA-15 every document carries the moment of switching on, never later than its own', () => {
    const draft = under(regime)
      .given(...inMode)
      .when(sale(), at(0))
      .issues({ local: '2026-11-02T09:00:00' });
    expect(draft.offline?.contingency).toEqual({ since: '2026-11-02T09:00:00', reason });
    const late = under(regime)
      .given(...inMode, clockSetBack(at(1), 2))
      .when(sale(), at(-1))
      .issues({ at: at(0), local: '2026-11-02T09:00:00' });
    expect(late.offline?.contingency?.since).toBe('2026-11-02T09:00:00');
  });
});

describe('while the mode is on', () => {
  test('PA-06 invoices and generic notes are issued', () => {
    under(regime)
      .given(...inMode)
      .when(sale(), at(1))
      .issues({ kind: 'sale', offline: true });
    under(regime)
      .given(...inMode)
      .when(giveBack(), at(1))
      .issues({ kind: 'return', offline: true });
  });

  test('PA-06 nothing is annulled, not even what was sold a moment ago', () => {
    under(regime)
      .given(...inMode, sold(at(1)))
      .when({ type: 'cancelLast' }, at(1))
      .refuses('PA-06', 'closed-offline');
  });

  test.each(['makeZ', 'closeShift'] as const)('PA-09 %s is closed', (type) => {
    under(regime)
      .given(...inMode, sold(at(1)))
      .when({ type }, at(1))
      .refuses('PA-09', 'closed-offline');
  });

  test.each(['beginOffline', 'endOffline'] as const)('PA-06 no document %s exists here', (type) => {
    under(regime)
      .given(...inMode)
      .when({ type }, at(1))
      .refuses('PA-06', 'closed-offline');
  });

  test('PA-09 the X goes on counting', () => {
    const { report } = registerAfter(...inMode, sold(at(1)), did(giveBack(), at(2)), sold(at(3)));
    expect(report).toMatchObject({ sales: { count: 3, total: 3210 }, returns: { count: 1, total: 1070 } });
  });

  test.each(['card', 'transfer', 'voucher'] as const)('PA-08 %s is not taken, neither alone nor beside cash', (by) => {
    const alone = sale({ tenders: [tender(by, 1070)] });
    const beside = sale({ tenders: [tender('cash', 1000), tender(by, 70)] });
    for (const command of [alone, beside, giveBack({ tenders: [tender(by, 1070)] })]) {
      under(regime)
        .given(...inMode)
        .when(command, at(1))
        .refuses('PA-08', 'cash-only');
    }
    under(regime)
      .given(...online)
      .when(alone, at(1))
      .issues({ kind: 'sale', offline: false });
  });

  test('PA-05 a shift may open, and cash move, in the drawer of the cash register', () => {
    const closed = [
      ...online,
      did({ type: 'makeZ' }, at(-0.4)),
      did({ type: 'closeShift' }, at(-0.3)),
      wentOffline(at(0)),
    ];
    under(regime)
      .given(...closed)
      .when({ type: 'openShift', cashier: 'Ana' }, at(1))
      .issues({ kind: 'openShift', offline: false });
    under(regime)
      .given(...inMode)
      .when(cash('cashOut'), at(1))
      .issues({ kind: 'cashOut', offline: false });
  });

  test('PA-07 no line and no document has a place for a customer', () => {
    const draft = under(regime)
      .given(...inMode)
      .when(sale(), at(1))
      .issues({ kind: 'sale' });
    const { receipt } = draft.body.kind === 'sale' ? draft.body : { receipt: { lines: [] } };
    expect(Object.keys(draft).toSorted()).toEqual(
      [...['at', 'body', 'cashier', 'local', 'number', 'offline', 'registeredBy', 'replaces', 'series']].toSorted(),
    );
    expect(Object.keys(receipt.lines[0] ?? {}).toSorted()).toEqual(
      [...Object.keys(line()), 'cost', 'discountSum', 'taxSum'].toSorted(),
    );
  });

  test('PA-10 nothing is owed, neither sending nor asking; with the mode off the link is checked again', () => {
    const story = [...inMode, sold(at(1)), sold(at(2))];
    expect(duties(regime, registerAfter(...story), null)).toEqual([]);
    expect(duties(regime, registerAfter(...story), at(2))).toEqual([]);
    expect(duties(regime, registerAfter(...online), at(2)).map(({ kind }) => kind)).toEqual(['probe']);
  });

  test('PA-10 an online document without an answer waits for the end of the mode, and selling goes on', () => {
    const story = [...online, issued(sale(), at(-0.1)), wentOffline(at(0))];
    expect(duties(regime, registerAfter(...story), null)).toEqual([]);
    under(regime)
      .given(...story)
      .when(sale(), at(1))
      .issues({ kind: 'sale', offline: true });
  });
});

describe('with the mode off', () => {
  test('PA-19 a dead link blocks selling and says so; the register never goes offline by itself', () => {
    expect(blockedBy(regime, registerAfter(...online), false, at(0))).toEqual({ code: 'no-link', rule: 'PA-19' });
    expect(blockedBy(regime, registerAfter(...online), true, at(0))).toBeUndefined();
    expect(blockedBy(regime, registerAfter(...inMode), false, at(1))).toBeUndefined();
  });

  test('K-05 PA-17 while an answer is missing nothing new is issued, cash neither', () => {
    const story = [...online, issued(sale(), at(0))];
    for (const command of [sale(), giveBack(), cash('cashIn'), { type: 'makeZ' } as const]) {
      under(regime)
        .given(...story)
        .when(command, at(1))
        .refuses('K-05', 'awaiting-answer');
    }
  });
});

describe('switching the mode off', () => {
  const leave = (...story: readonly Happening[]) =>
    leaveOffline(regime, registerAfter(...story), { by: 'Ana', now: at(3) });

  test('PA-11 with nothing left it is over, and who ended it is kept', () => {
    expect(leave(...inMode)).toEqual({ type: 'offlineLeft', at: at(3), by: 'Ana' });
  });

  test('PA-11 it is not over while a document waits, is rejected, or is without an answer', () => {
    const unsettled = { code: 'documents-unsettled', rule: 'PA-11' };
    expect(leave(...inMode, sold(at(1)), sold(at(2)))).toEqual({ ...unsettled, count: 2 });
    expect(leave(...inMode, sold(at(1)), rejected(3, at(2)))).toMatchObject({ ...unsettled, count: 1 });
    expect(leave(...online, issued(sale(), at(-0.1)), wentOffline(at(0)))).toMatchObject({ ...unsettled, count: 1 });
    expect(leave(...inMode, sold(at(1)), rejected(3, at(2)), setAside(3, at(2)))).toMatchObject({ by: 'Ana' });
  });

  test('PA-11 a mode that is off is not switched off again', () => {
    expect(leave(...online)).toEqual({ code: 'not-offline', rule: 'PA-11' });
    expect(() => evolve(registerAfter(...online), { type: 'offlineLeft', at: at(3), by: 'Ana' })).toThrow(/was off/);
  });

  test('PA-09 a Z is possible again once every document is with the PAC or decided about', () => {
    const story = [...inMode, sold(at(1)), rejected(3, at(2)), setAside(3, at(2)), cameBack(at(3))];
    under(regime)
      .given(...story)
      .when({ type: 'makeZ' }, at(3))
      .issues({ kind: 'z', offline: false });
  });

  test('PA-06 what was sold in the mode is not annulled after it', () => {
    const story = [...inMode, sold(at(1)), rejected(3, at(2)), setAside(3, at(2)), cameBack(at(3))];
    under(regime)
      .given(...story)
      .when({ type: 'cancelLast' }, at(3))
      .refuses(null, 'nothing-to-cancel');
  });
});
