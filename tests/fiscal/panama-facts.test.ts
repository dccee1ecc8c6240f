import { describe, expect, test } from 'vitest';
import { decide } from '../../src/fiscal/decide.ts';
import { evolve } from '../../src/fiscal/evolve.ts';
import { enterOffline, leaveOffline, setAsideDocument } from '../../src/fiscal/manual-mode.ts';
import { panama } from '../../src/fiscal/regimes/panama.ts';
import { type Regime } from '../../src/fiscal/regimes/regime.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { hours } from '../../src/fiscal/time.ts';
import { type Happening } from '../support/fiscal-past.ts';
import {
  at,
  cameBack,
  conflicting,
  did,
  issued,
  lastSaleOf,
  opened,
  rejected,
  sending,
  sold,
  wentOffline,
  withdrawn,
} from '../support/panama-past.ts';
import { cash, giveBack, issuer, reason, sale } from '../support/panama-requests.ts';
import { registerAfter, under } from '../support/under.ts';

const regime = panama(issuer);
const online = [opened(), sold(at(-0.5))];
const inMode = [...online, wentOffline(at(0)), sold(at(1)), sold(at(2))];

describe('PA-15 the session of a mode that a person switched on', () => {
  test('PA-15 it is numbered, has no secret, and carries since when and why', () => {
    expect(registerAfter(...online, wentOffline(at(0))).offline).toMatchObject({
      entries: 1,
      session: {
        pair: { session: '1', seed: '' },
        contingency: { since: '2026-11-02T09:00:00', reason },
        begin: at(0),
        ended: null,
        nextSequence: 1,
        lastHash: '',
        hashBefore: '',
        setBack: 0,
        seenUntil: at(0),
      },
    });
    const twice = [...online, wentOffline(at(0)), cameBack(at(1)), wentOffline(at(2))];
    expect(registerAfter(...twice).offline).toMatchObject({ entries: 2, session: { pair: { session: '2' } } });
  });

  test('PA-15 switched on while the clock is behind the last document it begins there, and the difference counts', () => {
    const { offline } = registerAfter(opened(), sold(at(3)), wentOffline(at(1)));
    expect(offline.session).toMatchObject({ begin: at(3), setBack: hours(2), seenUntil: at(3) });
    const request = { by: 'Ana', reason, accepted: true, loginAt: at(-1), printer: 'receipts' };
    expect(enterOffline(regime, registerAfter(opened(), sold(at(3))), { request, now: at(1) })).toMatchObject({
      at: at(1),
      since: '2026-11-02T12:00:00',
    });
  });

  test('PA-15 a register that never issued anything begins it at the moment itself', () => {
    const request = { by: 'Ana', reason, accepted: true, loginAt: at(0), printer: 'receipts' };
    expect(enterOffline(regime, registerAfter(), { request, now: at(1) })).toMatchObject({
      since: '2026-11-02T10:00:00',
    });
    expect(registerAfter(wentOffline(at(1))).offline.session).toMatchObject({ begin: at(1), setBack: 0 });
  });

  test('PA-02 where documents have no billing points, or the register switches by itself, nobody switches it', () => {
    const request = { by: 'Ana', reason, accepted: true, loginAt: at(0), printer: 'receipts' };
    const asked = { request, now: at(1) };
    const refusal = { code: 'not-manual' };
    expect(enterOffline({ ...regime, points: null }, registerAfter(), asked)).toMatchObject(refusal);
    expect(enterOffline({ ...ukraine(), points: regime.points }, registerAfter(), asked)).toMatchObject(refusal);
  });

  test('UA-13 its documents count 1, 2, 3 and never carry a hash', () => {
    const places = [0, 1, 2].map((count) => {
      const story = [...online, wentOffline(at(0)), ...[1, 2].slice(0, count).map((hour) => sold(at(hour)))];
      return under(regime)
        .given(...story)
        .when(sale(), at(3))
        .issues({ offline: true }).offline;
    });
    expect(places.map((place) => [place?.sequence, place?.previousHash, place?.session])).toEqual([
      [1, null, '1'],
      [2, null, '1'],
      [3, null, '1'],
    ]);
  });

  test('PA-11 switched off, its time is kept, and what was sold before is no longer the last document', () => {
    const register = registerAfter(...online, wentOffline(at(0)), cameBack(at(5)));
    expect(register.offline).toMatchObject({ session: null, past: [{ begin: at(0), end: at(5) }] });
    expect(register.cancellable).toBeNull();
  });

  test('the times of the last 61 modes are kept, so that a checkpoint does not grow for ever', () => {
    const modes = Array.from({ length: 63 }, (_, index) => [wentOffline(at(index * 2)), cameBack(at(index * 2 + 1))]);
    const { past } = registerAfter(opened(), ...modes).offline;
    expect([past.length, past[0]?.begin, past.at(-1)?.begin]).toEqual([61, at(4), at(124)]);
  });
});

test.each([
  ['sale', sale()],
  ['return', giveBack()],
  ['cashIn', cash('cashIn')],
  ['cashOut', cash('cashOut')],
  ['openShift', { type: 'openShift', cashier: 'Ana' }],
] as const)('PA-05 what the law closes in the mode is closed, whatever it is: %s', (kind, command) => {
  const { offline } = regime;
  if (offline.entry !== 'manual') throw new Error('not manual');
  const stricter: Regime = {
    ...regime,
    offline: { ...offline, manual: { ...offline.manual, closed: { [kind]: 'PA-05' } } },
  };
  expect(decide(stricter, registerAfter(...inMode), command, at(3))).toEqual({
    ok: false,
    refusal: { code: 'closed-offline', rule: 'PA-05', kind },
  });
});

