import {
  styledCharsFromTokens as charactersOf,
  type StyledChar,
  type Token,
  tokenize as tokensOf,
} from '@alcalzone/ansi-tokenize';
import { remember } from './remember.ts';

export * from '@alcalzone/ansi-tokenize';

const rememberedTokens = remember((text) => tokensOf(text));
const rememberedCharacters = new WeakMap<Token[], StyledChar[]>();

/** The letters and styles of a text. Ink takes the same lines apart at each frame. */
export const tokenize = (text: string, end?: number): Token[] =>
  end === undefined ? rememberedTokens(text) : tokensOf(text, end);

/** The letters of a text, each with its style. */
export const styledCharsFromTokens = (tokens: Token[]): StyledChar[] => {
  const known = rememberedCharacters.get(tokens) ?? charactersOf(tokens);
  rememberedCharacters.set(tokens, known);
  return known;
};
