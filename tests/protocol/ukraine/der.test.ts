import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childrenOf, identifierOf, octetsOf, readDer, timeOf } from '../../../src/protocol/ukraine/der.ts';
import { der, integer, objectIdentifier, sequence, setOf, timeValue } from '../../../src/protocol/ukraine/der-write.ts';

const hex = (text: string): Uint8Array => Buffer.from(text.replaceAll(' ', ''), 'hex');
const read = (text: string) => readDer(hex(text));
const hexOf = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex');

describe('writing', () => {
  test.each([
    ['a short length', der(4, hex('aabb')), '0402aabb'],
    ['a length of 128', der(4, Buffer.alloc(128)).subarray(0, 3), '048180'],
    ['a length of 65536', der(4, Buffer.alloc(65_536)).subarray(0, 5), '0483010000'],
    ['an identifier', objectIdentifier('1.2.840.113549.1.7.2'), '06092a864886f70d010702'],
    ['an identifier of the third root', objectIdentifier('2.16.840.1.101.3.4.2.1'), '0609608648016503040201'],
    ['zero', integer(0n), '020100'],
    ['a number whose first bit is set', integer(128n), '02020080'],
    ['a set in order', setOf(hex('0202ffff'), hex('020101')), '31070201010202ffff'],
  ])('%s', (_, bytes, expected) => {
    expect(hexOf(bytes)).toBe(expected);
  });

  test('a moment is a UTCTime until 2049 and a GeneralizedTime from 2050 on', () => {
    expect(Buffer.from(timeValue(Date.UTC(2049, 11, 31, 23, 59, 59, 999))).toString('latin1')).toBe(
      '\x17\x0d491231235959Z',
    );
    expect(Buffer.from(timeValue(Date.UTC(2050, 0, 1))).toString('latin1')).toBe('\x18\x0f20500101000000Z');
  });
});

describe('reading', () => {
  test('any nested value comes back', () => {
    const { value } = fc.letrec<{ value: Uint8Array }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.uint8Array({ maxLength: 300 }).map((content) => der(4, content)),
        fc.array(tie('value'), { maxLength: 4 }).map((parts) => sequence(...parts)),
      ),
    }));
    const rewritten = (bytes: Uint8Array): Uint8Array => {
      const node = readDer(bytes);
      const children = childrenOf(node);
      return children
        ? sequence(...children.map(({ raw }) => rewritten(raw)))
        : der(node?.tag ?? 0, node?.content ?? hex(''));
    };
    fc.assert(
      fc.property(value, (bytes) => {
        expect(hexOf(rewritten(bytes))).toBe(hexOf(bytes));
      }),
      { seed: 9 },
    );
  });

  test('BER lengths are read: longer than needed, and left open', () => {
    expect(hexOf(read('04 84 00000002 aabb')?.content)).toBe('aabb');
    expect(hexOf(read('30 80 0401aa 3080 0401bb 0000 0000')?.content)).toBe('0401aa30800401bb0000');
  });

  test('an OCTET STRING in pieces is one string', () => {
    expect(hexOf(octetsOf(read('24 80 0401aa 2406 0401bb 0401cc 0000')))).toBe('aabbcc');
    expect(octetsOf(read('24 03 0201aa'))).toBeUndefined();
    expect(octetsOf(read('3003 0401aa'))).toBeUndefined();
  });

  test.each([
    ['nothing', ''],
    ['a first byte alone', '30'],
    ['a length without its bytes', '0482'],
    ['content cut short', '0403aabb'],
    ['something after the end', '0401aabb'],
    ['a length of more than four bytes', '0485 0000000001 aa'],
    ['a length of 4 GB', '0484ffffffff aa'],
    ['an open length on a value without parts', '0480 aa 0000'],
    ['an open length without an end', '3080 0401aa'],
    ['a first byte that goes on', '1f81 00'],
  ])('%s is malformed', (_, bytes) => {
    expect(read(bytes)).toBeUndefined();
  });

  test('a value whose parts are cut short has no parts', () => {
    expect(childrenOf(read('3003 0402aa'))).toBeUndefined();
    expect(childrenOf(read('0401aa'))).toBeUndefined();
    expect(childrenOf(read('3000'))).toEqual([]);
  });

  test('nesting without bottom is malformed, not an overflow', () => {
    expect(readDer(Buffer.alloc(200_000, hex('3080')))).toBeUndefined();
    expect(
      octetsOf(readDer(Array.from({ length: 60 }).reduce<Uint8Array>((inner) => der(0x24, inner), hex('0400')))),
    ).toBe(undefined);
  });

  test('identifiers of all roots are read, broken ones are not', () => {
    for (const dotted of ['0.9.2342', '1.2.804.2.1.1.1.1.3.1.1', '2.5.4.3', '2.999.1']) {
      expect(identifierOf(readDer(objectIdentifier(dotted)))).toBe(dotted);
    }
    expect([read('0600'), read('060181'), read('0401aa')].map(identifierOf)).toEqual(Array(3).fill(undefined));
    expect(identifierOf(readDer(der(6, Buffer.alloc(60, 0xff), hex('01'))))).toBeUndefined();
  });

  test('moments of both kinds are read, broken ones are not', () => {
    for (const epochMs of [0, Date.UTC(1950, 0, 1), Date.UTC(2026, 10, 21, 9, 5), Date.UTC(2050, 0, 1)]) {
      expect(timeOf(readDer(timeValue(epochMs)))).toBe(epochMs);
    }
    const broken = ['261321090500Z', '2611210905Z', '261121090500', 'never'].map((text) =>
      der(0x17, Buffer.from(text)),
    );
    expect(broken.map((bytes) => timeOf(readDer(bytes)))).toEqual(Array(4).fill(undefined));
  });

  test('arbitrary bytes never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const node = readDer(bytes);
        expect([childrenOf(node), octetsOf(node), identifierOf(node), timeOf(node)]).toHaveLength(4);
      }),
      { seed: 2 },
    );
  });
});
