import { describe, expect, test } from 'vitest';
import {
  millionths,
  percentOf,
  product,
  sameCent,
  withinCent,
  writeAmount,
} from '../../../src/simulator/panama/arithmetic/decimal.ts';
import {
  dateOf,
  endOfWorkingDay,
  readMoment,
  writeMoment,
} from '../../../src/simulator/panama/arithmetic/panama-time.ts';

describe('decimals', () => {
  test.each([
    ['35.000000', '0.350000', '12.25', 7, '0.86'],
    ['35.000000', '0.330000', '11.55', 7, '0.81'],
    ['4.000000', '1.030000', '4.12', 7, '0.29'],
    ['1.00', '3.53', '3.53', 7, '0.25'],
    ['1.00', '13.00', '13.00', 7, '0.91'],
    ['6.00', '93.000000', '558.00', 7, '39.06'],
    ['1.00', '1.75', '1.75', 0, '0.00'],
  ] as const)('PA-16 %s × %s = %s, and %i %% of it, half up, is %s', (quantity, unit, net, percent, tax) => {
    expect(writeAmount(product(millionths(quantity), millionths(unit)))).toBe(net);
    expect(writeAmount(percentOf(millionths(net), percent))).toBe(tax);
  });

  test('a product keeps six decimals: 1.148 × 2.18 is 2.502640', () => {
    expect(product(millionths('1.148000'), millionths('2.180000'))).toBe(2_502_640n);
  });

  test('a formula may be a cent off and no more; a total less than a cent', () => {
    const [exact, near, far] = [millionths('10.00'), millionths('10.01'), millionths('10.010001')];
    expect([withinCent(near, exact), withinCent(far, exact), withinCent(exact, near)]).toEqual([true, false, true]);
    expect([sameCent(near, exact), sameCent(millionths('10.009999'), exact)]).toEqual([false, true]);
  });

  test('what is no decimal is a fault', () => {
    expect(() => millionths('1,50')).toThrow(/not a decimal/);
    expect(() => millionths('1.1234567')).toThrow(/not a decimal/);
  });
});

describe('the time of Panama', () => {
  test('is five hours behind UTC, in winter and in summer', () => {
    expect(writeMoment(Date.UTC(2026, 0, 15, 4, 59, 59, 900))).toBe('2026-01-14T23:59:59-05:00');
    expect(writeMoment(Date.UTC(2026, 6, 1, 5))).toBe('2026-07-01T00:00:00-05:00');
    expect(dateOf(Date.UTC(2026, 2, 1, 3))).toBe('2026-02-28');
  });

  test('is read with a T or a blank, and only when the calendar has it', () => {
    expect(readMoment('2026-01-15T09:12:30-05:00')).toBe(Date.UTC(2026, 0, 15, 14, 12, 30));
    expect(readMoment('2026-01-15 09:12:30-05:00')).toBe(Date.UTC(2026, 0, 15, 14, 12, 30));
    for (const wrong of ['2026-02-30T09:12:30-05:00', '2026-01-15T24:12:30-05:00', '2026-01-15T09:12:30Z', ''])
      expect(readMoment(wrong)).toBeUndefined();
  });

  test('two working days ahead of a Thursday end with Monday, of a Saturday with Tuesday', () => {
    expect(writeMoment(endOfWorkingDay(Date.UTC(2026, 0, 15, 15), 2))).toBe('2026-01-20T00:00:00-05:00');
    expect(writeMoment(endOfWorkingDay(Date.UTC(2026, 0, 17, 15), 2))).toBe('2026-01-21T00:00:00-05:00');
  });
});
