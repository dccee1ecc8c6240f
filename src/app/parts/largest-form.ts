import { cells } from '../format/cells.ts';
import { bigDigits } from './big-digits.ts';

/** An amount in the largest form that is at most so many columns wide: all of it large, all but the fraction, or one line of text; three rows. */
export const largestForm = (text: string, ascii: boolean, columns: number): readonly string[] => {
  const forms = [bigDigits(text, ascii), withSmallFraction(text, ascii)];
  return forms.find((rows) => rows.every((row) => cells(row) <= columns)) ?? ['', '', text];
};

const withSmallFraction = (text: string, ascii: boolean): readonly string[] => {
  const fraction = /[.,]\d+$/.exec(text)?.[0] ?? '';
  const [first, second, third] = bigDigits(text.slice(0, text.length - fraction.length), ascii);
  const blank = ' '.repeat(fraction.length);
  return [first + blank, second + blank, third + fraction];
};
