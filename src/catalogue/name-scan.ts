import { type Articles } from './article-columns.ts';
import { createDigitMarks, type DigitMarks } from './digit-marks.ts';
import { haveAll, leads, type Marks, markOf, shiftOf, type Wanted } from './fragment-marks.ts';
import { createNumberSet, has, type NumberSet, nextIn } from './number-set.ts';
import { type WordPlaces } from './word-places.ts';
import { type WordTexts } from './word-texts.ts';

/** What is looked for, and in which spelling of the words. */
export type Reading = { readonly texts: WordTexts; readonly fragments: readonly string[] };

/** The numbers of the articles that hold every fragment, best first, at most `limit`. */
export type NameScan = (reading: Reading, limit: number) => readonly number[];

/** What was marked: how often each fragment stands somewhere, and whether one begins a name. */
type Marked = {
  readonly sizes: Readonly<Record<Wanted, number[]>>;
  readonly digits: DigitMarks;
  readonly oneLeads: boolean;
};

/**
 * Searches in three steps: each different word is marked with the fragments it holds; the articles are collected that hold the
 * rarest fragment; the marks of their words are put together. Only the first step reads the letters of words. Where
 * enough articles have all fragments at the beginnings of words, no other ones are looked for.
 */
export const createNameScan = ({ names, codes, count }: Articles, places: WordPlaces): NameScan => {
  const marks = new Int32Array(names.differentWords());
  const candidates = createNumberSet(count());
  const mark = ({ texts, fragments }: Reading): Marked => {
    marks.fill(0);
    const digits = createDigitMarks(codes, fragments);
    const inCodes = fragments.map((_, at) => (digits.isDigits(at) ? count() : 0));
    const sizes = { held: [...inCodes], begins: [...inCodes] };
    let oneLeads = false;
    for (const [at, fragment] of fragments.entries())
      texts.eachHolding(fragment, (word, found) => {
        const added = markOf(at, found);
        marks[word] = (marks[word] ?? 0) | added;
        sizes.held[at] = (sizes.held[at] ?? 0) + places.count(word);
        if (haveAll(added >>> at, 1, 'begins')) sizes.begins[at] = (sizes.begins[at] ?? 0) + places.count(word);
        oneLeads ||= (added & leads) !== 0 && has(places.first, word);
      });
    return { sizes, digits, oneLeads };
  };
  const collect = ({ sizes, digits }: Marked, wanted: Wanted): void => {
    const rarest = sizes[wanted].indexOf(Math.min(...sizes[wanted]));
    const bit = 1 << (rarest + shiftOf[wanted]);
    candidates.fill(0);
    for (let word = 0; word < marks.length; word += 1) if ((marks[word] ?? 0) & bit) places.collect(word, candidates);
    digits.collect(rarest, wanted, candidates);
  };
  const marksAt = createArticleMarks({ marks, words: names.words.values(), ends: names.ends.values() });
  return (reading, limit) => {
    const fragments = reading.fragments.length;
    if (fragments === 0 || limit <= 0) return [];
    const marked = mark(reading);
    const bitsAt = (number: number): Marks => {
      const words = marksAt(number);
      return words | marked.digits.added(words, number);
    };
    collect(marked, 'begins');
    const best = beginning({ candidates, bitsAt, fragments, oneLeads: marked.oneLeads }, limit);
    if (best.length >= limit) return best;
    collect(marked, 'held');
    return [...best, ...others({ candidates, bitsAt, fragments }, limit - best.length)];
  };
};

type Rows = { readonly marks: Int32Array; readonly words: Uint32Array; readonly ends: Uint32Array };

/** The marks of an article's words; that a fragment begins a word counts as the beginning of the name for the first one alone. */
const createArticleMarks =
  ({ marks, words, ends }: Rows) =>
  (number: number): Marks => {
    const start = number === 0 ? 0 : (ends[number - 1] ?? 0);
    const end = ends[number] ?? 0;
    let bits = 0;
    for (let place = start; place < end; place += 1) bits |= marks[words[place] ?? 0] ?? 0;
    return (bits & ~leads) | ((marks[words[start] ?? 0] ?? 0) & leads);
  };

type Hunt = {
  readonly candidates: NumberSet;
  readonly bitsAt: (number: number) => Marks;
  readonly fragments: number;
};

/** Where every fragment begins a word: first those where one begins the name. */
const beginning = (
  { candidates, bitsAt, fragments, oneLeads }: Hunt & { readonly oneLeads: boolean },
  limit: number,
): readonly number[] => {
  const [leading, following]: [number[], number[]] = [[], []];
  const last = oneLeads ? leading : following;
  for (let at = nextIn(candidates, 0); at >= 0 && last.length < limit; at = nextIn(candidates, at + 1)) {
    const bits = bitsAt(at);
    if (haveAll(bits, fragments, 'begins')) (bits & leads ? leading : following).push(at);
  }
  return leading.concat(following).slice(0, limit);
};

/** Where every fragment stands, but not each at the beginning of a word. */
const others = ({ candidates, bitsAt, fragments }: Hunt, limit: number): readonly number[] => {
  const found: number[] = [];
  for (let at = nextIn(candidates, 0); at >= 0 && found.length < limit; at = nextIn(candidates, at + 1)) {
    const bits = bitsAt(at);
    if (haveAll(bits, fragments, 'held') && !haveAll(bits, fragments, 'begins')) found.push(at);
  }
  return found;
};