test('PA-06 where no time is set a return names the code of its sale whenever it was', () => {
  const original = lastSaleOf(...online);
  const asked = giveBack({ original });
  const { body } = under({ ...regime, referWithin: null })
    .given(...online)
    .when(asked, at(90_000))
    .issues({});
  expect(body).toMatchObject({ of: { cufe: original.reference.cufe } });
  expect(original.reference.cufe).not.toBeNull();
});

describe('PA-18 a document that waits', () => {
  const entry = (number: number, ...more: readonly Happening[]) =>
    registerAfter(...inMode, ...more).outbox.find((each) => each.number === number);

  test('PA-17 it is sent, or surely was not, or is refused with the words of the PAC', () => {
    const failed: Happening = () => [{ type: 'sendingFailed', at: at(3), number: 3 }];
    expect(entry(3)).toMatchObject({ state: 'waiting', said: null, sequence: 1, kind: 'sale' });
    expect(entry(3, sending(3, at(3)))).toMatchObject({ state: 'sending', said: null });
    expect(entry(3, sending(3, at(3)), failed)).toMatchObject({ state: 'waiting', said: null });
    expect(entry(3, rejected(3, at(3)))?.said).toEqual({ code: 2507, text: 'total inválido' });
    expect(entry(3, rejected(3, at(3)), sending(3, at(4)))).toMatchObject({ state: 'sending', said: null });
    expect(entry(3, conflicting(3, at(3)))).toMatchObject({
      state: 'conflict',
      said: { code: 0, text: 'FE-of-another' },
    });
  });

  test('PA-13 a conflict found while its answer was awaited waits beside the others', () => {
    const lost = [...online, issued(sale(), at(1))];
    expect(registerAfter(...lost, conflicting(3, at(2)))).toMatchObject({ unanswered: null });
    expect(registerAfter(...lost, conflicting(3, at(2))).outbox).toEqual([
      {
        state: 'conflict',
        said: { code: 0, text: 'FE-of-another' },
        number: 3,
        kind: 'sale',
        sequence: 0,
        at: at(1),
        sizeBytes: 0,
      },
    ]);
    expect(registerAfter(...lost, wentOffline(at(2)), sold(at(3)), conflicting(3, at(4))).outbox).toMatchObject([
      { number: 4, state: 'waiting' },
      { number: 3, state: 'conflict' },
    ]);
  });

  test('K-05 while the mode is on nothing is taken back as an end of a session', () => {
    expect(() => registerAfter(...inMode, withdrawn(4, at(3)))).toThrow('document 4 is not the end of the session');
  });
});

describe('PA-02 the reason for the mode', () => {
  const enter = (why: string) =>
    enterOffline(regime, registerAfter(...online), {
      request: { by: 'Ana', reason: why, accepted: true, loginAt: at(-1), printer: 'receipts' },
      now: at(0),
    });

  test('PA-02 is measured in characters, not in halves of them', () => {
    expect(enter('😀'.repeat(14))).toMatchObject({ code: 'bad-reason' });
    expect(enter('😀'.repeat(15))).toMatchObject({ code: 'text-not-encodable' });
    expect(enter('😀'.repeat(150))).toMatchObject({ code: 'text-not-encodable' });
  });
});

test('K-15 a decision without a reason names what is missing', () => {
  const decision = { number: 3, reason: ' ', by: 'Ana' };
  const register = registerAfter(...inMode, rejected(3, at(3)));
  expect(setAsideDocument(regime, register, { decision, now: at(4) })).toEqual({
    code: 'bad-request',
    rule: null,
    why: 'reason',
  });
});

test('PA-11 the documents that keep the mode on are counted, a missing answer among them', () => {
  const story = [...online, issued(sale(), at(-0.1)), wentOffline(at(0)), sold(at(1)), sold(at(2))];
  expect(leaveOffline(regime, registerAfter(...story), { by: 'Ana', now: at(3) })).toEqual({
    code: 'documents-unsettled',
    rule: 'PA-11',
    count: 3,
  });
});

test('PA-09 a Z waits for every unsettled document and says how many', () => {
  const story = [...inMode, rejected(3, at(3)), rejected(4, at(3)), cameBack(at(4))];
  expect(() => registerAfter(...story)).not.toThrow();
  under(regime)
    .given(...story)
    .when({ type: 'makeZ' }, at(5))
    .refuses('PA-09', 'documents-unsettled');
});

test('a document of our own books counts at once, belongs to no session, and is not sent', () => {
  const register = registerAfter(...inMode, did(cash('cashIn'), at(3)));
  expect(register.outbox).toHaveLength(2);
  expect(register).toMatchObject({ report: { cashIn: 5000 }, nextNumber: 6, unanswered: null });
  const draft = under(regime)
    .given(...inMode)
    .when(cash('cashOut'), at(3))
    .issues({ kind: 'cashOut' });
  expect(draft).toMatchObject({ registeredBy: 'register', series: null, offline: null, cashier: 'Ana' });
});

test('PA-11 K-04 what happened out of turn is a damaged journal', () => {
  const [entered] = wentOffline(at(1))(registerAfter());
  expect(() => entered && evolve(registerAfter(...inMode), entered)).toThrow(
    'the mode was switched on while it was on',
  );
  expect(() => registerAfter(...online, cameBack(at(1)))).toThrow('the mode was switched off while it was off');
});
