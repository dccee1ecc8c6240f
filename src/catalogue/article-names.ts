import { createNumberList, type NumberList } from './number-list.ts';
import { searchText } from './search-text.ts';
import { soundOf } from './sound.ts';
import { createTextList } from './text-list.ts';
import { createTextTable } from './text-table.ts';
import { createWordTexts, type WordTexts } from './word-texts.ts';

/**
 * Names of articles as numbers of their words, each different word kept once: tens of thousands of names are made of a few
 * thousand words, and only these are searched letter by letter.
 */
export type ArticleNames = {
  /** Adds a name, and other words the article is found by. */
  readonly add: (name: string, others: readonly string[]) => void;
  readonly at: (number: number) => string;
  readonly count: () => number;
  /** The numbers of the words of all names in a row; those of an article end at its place in `ends`. */
  readonly words: NumberList<Uint32Array>;
  readonly ends: NumberList<Uint32Array>;
  readonly differentWords: () => number;
  /** What words are found by: as they are written, and as they sound in Latin letters. */
  readonly written: WordTexts;
  readonly sounding: WordTexts;
};

export const createArticleNames = (): ArticleNames => {
  const shown = createTextList('utf16le');
  const table = createTextTable(1024, shown.at);
  const [written, sounding] = [createWordTexts(), createWordTexts()];
  const [words, nameEnds, ends] = [createNumberList(), createNumberList(), createNumberList()];
  const numberOf = (word: string): number => {
    const known = table.find(word);
    if (known !== undefined) return known;
    const number = shown.add(word);
    table.add(word, number);
    const text = searchText(word);
    written.add(text);
    sounding.add(soundOf(text));
    return number;
  };
  return {
    add: (name, others) => {
      for (const word of wordsOf(name)) words.add(numberOf(word));
      nameEnds.add(words.length());
      for (const word of others) words.add(numberOf(word));
      ends.add(words.length());
    },
    at: (number) => {
      const name: string[] = [];
      const start = number === 0 ? 0 : ends.at(number - 1);
      for (let place = start; place < nameEnds.at(number); place += 1) name.push(shown.at(words.at(place)));
      return name.join(' ');
    },
    count: ends.length,
    words,
    ends,
    differentWords: shown.length,
    written,
    sounding,
  };
};

/** The words of a name, which make it again with blanks between them. The first one has letters or digits, where any has. */
const wordsOf = (name: string): readonly string[] => {
  const words = name.split(' ');
  const leading = words.findIndex((word) => /[\p{L}\p{N}]/u.test(word));
  return leading <= 0 ? words : [words.slice(0, leading + 1).join(' '), ...words.slice(leading + 1)];
};
