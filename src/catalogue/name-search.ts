import type { Article } from './article.ts';
import { type GramIndex, indexGrams } from './gram-index.ts';
import { inOtherLayout } from './keyboard-layout.ts';
import { searchText } from './search-text.ts';
import { soundOf } from './sound.ts';

/** Finds articles by fragments of their names, codes and barcodes; the best first, at most `limit`. */
export type NameSearch = (typed: string, limit: number) => readonly Article[];

type Texts = { readonly texts: readonly string[]; readonly grams: GramIndex };

/** Nobody types more; a paste may hold anything. */
const typedLength = 200;

/**
 * Prepares the search. What is typed is read as it stands, then as if the keyboard layout were the other one, then by
 * its sound in Latin letters; a later reading only fills the places an earlier one left. Within a reading those
 * come first whose name begins with a fragment, then those where a word does, then the rest; ties keep the
 * catalogue's order.
 */
export const createNameSearch = (articles: readonly Article[]): NameSearch => {
  const written = indexed(
    articles.map(({ name, code, barcode = '' }) => ` ${searchText(`${name} ${code} ${barcode}`)}`),
  );
  const sounding = indexed(written.texts.map(soundOf));
  return (typed, limit) => {
    const parts = typed.slice(0, typedLength).split(/\s+/);
    const plain = words(parts.map(searchText));
    const readings: readonly (readonly [Texts, readonly string[]])[] = [
      [written, plain],
      [written, words(parts.map((part) => searchText(inOtherLayout(part))))],
      [sounding, words(plain.map(soundOf))],
    ];
    const found = new Set<number>();
    for (const [texts, fragments] of readings) {
      if (found.size >= limit) break;
      for (const number of best(texts, fragments, limit)) found.add(number);
    }
    return [...found].slice(0, limit).flatMap((number) => articles[number] ?? []);
  };
};

const indexed = (texts: readonly string[]): Texts => ({ texts, grams: indexGrams(texts) });

/** The fragments of a reading, without those that another one already contains. */
const words = (texts: readonly string[]): readonly string[] => {
  const all = [...new Set(texts.flatMap((text) => text.split(' ')))].filter((word) => word !== '');
  return all.filter((word) => !all.some((other) => other !== word && other.includes(word)));
};

/** The numbers of the best texts that hold every fragment. */
const best = (texts: Texts, fragments: readonly string[], limit: number): readonly number[] => {
  const [first, second] = fragments;
  if (first === undefined) return [];
  if (second !== undefined) return ranked(texts, fragments, { holding: fragments, worst: 2 * fragments.length, limit });
  const beginning = ranked(texts, fragments, { holding: [` ${first}`], worst: 1, limit });
  return beginning.length < limit ? [...beginning, ...inside(texts, first, limit - beginning.length)] : beginning;
};

type Ranking = { readonly holding: readonly string[]; readonly worst: number; readonly limit: number };

/** The texts with every fragment by rank, up to the worst wanted, out of those that may hold what `holding` says. */
const ranked = ({ texts, grams }: Texts, fragments: readonly string[], wanted: Ranking): readonly number[] => {
  const { holding, worst, limit } = wanted;
  const starts = fragments.map((fragment) => ({ fragment, wordStart: ` ${fragment}` }));
  // Only one fragment can begin the name, so the best possible rank has all others at the beginning of words.
  const top = fragments.length - 1;
  const ranks: number[][] = Array.from({ length: worst + 1 }, () => []);
  for (const number of grams.candidates(holding)) {
    const equals = ranks[rankOf(texts[number] ?? '', starts)];
    if (equals && equals.length < limit) equals.push(number);
    if (ranks[top]?.length === limit) break;
  }
  return ranks.flat().slice(0, limit);
};

/** The first texts that hold the fragment, but at the beginning of no word. */
const inside = ({ texts, grams }: Texts, fragment: string, limit: number): readonly number[] => {
  const found: number[] = [];
  for (const number of grams.candidates([fragment])) {
    const text = texts[number] ?? '';
    if (text.includes(fragment) && !text.includes(` ${fragment}`)) found.push(number);
    if (found.length === limit) break;
  }
  return found;
};

type Start = { readonly fragment: string; readonly wordStart: string };

/** 0 for a fragment that begins the name, 1 for one that begins a word, 2 for one inside; the sum over all, or infinity. */
const rankOf = (text: string, starts: readonly Start[]): number => {
  let rank = 0;
  for (const { fragment, wordStart } of starts) {
    const at = text.indexOf(fragment);
    if (at < 0) return Number.POSITIVE_INFINITY;
    if (at > 1) rank += text[at - 1] === ' ' || text.includes(wordStart, at) ? 1 : 2;
  }
  return rank;
};
