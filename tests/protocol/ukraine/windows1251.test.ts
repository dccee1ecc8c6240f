import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeWindows1251, encodeWindows1251 } from '../../../src/protocol/ukraine/windows1251.ts';

/** Every byte of the code page but the unassigned one. */
const page = Uint8Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => byte !== 0x98);

describe('windows-1251', () => {
  test('UA-20 Ukrainian letters have the bytes of the code page', () => {
    expect([...encodeWindows1251('ІіЇїЄєҐґ№')]).toEqual([0xb2, 0xb3, 0xaf, 0xbf, 0xaa, 0xba, 0xa5, 0xb4, 0xb9]);
  });

  test('UA-20 any text of the code page comes back unchanged', () => {
    const character = fc.constantFrom(...decodeWindows1251(page));
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        expect(decodeWindows1251(encodeWindows1251(text))).toBe(text);
      }),
      { seed: 1251 },
    );
  });

  test.each(['Чай 🍵', 'м\u02bcята', 'jalapeño', '₴', '\ufffd', '\ud800'])(
    'UA-20 %j holds a character the code page lacks and is a fault, not a question mark',
    (text) => {
      expect(() => encodeWindows1251(text)).toThrow('windows-1251 has no character');
    },
  );

  test('a question mark of the text itself is no loss', () => {
    expect(decodeWindows1251(encodeWindows1251('Що?'))).toBe('Що?');
  });
});
