import { expect, test } from 'vitest';
import { bigDigits } from '../../src/app/parts/big-digits.ts';
import { largestForm } from '../../src/app/parts/largest-form.ts';

test.each([false, true])(
  'an amount takes the largest form that fits, and never more than its place (ASCII: %s)',
  (ascii) => {
    expect(largestForm('215,72', ascii, 30)).toEqual(bigDigits('215,72', ascii));
    const rows = largestForm('458\u202f123,45', ascii, 30);
    expect(rows.map((row) => [...row].length)).toEqual([28, 28, 28]);
    expect(rows[2]).toMatch(/,45$/);
    expect(largestForm('1\u202f234\u202f567,89', ascii, 30)).toEqual(['', '', '1\u202f234\u202f567,89']);
  },
);
