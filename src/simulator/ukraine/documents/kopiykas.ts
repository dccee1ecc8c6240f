/** `-?digits.dd`, the only way a document may write an amount (protocol 3). */
const pattern = /^(-?)(\d{1,15})\.(\d\d)$/;

/** Reads an amount as a whole number of kopiykas; undefined when it is not written as documents must write it. */
export const readKopiykas = (text: string): number | undefined => {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, sign, hryvnias = '', kopiykas = ''] = match;
  const amount = Number(`${hryvnias}${kopiykas}`);
  return sign && amount !== 0 ? -amount : amount;
};

/** `12.60` for 1260. */
export const writeKopiykas = (amount: number): string => {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** A decimal of at most three places as thousandths: `10.000` is 10000, `0.35` is 350. */
export const readThousandths = (text: string): number | undefined => {
  const match = /^(-?\d{1,12})(?:\.(\d{1,3}))?$/.exec(text);
  return match ? Number(`${match[1]}${(match[2] ?? '').padEnd(3, '0')}`) : undefined;
};

/** Numerator over denominator to the nearest whole number, halves away from zero; exact for any size. */
export const nearest = (numerator: bigint, denominator: bigint): number => {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = Number((size + denominator / 2n) / denominator);
  return numerator < 0n && rounded !== 0 ? -rounded : rounded;
};

/** The nearest multiple of a coin, a half going up: 1025 to the 50-kopiyka coin is 1050 (protocol 8). */
export const toCoin = (amount: number, coin: number): number => Math.floor((2 * amount + coin) / (2 * coin)) * coin;

export const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
