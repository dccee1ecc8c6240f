/**
 * The last digit of a CUFE: Luhn over the 63 characters after `FE`, the rightmost doubled first, each character that is no
 * digit standing for the last digit of its ASCII code, hyphens too (spec/pa 1.4).
 */
export const checkDigit = (body: string): string => {
  const weighted = [...body]
    .reverse()
    .map((character, place) => (place % 2 === 0 ? doubled : plain)(digitFor(character)));
  const total = weighted.reduce((sum, each) => sum + each, 0);
  return String((10 - (total % 10)) % 10);
};

const digitFor = (character: string): number =>
  /\d/.test(character) ? Number(character) : (character.codePointAt(0) ?? 0) % 10;

const plain = (digit: number): number => digit;

/** Twice the digit, the two digits of a product added. */
const doubled = (digit: number): number => (digit > 4 ? 2 * digit - 9 : 2 * digit);
