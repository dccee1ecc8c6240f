/** An amount in minor units (kopiyka, centesimo); always a whole number. */
export type Minor = number & { readonly unit: 'minor' };

/** A quantity in thousandths of the unit of sale: 1 piece is 1000, 0.350 kg is 350. */
export type Thousandths = number & { readonly unit: 'thousandths' };

/** Brands a whole number as minor units. A fraction is a fault of ours, so it throws. */
export const minor = (value: number): Minor => {
  if (!Number.isSafeInteger(value)) throw new Error(`not a whole number of minor units: ${value}`);
  return value as Minor;
};

/** Brands a whole number as thousandths. A fraction is a fault of ours, so it throws. */
export const thousandths = (value: number): Thousandths => {
  if (!Number.isSafeInteger(value)) throw new Error(`not a whole number of thousandths: ${value}`);
  return value as Thousandths;
};

/** The sum of amounts; the empty sum is zero. */
export const sum = (amounts: readonly Minor[]): Minor => minor(amounts.reduce((total, each) => total + each, 0));

/** `a / b` rounded half away from zero, in whole numbers all the way (UA-17: half-up on amounts). */
export const divideHalfUp = (a: bigint, b: bigint): number => {
  const negative = a < 0n !== b < 0n;
  const [top, bottom] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const magnitude = Number((2n * top + bottom) / (2n * bottom));
  return negative && magnitude !== 0 ? -magnitude : magnitude;
};

/** Quantity times unit price, half-up to the minor unit. */
export const lineCost = (quantity: Thousandths, price: Minor): Minor =>
  minor(divideHalfUp(BigInt(quantity) * BigInt(price), 1000n));

/** `"135.50"` for 13550: exactly two decimals and a point, as documents and the command line write amounts. */
export const decimalText = (amount: Minor): string => fixedText(amount, 2);

/** `"0.350"` for 350: exactly three decimals, as documents write quantities. */
export const quantityText = (quantity: Thousandths): string => fixedText(quantity, 3);

/** Reads `"135.50"`, `"135,5"`, `"135"`; undefined when it is not an amount of at most two decimals. */
export const parseMinor = (text: string): Minor | undefined => parseFixed(text, 2) as Minor | undefined;

/** Reads `"2"`, `"0.350"`, `"0,35"`; undefined when it is not a quantity of at most three decimals. */
export const parseThousandths = (text: string): Thousandths | undefined =>
  parseFixed(text, 3) as Thousandths | undefined;

const fixedText = (value: number, decimals: number): string => {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

const parseFixed = (text: string, decimals: number): number | undefined => {
  const match = /^(-?)(\d{1,12})(?:[.,](\d+))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  if (fraction.length > decimals) return undefined;
  const value = Number(whole + fraction.padEnd(decimals, '0'));
  return sign ? -value : value;
};
