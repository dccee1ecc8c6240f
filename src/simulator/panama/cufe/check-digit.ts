/** The last digit of the ASCII code stands for every character that is none: `-` is 45, so 5 (protocol 1.4). */
const digitOf = (character: string): number =>
  /\d/.test(character) ? Number(character) : character.charCodeAt(0) % 10;

/** Luhn over the 63 characters after FE: the rightmost digit is doubled first. */
export const checkDigit = (body: string): string => {
  const sum = [...body]
    .map(digitOf)
    .reverse()
    .map((digit, place) => (place % 2 === 0 ? digit * 2 : digit))
    .reduce((all, product) => all + Math.floor(product / 10) + (product % 10), 0);
  return String((10 - (sum % 10)) % 10);
};
