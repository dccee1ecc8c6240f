import { expect, test } from 'vitest';
import { evolve } from '../../src/fiscal/evolve.ts';
import { setAsideDocument } from '../../src/fiscal/manual-mode.ts';
import { panama } from '../../src/fiscal/regimes/panama.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { type Register } from '../../src/fiscal/register.ts';
import { type Happening } from '../support/fiscal-past.ts';
import {
  at,
  authorised,
  cameBack,
  conflicting,
  did,
  issued,
  opened,
  refused,
  rejected,
  restarted,
  sending,
  setAside,
  sold,
  wentOffline,
  withdrawn,
} from '../support/panama-past.ts';
import { cash, giveBack, issuer, sale } from '../support/panama-requests.ts';
import { registerAfter, under } from '../support/under.ts';

const regime = panama(issuer);

/** Point and number the next sale takes. */
const nextAfter = (...story: readonly Happening[]) => {
  const draft = under(regime)
    .given(...story)
    .when(sale(), at(9))
    .issues({ kind: 'sale' });
  return draft.series && [draft.series.point, draft.series.number];
};

const online = [opened(), sold(at(-0.9)), sold(at(-0.8))];
const inMode = [...online, wentOffline(at(0))];

test('PA-13 a sale online takes the next number of the online point, one in the mode that of the offline point', () => {
  expect(nextAfter(opened())).toEqual(['001', 1]);
  expect(nextAfter(...online)).toEqual(['001', 3]);
  expect(nextAfter(...inMode)).toEqual(['901', 1]);
  expect(nextAfter(...inMode, sold(at(1)), sold(at(2)))).toEqual(['901', 3]);
});

test('PA-13 invoices and notes share one sequence of a point', () => {
  expect(nextAfter(...online, did(giveBack(), at(-0.7)))).toEqual(['001', 4]);
  expect(nextAfter(...inMode, did(giveBack(), at(1)), sold(at(2)), did(giveBack(), at(3)))).toEqual(['901', 4]);
});

test('PA-13 both sequences go on where they stood, however often the mode was on', () => {
  const once = [...inMode, sold(at(1)), authorised(4, at(2)), cameBack(at(2))];
  expect(nextAfter(...once)).toEqual(['001', 3]);
  expect(nextAfter(...once, sold(at(3)), wentOffline(at(4)))).toEqual(['901', 2]);
});

test('PA-13 opening, cash, X and Z use up no number of a point', () => {
  const story = [...online, did(cash('cashIn'), at(-0.7)), did(cash('cashOut'), at(-0.6))];
  const nextDay = [...story, did({ type: 'makeZ' }, at(-0.5)), did({ type: 'closeShift' }, at(-0.4)), opened(at(-0.3))];
  expect(nextAfter(...nextDay)).toEqual(['001', 3]);
  expect(registerAfter(...nextDay).nextNumber).toBe(9);
});

test('PA-13 an annulment has no number of a point', () => {
  const draft = under(regime)
    .given(...online)
    .when({ type: 'cancelLast' }, at(-0.7))
    .issues({ kind: 'storno' });
  expect([draft.series, draft.registeredBy]).toEqual([null, 'server']);
  expect(nextAfter(...online, did({ type: 'cancelLast' }, at(-0.7)))).toEqual(['001', 3]);
});

test.each([
  ['refused', refused],
  ['withdrawn', withdrawn],
  ['in conflict', conflicting],
])('K-02 the number of a document that was %s is given to no other, nor is the register’s own', (_, fate) => {
  const story = [...online, issued(sale(), at(1)), fate(4, at(1))];
  expect(nextAfter(...story)).toEqual(['001', 4]);
  under(regime)
    .given(...story)
    .when(sale(), at(2))
    .issues({ number: 5 });
  expect(registerAfter(...story).report.sales.count).toBe(2);
});

test('K-02 an annulment the PAC refused frees the register’s own number, for no customer holds it', () => {
  const story = [...online, issued({ type: 'cancelLast' }, at(1)), refused(4, at(1))];
  under(regime)
    .given(...story)
    .when(sale(), at(2))
    .issues({ number: 4 });
  expect(nextAfter(...story)).toEqual(['001', 3]);
});

test('K-02 the sequences stand in the register and outlive a restart', () => {
  const register: Register = restarted(registerAfter(...inMode, sold(at(1))));
  expect(register.series).toEqual({ '001': 3, '901': 2 });
});

