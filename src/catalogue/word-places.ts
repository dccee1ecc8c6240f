import { type ArticleNames } from './article-names.ts';
import { createNumberSet, include, type NumberSet } from './number-set.ts';

/** Tells which articles have a word. */
export type WordPlaces = {
  /** In how many places a word stands. */
  readonly count: (word: number) => number;
  /** Adds the articles that have the word to a set. */
  readonly collect: (word: number, into: NumberSet) => void;
  /** The words that some name begins with. */
  readonly first: NumberSet;
};

const placesInStep = 4096;

/** Reads the names the other way round, in short steps: the articles of each word in a row. */
export function* wordPlacesInSteps({
  words,
  ends,
  count,
  differentWords,
}: ArticleNames): Generator<undefined, WordPlaces> {
  const [inRow, articles] = [words.values(), new Uint32Array(words.length())];
  /** Where the articles of each word begin; once they are put in, where they end. */
  const starts = new Uint32Array(differentWords() + 1);
  for (let place = 0; place < articles.length; place += 1) {
    addOne(starts, inRow[place] ?? 0);
    if (place % placesInStep === 0) yield undefined;
  }
  let total = 0;
  for (const [word, size] of starts.entries()) {
    starts[word] = total;
    total += size;
  }
  const first = createNumberSet(differentWords());
  for (let [number, place] = [0, 0]; number < count(); number += 1) {
    include(first, inRow[place] ?? 0);
    for (const end = ends.at(number); place < end; place += 1) articles[addOne(starts, inRow[place] ?? 0)] = number;
    if (number % placesInStep === 0) yield undefined;
  }
  return placesOf(articles, starts, first);
}

const placesOf = (articles: Uint32Array, ends: Uint32Array, first: NumberSet): WordPlaces => {
  const startOf = (word: number): number => (word === 0 ? 0 : (ends[word - 1] ?? 0));
  return {
    count: (word) => (ends[word] ?? 0) - startOf(word),
    collect: (word, into) => {
      const end = ends[word] ?? 0;
      for (let at = startOf(word); at < end; at += 1) include(into, articles[at] ?? 0);
    },
    first,
  };
};

/** Adds one at a place and tells what was there. */
const addOne = (numbers: Uint32Array, at: number): number => {
  const old = numbers[at] ?? 0;
  numbers[at] = old + 1;
  return old;
};
