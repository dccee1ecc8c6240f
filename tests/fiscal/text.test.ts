import { expect, test } from 'vitest';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { badText, documentText } from '../../src/fiscal/text.ts';
import { at, opened } from '../support/fiscal-past.ts';
import { cash, line, sale } from '../support/fiscal-requests.ts';
import { under } from '../support/under.ts';

const regime = ukraine();
const { text } = regime.pricing;

/** The 223 printable characters of windows-1251, by the platform's own table. */
const encodable = new Set(
  [...new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].filter(
    (character) => character !== '\u0098',
  ),
);
const replaced = new Set(['\u02BC', '\u02B9', '₴']);

test('UA-20 a character is refused exactly when windows-1251 lacks it', () => {
  for (let code = 0x20; code <= 0xffff; code++) {
    const character = String.fromCharCode(code);
    const vanishes = /[\p{Cc}\s]/u.test(character);
    const fits = vanishes || replaced.has(character.normalize('NFC')) || encodable.has(character.normalize('NFC'));
    const verdict = badText(text, `а${character}б`.normalize('NFC'))?.code;
    if (/\p{M}/u.test(character)) continue;
    expect(verdict === undefined, `U+${code.toString(16)}`).toBe(fits);
  }
});

test('UA-20 what a document writes is encodable to the last character', () => {
  const written = documentText(text, 'М\u02BCясо\u00A0 \t„Ґанок“ 25\u00A0₴ і\u0308');
  expect(written).toBe("М'ясо „Ґанок“ 25 грн ї");
  expect([...written].every((character) => encodable.has(character))).toBe(true);
});

test('UA-20 an emoji in a name is refused, and the character is named', () => {
  under(regime)
    .given(opened())
    .when(sale({ lines: [line({ name: 'Хліб 🍞' })] }), at(0))
    .refuses('UA-20', 'text-not-encodable');
  expect(badText(text, 'Хліб 🍞')).toMatchObject({ value: '🍞' });
});

test('UA-20 an emoji in a unit or in a reason is refused as well', () => {
  const unit = sale({ lines: [line({ unit: '📦' })] });
  under(regime).given(opened()).when(unit, at(0)).refuses('UA-20', 'text-not-encodable');
  const reason = cash('cashIn', 5000, 'Розмін 🪙');
  under(regime).given(opened()).when(reason, at(0)).refuses('UA-20', 'text-not-encodable');
});

test('UA-20 the letter apostrophe is replaced in the name, the unit and the reason of a document', () => {
  const sold = under(regime)
    .given(opened())
    .when(sale({ lines: [line({ name: 'М\u02BCясо', unit: 'об\u02BCєм' })] }), at(0))
    .issues({ kind: 'sale' });
  expect(sold.body).toMatchObject({ receipt: { lines: [{ name: "М'ясо", unit: "об'єм" }] } });
  const put = under(regime)
    .given(opened())
    .when(cash('cashIn', 1, 'З\u02BCїзд'), at(0))
    .issues({ kind: 'cashIn' });
  expect(put.body).toMatchObject({ reason: "З'їзд" });
});

test('UA-20 control characters and runs of spaces become one space', () => {
  expect(documentText(text, '  Хліб\r\n\u0007\t білий ')).toBe('Хліб білий');
});

test('UA-20 1,024 characters fit a name and one more does not', () => {
  expect(badText(text, 'ї'.repeat(1024))).toBeUndefined();
  expect(badText(text, 'ї'.repeat(1025))).toEqual({ code: 'text-too-long', rule: null, limit: 1024 });
});

test('UA-20 a text that grows past the limit by its replacements is too long', () => {
  expect(badText(text, '₴'.repeat(1024))).toMatchObject({ code: 'text-too-long' });
});
