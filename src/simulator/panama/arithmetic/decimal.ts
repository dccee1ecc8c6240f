/** One cent in millionths, the unit every amount and quantity is reckoned in; also the tolerance of a formula of an item (protocol 1.6). */
const cent = 10_000n;
const scale = 1_000_000n;

/** Reads `12.25` or `0.567500` as millionths: digits, a point, one to six decimals; the shape was examined before. */
export const millionths = (text: string): bigint => {
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d{1,6}))?$/.exec(text) ?? [];
  if (whole === undefined) throw new Error(`not a decimal: ${text}`);
  return BigInt(whole + fraction.padEnd(6, '0'));
};

/** `13.11` for 13110000 millionths: two decimals, halves up. */
export const writeAmount = (amount: bigint): string => {
  const cents = String((amount + cent / 2n) / cent).padStart(3, '0');
  return `${cents.slice(0, -2)}.${cents.slice(-2)}`;
};

/** The product of two decimals, to the nearest millionth. */
export const product = (a: bigint, b: bigint): bigint => (a * b + scale / 2n) / scale;

/** A share in per cent, to the nearest millionth. */
export const percentOf = (amount: bigint, percent: number): bigint => (amount * BigInt(percent) + 50n) / 100n;

export const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, each) => sum + each, 0n);

const distance = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);

/** Protocol 1.6: a formula of an item may be off by a cent. */
export const withinCent = (stated: bigint, expected: bigint): boolean => distance(stated, expected) <= cent;

/** A total may differ from the sum of finer items by less than a cent; where the items are whole cents it is their exact sum. */
export const sameCent = (stated: bigint, expected: bigint): boolean => distance(stated, expected) < cent;
