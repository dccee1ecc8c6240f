import { describe, expect, test } from 'vitest';
import {
  decimalText,
  divideHalfUp,
  lineCost,
  minor,
  parseMinor,
  parseThousandths,
  quantityText,
  sum,
  thousandths,
} from '../../src/fiscal/money.ts';

test('an amount or a quantity that is no whole number never comes into being', () => {
  for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => minor(value)).toThrow(`not a whole number of minor units: ${value}`);
    expect(() => thousandths(value)).toThrow(`not a whole number of thousandths: ${value}`);
  }
});

test('amounts add up, and the sum of none is zero', () => {
  expect(sum([minor(150), minor(-20), minor(7)])).toBe(137);
  expect(sum([])).toBe(0);
});

test.each([
  [7n, 2n, 4],
  [5n, 2n, 3],
  [9n, 4n, 2],
  [-7n, 2n, -4],
  [7n, -2n, -4],
  [-7n, -2n, 4],
  [-9n, 4n, -2],
  [1n, 3n, 0],
  [-1n, 3n, 0],
  [0n, 5n, 0],
  [0n, -5n, 0],
])('UA-17 %i by %i is %i: half away from zero, and zero has no sign', (a, b, quotient) => {
  expect(divideHalfUp(a, b)).toBe(quotient);
});

test('a line costs quantity times price, half-up to the minor unit, also where the product has 17 digits', () => {
  expect(lineCost(thousandths(350), minor(1290))).toBe(452);
  expect(lineCost(thousandths(1), minor(499))).toBe(0);
  expect(lineCost(thousandths(1), minor(500))).toBe(1);
  expect(lineCost(thousandths(99_999_999), minor(99_999_999))).toBe(9_999_999_800_000);
});

test.each([
  [0, '0.00', '0.000'],
  [5, '0.05', '0.005'],
  [13_550, '135.50', '13.550'],
  [-5, '-0.05', '-0.005'],
  [-13_550, '-135.50', '-13.550'],
])('%i is written %s as an amount and %s as a quantity', (value, amount, quantity) => {
  expect(decimalText(minor(value))).toBe(amount);
  expect(quantityText(thousandths(value))).toBe(quantity);
});

describe('what a person types', () => {
  test.each([
    ['135.50', 13_550],
    ['135,5', 13_550],
    ['135', 13_500],
    ['  7.05 ', 705],
    ['0', 0],
    ['0.01', 1],
    ['-2.50', -250],
    ['999999999999', 99_999_999_999_900],
  ])('the amount %s is %i', (text, amount) => {
    expect(parseMinor(text)).toBe(amount);
  });

  test.each([
    ['2', 2000],
    ['0.350', 350],
    ['0,35', 350],
    ['-1.5', -1500],
  ])('the quantity %s is %i', (text, quantity) => {
    expect(parseThousandths(text)).toBe(quantity);
  });

  test.each(['', '-', '.5', '5.', '1.234', 'x1', '1x', '1.5x', '1.2.3', '1 000', '+1', '1e3', '1;5', '1234567890123'])(
    '%j is no amount',
    (text) => {
      expect(parseMinor(text)).toBeUndefined();
    },
  );

  test('a quantity has at most three decimals', () => {
    expect(parseThousandths('0.3500')).toBeUndefined();
  });
});
