import { styledCharsFromTokens, tokenize } from '@alcalzone/ansi-tokenize';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
// The bundle has these in the place of the libraries (`scripts/bundle/leaner.mjs`).
import * as bundledTokens from '../../scripts/bundle/ansi-tokenize.ts';
import bundledWidth, { simple } from '../../scripts/bundle/string-width.ts';

const everyCharacter = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code));
const simpleCharacters = everyCharacter.filter((character) => simple.test(character));
const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
const styled = fc
  .array(fc.oneof(anyText, fc.constantFrom('\x1b[1m', '\x1b[22m', '\x1b[33m', '\x1b[39m', '\x1b[0m', '\n')), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

describe('libraries with a memory', () => {
  it('call simple only what takes one column and joins nothing', () => {
    expect(simpleCharacters.length).toBeGreaterThan(1000);
    expect(simpleCharacters.filter((character) => stringWidth(character) !== 1)).toEqual([]);
    const text = fc.array(fc.constantFrom(...simpleCharacters), { maxLength: 60 }).map((all) => all.join(''));
    fc.assert(fc.property(text, (all) => stringWidth(all) === all.length));
  });

  it('measure every text as the library does, the first time and again', () => {
    fc.assert(
      fc.property(styled, (text) => {
        const width = stringWidth(text);
        expect([bundledWidth(text), bundledWidth(text)]).toEqual([width, width]);
        expect(bundledWidth(text, { countAnsiEscapeCodes: true })).toBe(
          stringWidth(text, { countAnsiEscapeCodes: true }),
        );
      }),
    );
  });

  it('take every text apart as the library does, the first time and again', () => {
    fc.assert(
      fc.property(styled, (text) => {
        const characters = styledCharsFromTokens(tokenize(text));
        for (let time = 0; time < 2; time += 1)
          expect(bundledTokens.styledCharsFromTokens(bundledTokens.tokenize(text))).toEqual(characters);
        expect(bundledTokens.tokenize(text, 3)).toEqual(tokenize(text, 3));
      }),
    );
  });

  it('forget what was not asked for lately, and answer it all the same', () => {
    const texts = Array.from({ length: 10_000 }, (_, at) => `${at} 日本`);
    for (let time = 0; time < 2; time += 1)
      expect(texts.filter((text) => bundledWidth(text) !== String(text).length + 2)).toEqual([]);
  });
});
