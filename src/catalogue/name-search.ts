import { type Articles } from './article-columns.ts';
import { mostFragments } from './fragment-marks.ts';
import { inOtherLayout } from './keyboard-layout.ts';
import { createNameScan, type Reading } from './name-scan.ts';
import { searchText } from './search-text.ts';
import { soundOf } from './sound.ts';
import { type WordPlaces } from './word-places.ts';

/** Finds the numbers of articles by fragments of their names, codes and barcodes; the best first, at most `limit`. */
export type NameSearch = (typed: string, limit: number) => readonly number[];

/** Nobody types more; a paste may hold anything. */
const typedLength = 200;

/**
 * Prepares the search. What is typed is read as it stands, then as if the keyboard layout were the other one, then by
 * its sound in Latin letters; a later reading only fills the places an earlier one left. Within a reading those
 * come first where every fragment begins a word and one the name, then those where every fragment begins a word, then the
 * rest; ties keep the catalogue's order.
 */
export const createNameSearch = (articles: Articles, places: WordPlaces): NameSearch => {
  const { names } = articles;
  const scan = createNameScan(articles, places);
  const asWritten = (fragments: readonly string[]): Reading => ({ texts: names.written, fragments });
  const asMeant = (parts: readonly string[], plain: readonly string[]): readonly Reading[] => [
    asWritten(fragmentsOf(parts.map((part) => searchText(inOtherLayout(part))))),
    { texts: names.sounding, fragments: fragmentsOf(plain.map(soundOf)) },
  ];
  return (typed, limit) => {
    const parts = typed.slice(0, typedLength).split(/\s+/);
    const plain = fragmentsOf(parts.map(searchText));
    // Without a letter there is one way to read it.
    const readings = plain.some((text) => /\p{L}/u.test(text))
      ? [asWritten(plain), ...asMeant(parts, plain)]
      : [asWritten(plain)];
    const found = new Set<number>();
    for (const reading of readings) {
      if (found.size >= limit) break;
      for (const number of scan(reading, limit)) found.add(number);
    }
    return [...found].slice(0, limit);
  };
};

/** The fragments of a reading, without those that another one already contains. */
const fragmentsOf = (texts: readonly string[]): readonly string[] => {
  const all = [...new Set(texts.flatMap((text) => text.split(' ')))].filter((word) => word !== '');
  return all.filter((word) => !all.some((other) => other !== word && other.includes(word))).slice(0, mostFragments);
};