test('K-02 a journal that gives a number twice, or leaves one out, is not followed', () => {
  const register = registerAfter(...online);
  const [fact] = sold(at(1))(register);
  if (fact?.type !== 'documentIssued') throw new Error('no document');
  for (const number of [2, 4]) {
    const forged = { ...fact, document: { ...fact.document, series: { point: '001', number } } };
    expect(() => evolve(register, forged)).toThrow(/has number \d of point 001, 3 is next/);
  }
});

test('PA-13 PA-17 a foreign document on our number counts nothing and waits for a person, also at the next Z', () => {
  const story = [...online, issued(sale(), at(1)), conflicting(4, at(1))];
  const register = registerAfter(...story);
  expect(register.outbox).toMatchObject([{ number: 4, state: 'conflict', said: { text: 'FE-of-another' } }]);
  expect(register.report.sales.count).toBe(2);
  under(regime)
    .given(...story)
    .when({ type: 'makeZ' }, at(2))
    .refuses('PA-09', 'documents-unsettled');
  under(regime)
    .given(...story, setAside(4, at(2)))
    .when({ type: 'makeZ' }, at(2))
    .issues({ kind: 'z' });
});

const mixed = [...inMode, sold(at(1)), sold(at(2)), sold(at(3)), sold(at(4))];

test('PA-18 a rejected document keeps its place and its words; the others go on', () => {
  const story = [...mixed, sending(4, at(5)), rejected(4, at(5)), sending(5, at(5)), authorised(5, at(5))];
  expect(registerAfter(...story, sending(6, at(6))).outbox).toMatchObject([
    { number: 4, state: 'rejected', said: { code: 2507, text: 'total inválido' } },
    { number: 6, state: 'sending', said: null },
    { number: 7, state: 'waiting', said: null },
  ]);
});

test('PA-18 what a customer holds counts whatever the PAC says of it', () => {
  const { report } = registerAfter(...mixed, rejected(4, at(5)), conflicting(5, at(5)), setAside(5, at(6)));
  expect(report.sales).toMatchObject({ count: 6, total: 6420 });
});

const decideAbout = (number: number, why: string, ...story: readonly Happening[]) =>
  setAsideDocument(regime, registerAfter(...story), { decision: { number, reason: why, by: 'Ana' }, now: at(7) });

test('PA-18 K-15 only a rejected or conflicting document can be set aside, and only with a reason', () => {
  const story = [...mixed, rejected(4, at(5)), conflicting(5, at(5)), sending(6, at(5))];
  for (const number of [4, 5]) {
    expect(decideAbout(number, '  Ya  está en el panel ', ...story)).toEqual({
      type: 'documentSetAside',
      at: at(7),
      number,
      by: 'Ana',
      reason: 'Ya está en el panel',
    });
  }
  for (const number of [6, 7, 3, 99]) {
    expect(decideAbout(number, 'x', ...story)).toEqual({ code: 'cannot-set-aside', rule: 'K-15', number });
  }
  expect(decideAbout(4, ' \n ', ...story)).toMatchObject({ code: 'bad-request' });
  expect(decideAbout(4, 'x', ...story, setAside(4, at(6)))).toMatchObject({ code: 'cannot-set-aside' });
});

test('K-15 where documents go in one chain none is set aside', () => {
  const decision = { number: 4, reason: 'x', by: 'Ana' };
  expect(setAsideDocument(ukraine(), registerAfter(...mixed), { decision, now: at(7) })).toEqual({
    code: 'chain-unbroken',
    rule: 'K-15',
  });
});

test('K-15 a reason with a character no document can carry, or longer than any text, is refused', () => {
  const story = [...mixed, rejected(4, at(5))];
  expect(decideAbout(4, 'visto 😀', ...story)).toMatchObject({ code: 'text-not-encodable' });
  expect(decideAbout(4, 'x'.repeat(501), ...story)).toMatchObject({ code: 'text-too-long' });
});

test('K-05 a fact about a document that is not waiting stops the fold', () => {
  for (const fact of [sending(9, at(5)), rejected(9, at(5)), setAside(9, at(5)), authorised(9, at(5))]) {
    expect(() => registerAfter(...mixed, fact)).toThrow(/was not waiting/);
  }
});
