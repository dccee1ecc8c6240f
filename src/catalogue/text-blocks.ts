import { blocksIn, createGramIndex, type GramIndex, join, meet } from './gram-index.ts';
import { oneByte } from './one-byte.ts';

/** Search texts (see `searchText`) in the order they were added, found by fragments. */
export type TextBlocks = {
  /** Adds the next block; all but the last hold `blockLength` texts. */
  readonly add: (texts: readonly string[]) => void;
  /** The numbers of the texts that hold every fragment, best first. */
  readonly find: (fragments: readonly string[], limit: number) => readonly number[];
  /** How many blocks were looked into since the beginning: the work that searching has been. */
  readonly looked: () => number;
};

/** Small enough that a block names few texts in vain, large enough that the sets of blocks stay small. */
export const blockLength = 8;

/** What the fragments are looked for as: in the whole name, at the beginning of a word, at the beginning of the name. */
type Needles = { readonly anywhere: readonly string[]; readonly inWords: readonly string[] };

/**
 * How well a text fits. 0: every fragment begins a word and one begins the name; 1: every fragment begins a word;
 * 2: every fragment is somewhere; undefined: one is missing.
 */
type Rank = 0 | 1 | 2 | undefined;

/** Room for so many texts. */
export const createTextBlocks = (count: number): TextBlocks => {
  const blocks: string[] = [];
  const grams = createGramIndex(Math.ceil(count / blockLength));
  let looked = 0;
  const ranked = (needles: Needles, rank: 0 | 1 | 2, limit: number): readonly number[] => {
    const found: number[] = [];
    const sought = longestFirst(rank === 2 ? needles.anywhere : needles.inWords);
    for (const block of blocksIn(candidates(grams, needles, rank))) {
      if (found.length >= limit) break;
      looked += 1;
      for (const { at, text } of textsWith(blocks[block] ?? '', sought))
        if (rankOf(text, needles) === rank) found.push(block * blockLength + at);
    }
    return found.slice(0, limit);
  };
  return {
    add: (texts) => {
      const block = oneByte(texts.map((text) => `\n ${text}`).join(''));
      grams.note(blocks.length, block);
      blocks.push(block);
    },
    find: (fragments, limit) => {
      if (fragments.length === 0) return [];
      const anywhere = fragments.map(oneByte);
      const needles = { anywhere, inWords: anywhere.map((fragment) => ` ${fragment}`) };
      const found: number[] = [];
      for (const rank of [0, 1, 2] as const) found.push(...ranked(needles, rank, limit - found.length));
      return found;
    },
    looked: () => looked,
  };
};

/** The longest is the rarest, as a rule. */
const longestFirst = (needles: readonly string[]): readonly string[] => needles.toSorted((a, b) => b.length - a.length);

/** The texts of a block that hold the first needle, if the block holds all of them. */
const textsWith = (
  block: string,
  needles: readonly string[],
): readonly { readonly at: number; readonly text: string }[] => {
  const [first = ''] = needles;
  if (!needles.every((needle) => block.includes(needle))) return [];
  const found: { readonly at: number; readonly text: string }[] = [];
  for (let from = block.indexOf(first); from >= 0; ) {
    const begin = block.lastIndexOf('\n', from) + 1;
    const next = block.indexOf('\n', from);
    const end = next < 0 ? block.length : next;
    found.push({ at: block.slice(0, begin).split('\n').length - 2, text: block.slice(begin, end) });
    from = block.indexOf(first, end);
  }
  return found;
};

/** The blocks where a text of this rank may stand. */
const candidates = (grams: GramIndex, { anywhere, inWords }: Needles, rank: 0 | 1 | 2) => {
  const [first = '', ...others] = rank === 2 ? anywhere : inWords;
  const set = grams.mayHold(first);
  for (const needle of others) meet(set, grams.mayHold(needle));
  if (rank > 0) return set;
  const [one = '', ...more] = inWords;
  const beginning = grams.mayHold(`\n${one}`);
  for (const needle of more) join(beginning, grams.mayHold(`\n${needle}`));
  meet(set, beginning);
  return set;
};

const rankOf = (text: string, { anywhere, inWords }: Needles): Rank => {
  if (!anywhere.every((needle) => text.includes(needle))) return undefined;
  if (!inWords.every((needle) => text.includes(needle))) return 2;
  return inWords.some((needle) => text.startsWith(needle)) ? 0 : 1;
};
