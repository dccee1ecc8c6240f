import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cashAmount, cashErased, cashTyped, emptyCash } from '../../src/app/screens/shift/cash-draft.ts';
import {
  countErased,
  countedCash,
  countMoved,
  countTyped,
  emptyCount,
} from '../../src/app/screens/shift/count-draft.ts';
import { minor } from '../../src/fiscal/money.ts';

const notes = [1000, 500, 200, 100].map((note) => minor(note * 100));
const typeCash = (text: string) => [...text].reduce(cashTyped, emptyCash);
const typeCount = (text: string) => [...text].reduce((draft, each) => countTyped(draft, each, notes), emptyCount);

describe('cash in and out', () => {
  test('the first digit is the reason, what follows is the amount', () => {
    const draft = typeCash('2500,5');
    expect(draft.reason).toBe('collection');
    expect(cashAmount(draft)).toBe(50_050);
  });

  test.each(['0', '6', 'x', '-'])('%s is no reason and changes nothing', (typed) => {
    expect(typeCash(typed)).toEqual(emptyCash);
  });

  test('a third decimal and a second mark are not taken', () => {
    expect(typeCash('11,234').amount).toBe('1,23');
    expect(typeCash('11,,5').amount).toBe('1,5');
  });

  test('nothing and zero are no amounts', () => {
    expect(cashAmount(typeCash('1'))).toBeUndefined();
    expect(cashAmount(typeCash('10'))).toBeUndefined();
  });

  test('erasing takes back the digits, then the reason', () => {
    expect(cashErased(cashErased(typeCash('15')))).toEqual(emptyCash);
  });
});

describe('counted cash', () => {
  test('a total typed at once counts as it stands', () => {
    expect(countedCash(typeCount('1234,5'), notes)).toBe(123_450);
  });

  test('nothing typed is not a count of zero', () => {
    expect(countedCash(emptyCount, notes)).toBeUndefined();
    expect(countedCash(typeCount('0'), notes)).toBe(0);
    expect(countedCash(countErased(typeCount('5')), notes)).toBeUndefined();
  });

  test('typing a note forgets a total typed before, so that nothing is counted twice', () => {
    const draft = countTyped(countMoved(typeCount('900'), 1, notes), '1', notes);
    expect(countedCash(draft, notes)).toBe(100_000);
  });

  test('typing a total forgets the notes counted before', () => {
    const oneNote = countTyped(countMoved(emptyCount, 1, notes), '1', notes);
    const total = countTyped(countMoved(oneNote, -1, notes), '5', notes);
    expect(countedCash(total, notes)).toBe(500);
  });

  test('notes and coins add up to the count for any numbers of them', () => {
    const counts = fc.array(fc.nat(999), { minLength: notes.length, maxLength: notes.length });
    fc.assert(
      fc.property(counts, fc.nat(99_999), (numbers, coins) => {
        let draft = emptyCount;
        for (const number of [...numbers.map(String), (coins / 100).toFixed(2)]) {
          draft = countMoved(draft, 1, notes);
          for (const digit of number) draft = countTyped(draft, digit, notes);
        }
        const expected = numbers.reduce((total, number, index) => total + number * (notes[index] ?? 0), coins);
        expect(countedCash(draft, notes)).toBe(expected);
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
