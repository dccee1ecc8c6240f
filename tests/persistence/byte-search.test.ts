import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isIn, isInSignedBytes, needleFor } from '../../src/persistence/byte-search.ts';

const anywhere = { from: 0, counts: () => true };
const letters = fc.string({ unit: fc.constantFrom('a', 'b', '"', ' ', 'і', 'Ї', '№'), maxLength: 40 });

test('finds what `includes` finds, in any text', () => {
  fc.assert(
    fc.property(
      letters,
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'і'), minLength: 1, maxLength: 9 }),
      (text, part) => {
        for (const wanted of [part, text.slice(3, 12) || part]) {
          expect(isIn(Buffer.from(text), needleFor(wanted), anywhere)).toBe(text.includes(wanted));
        }
      },
    ),
  );
});

test('passes over places that do not count and goes on behind them', () => {
  const line = Buffer.from('{"a":"x","bytes":"needle","name":"a needle"}');
  const counts = (at: number): boolean => !isInSignedBytes(line, at);
  expect(isIn(line, needleFor('needle'), { from: 0, counts })).toBe(true);
  expect(isIn(line.subarray(0, 26), needleFor('needle'), { from: 0, counts })).toBe(false);
});

test('does not look before the place it is told to begin at', () => {
  expect(isIn(Buffer.from('needle and hay'), needleFor('needle'), { from: 1, counts: () => true })).toBe(false);
});
