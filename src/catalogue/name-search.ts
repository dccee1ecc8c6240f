import type { Article } from './article.ts';
import { inOtherLayout } from './keyboard-layout.ts';
import { searchText } from './search-text.ts';
import { soundOf } from './sound.ts';
import { blockLength, createTextBlocks, type TextBlocks } from './text-blocks.ts';

/** Finds articles by fragments of their names, codes and barcodes; the best first, at most `limit`. */
export type NameSearch = (typed: string, limit: number) => readonly Article[];

/** A search that already works while articles are still being read into it. */
export type NameSearchInTheMaking = {
  readonly search: NameSearch;
  /** Reads the next few articles; false once all are read. */
  readonly readMore: () => boolean;
  /** How much of the catalogue searching had to look into, in blocks. */
  readonly looked: () => number;
};

/** Nobody types more; a paste may hold anything. */
const typedLength = 200;

/**
 * Prepares the search. What is typed is read as it stands, then as if the keyboard layout were the other one, then by
 * its sound in Latin letters; a later reading only fills the places an earlier one left. Within a reading those
 * come first where every fragment begins a word and one the name, then those where every fragment begins a word, then the
 * rest; ties keep the catalogue's order.
 */
export const createNameSearch = (articles: readonly Article[]): NameSearchInTheMaking => {
  const written = createTextBlocks(articles.length);
  const sounding = createTextBlocks(articles.length);
  let read = 0;
  let lastAnswer: { readonly question: string; readonly articles: readonly Article[] } | undefined;
  const search: NameSearch = (typed, limit) => {
    // A frame asks the same more than once, and so does each tick of the clock.
    const question = `${limit} ${read} ${typed}`;
    if (lastAnswer?.question !== question)
      lastAnswer = {
        question,
        articles: numbersFor({ written, sounding }, typed, limit).flatMap((number) => articles[number] ?? []),
      };
    return lastAnswer.articles;
  };
  return {
    search,
    readMore: () => {
      const texts = articles.slice(read, read + blockLength).map(textOf);
      read += texts.length;
      if (texts.length === 0) return false;
      written.add(texts);
      sounding.add(texts.map(soundOf));
      return read < articles.length;
    },
    looked: () => written.looked() + sounding.looked(),
  };
};

const textOf = ({ name, code, barcode = '' }: Article): string => searchText(`${name} ${code} ${barcode}`);

type Readings = { readonly written: TextBlocks; readonly sounding: TextBlocks };

const numbersFor = ({ written, sounding }: Readings, typed: string, limit: number): readonly number[] => {
  const parts = typed.slice(0, typedLength).split(/\s+/);
  const plain = words(parts.map(searchText));
  const readings: readonly (readonly [TextBlocks, readonly string[]])[] = [
    [written, plain],
    [written, words(parts.map((part) => searchText(inOtherLayout(part))))],
    [sounding, words(plain.map(soundOf))],
  ];
  const found = new Set<number>();
  for (const [texts, fragments] of readings) {
    if (found.size >= limit) break;
    for (const number of texts.find(fragments, limit)) found.add(number);
  }
  return [...found].slice(0, limit);
};

/** The fragments of a reading, without those that another one already contains. */
const words = (texts: readonly string[]): readonly string[] => {
  const all = [...new Set(texts.flatMap((text) => text.split(' ')))].filter((word) => word !== '');
  return all.filter((word) => !all.some((other) => other !== word && other.includes(word)));
};
