import { fitOf } from './fragment-fit.ts';
import { type Wanted } from './fragment-marks.ts';
import { rowsIn } from './letter-signature.ts';
import { createNumberList } from './number-list.ts';
import { include, type NumberSet } from './number-set.ts';
import { oneByte } from './one-byte.ts';
import { createTextList } from './text-list.ts';

/** What an article is sold by. */
export type Codes = { readonly code: string; readonly barcode?: string };

/** Codes and barcodes of articles, and where digits stand in them. */
export type ArticleCodes = {
  readonly add: (codes: Codes) => void;
  readonly at: (number: number) => Codes;
  /** Adds the articles to a set in which the digits may stand as wanted: all where they do, and some where they do not. */
  readonly collect: (digits: Digits, wanted: Wanted, into: NumberSet) => void;
  /** How digits stand in the code or the barcode of an article (see `fit`); they never begin its name. */
  readonly fitOf: (digits: Digits, number: number) => number;
  /** How many articles were compared digit by digit since the beginning: the work that searching has been. */
  readonly looked: () => number;
};

/** Digits made ready to be looked for. */
export type Digits = {
  readonly bytes: Uint8Array;
  readonly pairs: number;
  readonly triples: number;
  readonly beginning: number;
};

/** What is noted apart of the beginning of each code: two digits, which are one pair. */
const beginningLength = 2;

export const digitsToFind = (digits: string): Digits => {
  const bytes = oneByte(digits);
  return {
    bytes,
    pairs: rowsIn(bytes, 2) | 0,
    triples: rowsIn(bytes, 3) | 0,
    beginning: rowsIn(bytes.subarray(0, beginningLength), 2) | 0,
  };
};

/** Each pair is kept as JSON, which keeps any text and has a quotation mark where one begins. */
const quote = 34;

const beginningOf = (code: string): number => rowsIn(oneByte(code.slice(0, beginningLength)), 2);

export const createArticleCodes = (): ArticleCodes => {
  const texts = createTextList('utf8');
  const [pairs, triples, beginnings] = [createNumberList(), createNumberList(), createNumberList()];
  let looked = 0;
  return {
    add: ({ code, barcode }) => {
      const text = JSON.stringify(barcode === undefined ? [code] : [code, barcode]);
      texts.add(text);
      const bytes = oneByte(text);
      pairs.add(rowsIn(bytes, 2));
      triples.add(rowsIn(bytes, 3));
      beginnings.add((beginningOf(code) | beginningOf(barcode ?? '')) >>> 0);
    },
    at: (number) => {
      const [code = '', barcode]: readonly string[] = JSON.parse(texts.at(number));
      return barcode === undefined ? { code } : { code, barcode };
    },
    collect: (digits, wanted, into) => {
      const beginning = wanted === 'begins' ? digits.beginning : 0;
      collectHolding(
        [
          { rows: pairs.values(), bits: digits.pairs },
          { rows: triples.values(), bits: digits.triples },
          { rows: beginnings.values(), bits: beginning },
        ],
        texts.length(),
        into,
      );
    },
    fitOf: ({ bytes: digits }, number) => {
      looked += 1;
      return fitOf(digits, { bytes: texts.bytes(), start: texts.start(number), end: texts.end(number), blank: quote });
    },
    looked: () => looked,
  };
};

type Sought = { readonly rows: Uint32Array; readonly bits: number };

/** Adds the numbers to a set that have all bits in all three rows. */
const collectHolding = ([one, two, three]: readonly [Sought, Sought, Sought], count: number, into: NumberSet): void => {
  for (let number = 0; number < count; number += 1) {
    if (lacks(one, number) || lacks(two, number) || lacks(three, number)) continue;
    include(into, number);
  }
};

const lacks = ({ rows, bits }: Sought, number: number): boolean => ((rows[number] ?? 0) & bits) !== bits;
