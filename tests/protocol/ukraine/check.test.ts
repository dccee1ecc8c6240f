import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CheckMessage, decodeCheck, encodeCheck } from '../../../src/protocol/ukraine/check.ts';
import { element, type XmlElement } from '../../../src/protocol/ukraine/xml.ts';
import { checks } from './documents.ts';
import { hasOfficialFiles, official, officialBytes, rootOf } from './official.ts';

const sale = checks['sale'] as CheckMessage;
const saleTree = rootOf(encodeCheck(sale));

/** The same document with its head's elements changed. */
const withHead = (change: (head: readonly XmlElement[]) => readonly XmlElement[]): XmlElement => {
  const [head, ...blocks] = saleTree.children;
  return { ...saleTree, children: [element('CHECKHEAD', change(head?.children ?? [])), ...blocks] };
};

const withoutHead = (name: string) => withHead((head) => head.filter((each) => each.name !== name));
const withHeadValue = (name: string, value: string) =>
  withHead((head) => head.map((each) => (each.name === name ? element(name, value) : each)));

describe('a CHECK', () => {
  test.each(Object.keys(checks))('a %s reads back as it was written', (kind) => {
    const message = checks[kind] as CheckMessage;
    expect(decodeCheck(rootOf(encodeCheck(message)))).toEqual(message);
  });

  test('its root names the official schema', () => {
    expect(saleTree.attributes).toEqual({
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:noNamespaceSchemaLocation': 'check01.xsd',
    });
  });

  test('rows are numbered from 1, and an empty list is left out', () => {
    const numbers = saleTree.children.at(-1)?.children.map(({ attributes }) => attributes['ROWNUM']);
    expect(numbers).toEqual(['1', '2']);
    const bare = rootOf(encodeCheck({ ...sale, payments: [], taxes: [], body: [] }));
    expect(bare.children.map(({ name }) => name)).toEqual(['CHECKHEAD', 'CHECKTOTAL']);
  });

  test.each([
    ['an amount without two decimals', { ...sale, total: { sum: '50' } }, 'SUM'],
    ['a date in another order', { ...sale, head: { ...sale.head, orderDate: '20261121' } }, 'ORDERDATE'],
    ['a local number of zero', { ...sale, head: { ...sale.head, orderNumber: 0 } }, 'ORDERNUM'],
    ['a name longer than its field', { ...sale, head: { ...sale.head, orgName: 'а'.repeat(257) } }, 'ORGNM'],
    ['a character that would be lost', { ...sale, head: { ...sale.head, cashier: 'Їжак 🦔' } }, 'windows-1251'],
  ])('UA-20 %s is a fault when written', (_, message, words) => {
    expect(() => encodeCheck(message)).toThrow(words);
  });

  test.each([
    ['a missing required element', withoutHead('ORDERNUM')],
    ['elements out of order', withHead((head) => head.toReversed())],
    ['an element twice', withHead((head) => head.flatMap((each) => (each.name === 'UID' ? [each, each] : [each])))],
    ['an unknown element', withHead((head) => [...head, element('EXTRA', 'x')])],
    ['a number that is none', withHeadValue('ORDERNUM', '17x')],
    ['a local number of zero', withHeadValue('ORDERNUM', '0')],
    ['a truth value that is none', withHeadValue('OFFLINE', 'yes')],
    ['an hour that is none', withHeadValue('ORDERTIME', '240000')],
    ['another root', { ...saleTree, name: 'ZREP' }],
    ['an empty list', { ...saleTree, children: [saleTree.children[0], element('CHECKBODY', [])] as XmlElement[] }],
    [
      'a row without a number',
      { ...saleTree, children: [saleTree.children[0], element('CHECKBODY', [element('ROW', [])])] as XmlElement[] },
    ],
  ])('UA-20 %s is not a CHECK', (_, tree) => {
    expect(decodeCheck(saleTree)).toBeDefined();
    expect(decodeCheck(tree)).toBeUndefined();
  });

  test('an optional element may be missing', () => {
    expect(decodeCheck(withoutHead('POINTADDR'))?.head.pointAddress).toBeUndefined();
  });

  test('truth values may also be 1 and 0', () => {
    expect(decodeCheck(withHeadValue('OFFLINE', '1'))?.head.offline).toBe(true);
    expect(decodeCheck(withHeadValue('OFFLINE', '0'))?.head.offline).toBe(false);
  });

  test('any receipt lines read back as they were written', () => {
    const words = fc.string({ unit: fc.constantFrom(...'абвґїЄA1 "&<>№') });
    const amount = fc.integer({ min: -999_999, max: 999_999 }).map((each) => (each / 100).toFixed(2));
    const line = fc.record(
      {
        name: words,
        amount: fc.nat(99_999).map((each) => (each / 1000).toFixed(3)),
        price: amount,
        cost: amount,
        code: words,
        letters: fc.constantFrom('А', 'АГ'),
        exciseLabels: fc.array(words, { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['name', 'amount', 'price', 'cost'] },
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (body) => {
        expect(decodeCheck(rootOf(encodeCheck({ ...sale, body })))?.body).toEqual(body);
      }),
      { seed: 11 },
    );
  });

  test.skipIf(!hasOfficialFiles)(official('UA-20 the official receipts re-encode to the same tree'), () => {
    for (const sample of ['payment-means', 'rounding', 'two-taxes']) {
      const root = rootOf(officialBytes(`samples/check01-${sample}.xml`));
      const message = decodeCheck(root);
      expect(message, sample).toBeDefined();
      if (message) expect(rootOf(encodeCheck(message))).toEqual(root);
    }
  });
});
