import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeWindows1251 } from '../../../src/protocol/ukraine/windows1251.ts';
import { element, parseXml, writeXml, type XmlElement } from '../../../src/protocol/ukraine/xml.ts';
import { rootOf } from './official.ts';

const problemOf = (text: string | Uint8Array): string => {
  const parsed = parseXml(typeof text === 'string' ? Buffer.from(text) : text);
  return parsed.ok ? 'no problem' : parsed.problem;
};

const textUnit = fc.constantFrom(...' абвЇЄҐA1?&<>"\'\t\n\r;#x№');
const text = fc.string({ unit: textUnit });
const name = fc.constantFrom('CHECK', 'ROW', 'NAME', 'SUM');
const attributes = fc.dictionary(fc.constantFrom('ROWNUM', 'a', 'xsi:b'), text);
const { tree } = fc.letrec<{ tree: XmlElement }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(name, text, attributes).map(([each, content, given]) => element(each, content, given)),
    fc
      .tuple(name, fc.array(tie('tree'), { minLength: 1, maxLength: 4 }), attributes)
      .map(([each, content, given]) => element(each, content, given)),
  ),
}));

describe('writing', () => {
  test('UA-20 a document declares windows-1251 and has no space between elements', () => {
    const bytes = writeXml(element('CHECK', [element('NAME', 'Ґ <&> "x"', { ROWNUM: '1' })]));
    expect(Buffer.from(bytes)).toEqual(
      Buffer.from(
        encodeWindows1251(
          '<?xml version="1.0" encoding="windows-1251"?><CHECK><NAME ROWNUM="1">Ґ &lt;&amp;&gt; &quot;x&quot;</NAME></CHECK>',
        ),
      ),
    );
  });

  test('a control character is a fault', () => {
    expect(() => writeXml(element('NAME', 'a\u0001'))).toThrow('control character');
  });

  test('any tree that was written reads back the same', () => {
    fc.assert(
      fc.property(tree, (root) => {
        expect(rootOf(writeXml(root))).toEqual(root);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('reading', () => {
  const cyrillic = '<A>Їжак</A>';

  test('the declared encoding is honoured', () => {
    const windows = encodeWindows1251(`<?xml version='1.0' encoding='Windows-1251'?>${cyrillic}`);
    const utf = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${cyrillic}`);
    expect([rootOf(windows).text, rootOf(utf).text, rootOf(Buffer.from(cyrillic)).text]).toEqual(Array(3).fill('Їжак'));
  });

  test('a byte order mark means UTF-8 whatever is declared', () => {
    expect(rootOf(Buffer.from(`\ufeff<?xml version="1.0" encoding="windows-1251"?>${cyrillic}`)).text).toBe('Їжак');
  });

  test('comments, CDATA and space between elements leave no trace', () => {
    const root = rootOf(Buffer.from('<A>\r\n <!-- b --><B> x<![CDATA[<y>]]></B>\n</A>'));
    expect(root).toEqual(element('A', [element('B', ' x<y>')]));
  });

  test('a DOCTYPE is refused before any entity is expanded', () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const started = performance.now();
    expect(problemOf('<!DOCTYPE a><a/>')).toContain('DOCTYPE');
    expect(problemOf('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')).toContain('DOCTYPE');
    expect(problemOf(`<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l9;</a>`)).toContain('DOCTYPE');
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test.each([
    ['an entity that is not predefined', '<a>&copy;</a>', 'entity'],
    ['a raw ampersand', '<a>b & c</a>', 'unclosed'],
    ['text between elements', '<a>x<b/></a>', 'text between the elements of a'],
    ['two roots', '<a/><b/>', 'documents may contain only one root'],
    ['nothing', '', 'root'],
    ['a page of HTML', '<html><body><br>Login</body></html>', 'tag'],
    ['an encoding of another country', '<?xml version="1.0" encoding="koi8-u"?><a/>', 'koi8-u'],
    ['control characters smuggled in as XML 1.1', '<?xml version="1.1"?><a>&#1;</a>', ''],
  ])('%s is a problem', (_, document, words) => {
    expect(problemOf(document)).not.toBe('no problem');
    expect(problemOf(document)).toContain(words);
  });

  test('bytes that are not of the declared encoding are a problem', () => {
    expect(problemOf(encodeWindows1251('<?xml version="1.0" encoding="utf-8"?><a>Їжак</a>'))).toContain('utf-8');
    const unassigned = Buffer.concat([
      encodeWindows1251('<?xml version="1.0" encoding="windows-1251"?><a>'),
      Buffer.from([0x98]),
      Buffer.from('</a>'),
    ]);
    expect(problemOf(unassigned)).toContain('byte 98');
  });

  test('size and depth are bounded', () => {
    expect(problemOf(Buffer.alloc(512_001, 0x20))).toContain('larger');
    expect(problemOf('<a>'.repeat(17) + '</a>'.repeat(17))).toContain('deeper');
    expect(problemOf('<a>'.repeat(16) + '</a>'.repeat(16))).toBe('no problem');
  });

  test('an attribute named like a part of every object is only an attribute', () => {
    const { attributes: given } = rootOf(Buffer.from('<a __proto__="x" constructor="y"/>'));
    expect(Object.entries(given)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  test('a document cut anywhere is a problem, never an exception', () => {
    const whole = writeXml(element('CHECK', [element('NAME', 'Їжак & ко', { ROWNUM: '1' })]));
    for (let end = 0; end < whole.length; end += 1) expect(parseXml(whole.subarray(0, end)).ok).toBe(false);
  });

  test('arbitrary bytes never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(typeof parseXml(bytes).ok).toBe('boolean');
      }),
      { seed: 3 },
    );
  });
});
