import fc from 'fast-check';
import { expect, test } from 'vitest';
import { duties } from '../../src/fiscal/duties.ts';
import { type RefusalCode } from '../../src/fiscal/refusal.ts';
import { panama } from '../../src/fiscal/regimes/panama.ts';
import { type Report, type ReportSide } from '../../src/fiscal/report.ts';
import { panamaHistories } from '../support/panama-histories.ts';
import { issuer } from '../support/panama-requests.ts';
import { type PanamaEntry, type PanamaStep, playPanama } from '../support/panama-world.ts';

const regime = panama(issuer);
const runs = { seed: 20_261_121, numRuns: 300 };
const day = 86_400_000;

const played = new Map<string, readonly PanamaEntry[]>();

/** All laws judge the same histories, and playing one costs more than judging it. */
const traceOf = (steps: readonly PanamaStep[]): readonly PanamaEntry[] => {
  const key = JSON.stringify(steps);
  const trace = played.get(key) ?? playPanama(steps);
  played.set(key, trace);
  return trace;
};

const always = (law: (trace: readonly PanamaEntry[]) => void): void =>
  fc.assert(
    fc.property(panamaHistories, (steps) => law(traceOf(steps))),
    runs,
  );

const numbered = (trace: readonly PanamaEntry[]) =>
  trace.flatMap((entry) => {
    const series = entry.document?.series;
    return series ? [{ ...entry, series }] : [];
  });

test('PA-13 K-02 the numbers of each point count 1, 2, 3 without a gap, whatever became of their documents', () => {
  let made = 0;
  always((trace) => {
    const given: Record<string, number[]> = { '001': [], '901': [] };
    for (const { series, givenBefore, modeTime } of numbered(trace)) {
      const expected = modeTime === null ? ['001', givenBefore.online + 1] : ['901', givenBefore.offline + 1];
      expect([series.point, series.number]).toEqual(expected);
      given[series.point]?.push(series.number);
      made++;
    }
    for (const numbers of Object.values(given)) expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
  expect(made).toBeGreaterThan(2000);
});

const sideOf = ({ count, total, payments, taxes }: ReportSide) => ({
  count,
  total,
  paid: payments.reduce((sum, { amount }) => sum + amount, 0),
  tax: taxes.reduce((sum, { amount }) => sum + amount, 0),
});

const booked = ({ sales, returns, cashIn, cashOut, drawer }: Report) => ({
  sales: sideOf(sales),
  returns: sideOf(returns),
  cashIn,
  cashOut,
  drawer,
});

const expectedBooks = ({ books: { sums, drawer } }: PanamaEntry) => ({
  sales: { ...sums.sales, paid: sums.sales.total },
  returns: { ...sums.returns, paid: sums.returns.total },
  cashIn: sums.cashIn.total,
  cashOut: sums.cashOut.total,
  drawer,
});

test('K-13 PA-09 the X is the sum of the documents at every moment, and each Z states it', () => {
  let closings = 0;
  always((trace) => {
    for (const entry of trace) {
      expect(booked(entry.register.report)).toEqual(expectedBooks(entry));
      const body = entry.document?.body;
      if (body?.kind !== 'z') continue;
      expect(booked(body.report)).toEqual(expectedBooks(entry));
      expect([entry.modeTime, entry.openBefore]).toEqual([null, 0]);
      closings++;
    }
  });
  expect(closings).toBeGreaterThan(50);
});

test('PA-11 the mode ends exactly when nothing is left to send or to decide', () => {
  const ends = { ended: 0, kept: 0 };
  always((trace) => {
    const leavings = trace.filter(({ step }) => step.kind === 'leave');
    for (const { modeTime, openBefore, refusal, register } of leavings) {
      if (modeTime === null) expect(refusal?.code).toBe('not-offline');
      else if (openBefore > 0) expect(refusal).toMatchObject({ code: 'documents-unsettled', count: openBefore });
      else expect([refusal, register.offline.session]).toEqual([null, null]);
    }
    const inMode = leavings.filter(({ modeTime }) => modeTime !== null);
    ends.kept += inMode.filter(({ openBefore }) => openBefore > 0).length;
    ends.ended += inMode.filter(({ openBefore }) => openBefore === 0).length;
  });
  expect(ends.ended).toBeGreaterThan(60);
  expect(ends.kept).toBeGreaterThan(100);
});

test('PA-04 K-07 nothing is issued at or past 24 hours of the mode, and only then is it refused for that', () => {
  let closest = 0;
  const seen: Partial<Record<RefusalCode, number>> = {};
  always((trace) => {
    for (const { document, refusal, modeTime } of trace) {
      if (refusal) seen[refusal.code] = (seen[refusal.code] ?? 0) + 1;
      if (refusal?.code === 'session-limit') expect(modeTime).toBeGreaterThanOrEqual(day);
      if (!document || modeTime === null) continue;
      expect(modeTime).toBeLessThan(day);
      closest = Math.max(closest, modeTime);
    }
  });
  expect(closest).toBe(day - 1000);
  expect(seen['session-limit']).toBeGreaterThan(50);
});

test('PA-06 PA-08 in the mode there are invoices, generic notes, cash and openings, paid in cash alone', () => {
  const kinds = new Set<string>();
  always((trace) => {
    for (const { document, modeTime } of trace) {
      if (!document || modeTime === null) continue;
      const { body } = document;
      kinds.add(body.kind);
      if (body.kind === 'return') expect(body.of).toBeNull();
      if ('receipt' in body) expect(body.receipt.payments.map(({ by }) => by)).toEqual(['cash']);
    }
  });
  for (const kind of kinds) expect(['sale', 'return', 'cashIn', 'cashOut', 'openShift']).toContain(kind);
  expect(kinds.size).toBeGreaterThan(3);
});

test('PA-10 in the mode nothing is ever owed', () => {
  always((trace) => {
    for (const { register } of trace)
      if (register.offline.session) expect(duties(regime, register, register.latestAt)).toEqual([]);
  });
});

test('PA-15 the contingency of a document is never later than the document', () => {
  always((trace) => {
    for (const { document } of trace) {
      const since = document?.offline?.contingency?.since;
      if (document && since) expect(since <= document.local).toBe(true);
    }
  });
});

test('K-04 a register read back from JSON at every step does just the same', () => {
  fc.assert(
    fc.property(panamaHistories, (steps) => {
      expect(playPanama(steps, { restarts: true })).toEqual(traceOf(steps));
    }),
    { ...runs, numRuns: 100 },
  );
});

test('K-14 every refusal of a lawful order names its rule', () => {
  always((trace) => {
    for (const { refusal } of trace)
      if (refusal && refusal.code !== 'nothing-to-cancel') expect(refusal.rule, refusal.code).toMatch(/^(K|PA)-\d\d$/);
  });
});
