/** Tells which blocks of texts may hold a fragment, so that the others need not be read. */
export type GramIndex = {
  /** Notes that a block holds these texts, one byte a letter (see `oneByte`). */
  readonly note: (block: number, text: string) => void;
  /** The blocks that may hold the fragment, a bit each: all that do, and some that do not. */
  readonly mayHold: (fragment: string) => BlockSet;
};

/** A set of blocks: block `n` is bit `n % 32` of word `n / 32`. */
export type BlockSet = Uint32Array;

/** A letter has a row of its own, and so has one that begins a name: these are asked for most, by the first key. */
const letterRows = 256;
const beginnings = 0x0a20;
/** Longer grams share so many rows, a power of two. More rows find less in vain and take more memory. */
const sharedRows = 4096;

const rowOf = (gram: number): number => {
  if (gram < letterRows) return gram;
  if (gram >>> 8 === beginnings) return letterRows + (gram & 0xff);
  return 2 * letterRows + ((Math.imul(gram, 0x9e3779b1) >>> 20) & (sharedRows - 1));
};

/** Room for so many blocks. */
export const createGramIndex = (blocks: number): GramIndex => {
  const words = Math.ceil(blocks / 32);
  const bits = new Uint32Array((2 * letterRows + sharedRows) * words);
  return {
    note: (block, text) => {
      const [word, bit] = [block >>> 5, 1 << (block & 31)];
      const set = (gram: number): void => {
        const at = rowOf(gram) * words + word;
        bits[at] = (bits[at] ?? 0) | bit;
      };
      eachGram(text, set);
    },
    mayHold: (fragment) => {
      const found = new Uint32Array(words).fill(0xffffffff);
      eachGram(fragment, (gram) => meet(found, bits.subarray(rowOf(gram) * words, (rowOf(gram) + 1) * words)));
      return found;
    },
  };
};

const blank = 32;

/** Calls `visit` with each letter, pair and triple of a text as a number, and with the beginnings of words, which are most often typed. */
const eachGram = (text: string, visit: (gram: number) => void): void => {
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    last = (last << 8) | text.charCodeAt(at);
    visit(last & 0xff);
    if (at > 0) visit(last & 0xffff);
    if (at > 1) visit(last & 0xffffff);
    if (at > 2 && last >>> 24 <= blank) visit(last);
  }
};

/** Keeps in the first set what is in the second one as well. */
export const meet = (set: BlockSet, other: BlockSet): void => {
  for (let word = 0; word < set.length; word += 1) set[word] = (set[word] ?? 0) & (other[word] ?? 0);
};

/** Adds to the first set what is in the second one. */
export const join = (set: BlockSet, other: BlockSet): void => {
  for (let word = 0; word < set.length; word += 1) set[word] = (set[word] ?? 0) | (other[word] ?? 0);
};

/** The numbers of a set's blocks, rising. */
export function* blocksIn(set: BlockSet): Generator<number> {
  for (let word = 0; word < set.length; word += 1) {
    for (let rest = set[word] ?? 0; rest !== 0; rest &= rest - 1) yield word * 32 + 31 - Math.clz32(rest & -rest);
  }
}
