import { fitOf } from './fragment-fit.ts';
import { lettersIn } from './letter-signature.ts';
import { createNumberList } from './number-list.ts';
import { oneByte } from './one-byte.ts';
import { createTextList } from './text-list.ts';

/** What words are searched by, one byte a letter (see `oneByte`), in the order they were added. */
export type WordTexts = {
  readonly add: (text: string) => void;
  /** Calls `visit` with each text that holds a fragment and with its fit (see `fit`). */
  readonly eachHolding: (fragment: string, visit: (number: number, fit: number) => void) => void;
  /** How many texts were compared letter by letter since the beginning: the work that searching has been. */
  readonly looked: () => number;
};

/** A text of several words has blanks between them. */
const blank = 32;

export const createWordTexts = (): WordTexts => {
  const texts = createTextList('latin1');
  const letters = createNumberList();
  let looked = 0;
  return {
    add: (text) => {
      const bytes = oneByte(text);
      texts.add(Buffer.from(bytes).toString('latin1'));
      letters.add(lettersIn(bytes));
    },
    eachHolding: (fragment, visit) => {
      const needle = oneByte(fragment);
      const sought = lettersIn(needle) | 0;
      const [bytes, signatures] = [texts.bytes(), letters.values()];
      for (let number = 0; number < texts.length(); number += 1) {
        if (((signatures[number] ?? 0) & sought) !== sought) continue;
        looked += 1;
        const found = fitOf(needle, { bytes, start: texts.start(number), end: texts.end(number), blank });
        if (found > 0) visit(number, found);
      }
    },
    looked: () => looked,
  };
};
