import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RefusalCode } from '../../src/fiscal/refusal.ts';
import { type Report, type ReportSide } from '../../src/fiscal/report.ts';
import { type History, histories, historiesWithBadClocks } from '../support/fiscal-histories.ts';
import { kyivText } from '../support/fiscal-kyiv.ts';
import { monthLimit, sessionLimit } from '../support/fiscal-oracle.ts';
import { type Entry, play } from '../support/fiscal-world.ts';

const runs = { seed: 20_261_121, numRuns: 300 };

const played = new Map<string, readonly Entry[]>();

/** All laws judge the same histories, and playing one costs more than judging it. */
const traceOf = (history: History): readonly Entry[] => {
  const key = JSON.stringify(history);
  const trace = played.get(key) ?? play(history.start, history.steps);
  played.set(key, trace);
  return trace;
};

/** Holds over the trace of every history. */
const always = (law: (trace: readonly Entry[]) => void, from = histories): void =>
  fc.assert(
    fc.property(from, (history) => law(traceOf(history))),
    runs,
  );

const offlineDocuments = (trace: readonly Entry[]) =>
  trace.filter(({ document, command }) => document?.offline && command.type !== 'endOffline');

test('UA-08 no offline document is made at or past 36 hours of its session', () => {
  let closest = 0;
  always((trace) => {
    for (const { sessionTime } of offlineDocuments(trace)) {
      expect(sessionTime).toBeLessThan(sessionLimit);
      closest = Math.max(closest, sessionTime);
    }
  });
  expect(closest).toBe(sessionLimit - 1000);
});

test('UA-09 no offline document is made once its calendar month holds 168 offline hours', () => {
  let closest = 0;
  always((trace) => {
    for (const { monthTime } of offlineDocuments(trace)) {
      expect(monthTime).toBeLessThan(monthLimit);
      closest = Math.max(closest, monthTime);
    }
  });
  expect(closest).toBe(monthLimit - 1000);
});

test('K-07 clocks set back lengthen neither a session nor a month', () => {
  always((trace) => {
    for (const { sessionTime, monthTime } of offlineDocuments(trace)) {
      expect(sessionTime).toBeLessThan(sessionLimit);
      expect(monthTime).toBeLessThan(monthLimit);
    }
  }, historiesWithBadClocks);
});

test('UA-10 what is refused for a limit is really past it, and a missing pair is really missing', () => {
  const seen: Partial<Record<RefusalCode, number>> = {};
  always((trace) => {
    for (const { refusal, sessionTime, monthTime, hasPair } of trace) {
      if (refusal) seen[refusal.code] = (seen[refusal.code] ?? 0) + 1;
      if (refusal?.code === 'session-limit') expect(sessionTime).toBeGreaterThanOrEqual(sessionLimit);
      if (refusal?.code === 'month-limit') expect(monthTime).toBeGreaterThanOrEqual(monthLimit);
      if (refusal?.code === 'no-session-pair') expect(hasPair).toBe(false);
    }
  });
  expect(seen['session-limit']).toBeGreaterThan(50);
  expect(seen['month-limit']).toBeGreaterThan(50);
});

test('K-02 numbers are consecutive, and only a refused or withdrawn one is given again', () => {
  always((trace) => {
    for (const { document, expectedNumber } of trace) if (document) expect(document.number).toBe(expectedNumber);
  });
});

test('UA-13 a session counts from 1 without gaps, and each document carries the hash of the one before', () => {
  always((trace) => {
    for (const { document, expectedSequence, expectedHash } of trace) {
      if (!document?.offline) continue;
      expect(document.offline).toMatchObject({ sequence: expectedSequence, previousHash: expectedHash });
    }
  });
});

const sideOf = ({ count, total, unrounded, rounding, payments, taxes }: ReportSide) => ({
  count,
  amount: total,
  exact: unrounded,
  rounding,
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

const expectedBooks = ({ books: { sums, drawer } }: Entry) => {
  const side = ({ count, amount, exact, tax }: (typeof sums)['sales']) => {
    return { count, amount, exact, rounding: exact - amount, paid: amount, tax };
  };
  return {
    sales: side(sums.sales),
    returns: side(sums.returns),
    cashIn: sums.cashIn.amount,
    cashOut: sums.cashOut.amount,
    drawer,
  };
};

test('K-13 the totals are the sum of the documents at every moment, and Z states what holds at the closing', () => {
  let closings = 0;
  always((trace) => {
    let stated: unknown;
    for (const entry of trace) {
      const body = entry.document?.body;
      expect(booked(entry.register.report)).toEqual(expectedBooks(entry));
      if (body?.kind === 'z') stated = booked(body.report);
      if (body?.kind !== 'closeShift') continue;
      closings++;
      expect(stated).toEqual(expectedBooks(entry));
    }
  });
  expect(closings).toBeGreaterThan(100);
});

test('UA-22 documents never go back in time, neither as moments nor on paper', () => {
  always((trace) => {
    const made = trace.flatMap(({ document, now }) => (document ? [{ ...document, now }] : []));
    made.forEach((document, index) => {
      const before = made[index - 1];
      expect(document.at).toBeGreaterThanOrEqual(before?.at ?? 0);
      expect(document.local >= (before?.local ?? '')).toBe(true);
      if (document.now >= (before?.at ?? 0)) expect(document.at).toBe(document.now);
      expect(document.local >= kyivText(document.at)).toBe(true);
    });
  }, historiesWithBadClocks);
});

test('K-04 a register read back from JSON at every step does just the same', () => {
  fc.assert(
    fc.property(historiesWithBadClocks, (history) => {
      expect(play(history.start, history.steps, { restarts: true })).toEqual(traceOf(history));
    }),
    runs,
  );
});

const withoutRule = new Set<RefusalCode>(['nothing-to-cancel']);

test('K-14 every refusal of a lawful order names its rule', () => {
  always((trace) => {
    for (const { refusal } of trace) {
      if (refusal && !withoutRule.has(refusal.code)) expect(refusal.rule, refusal.code).toMatch(/^(K|UA)-\d\d$/);
    }
  });
});
