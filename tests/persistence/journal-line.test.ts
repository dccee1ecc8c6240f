import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLine, encodeLine, genesis } from '../../src/persistence/journal-line.ts';

const withoutNewline = (bytes: Buffer): Buffer => bytes.subarray(0, -1);

describe('a line of the journal', () => {
  test('is one JSON object sealed by SHA-256 over itself without the seal', () => {
    const { bytes, link } = encodeLine(genesis, { v: 1, type: 'sold', note: 'хліб' });
    const unsealed = `{"seq":1,"v":1,"type":"sold","note":"хліб","prev":"${'0'.repeat(64)}"}`;
    const seal = createHash('sha256').update(unsealed).digest('hex');
    expect(bytes.toString()).toBe(`${unsealed.slice(0, -1)},"hash":"${seal}"}\n`);
    expect(link).toEqual({ seq: 1, hash: seal });
  });

  test('reads back as written, whatever text is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (note, seq) => {
        const body = { v: 2, type: 'sold', note };
        const { bytes, link } = encodeLine({ seq, hash: 'a'.repeat(64) }, body);
        const read = { ok: true, line: { link, prev: 'a'.repeat(64), body } };
        expect(decodeLine(withoutNewline(bytes))).toEqual(read);
        expect(bytes.indexOf('\n')).toBe(bytes.length - 1);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('is refused when any single bit of it is another', () => {
    const line = withoutNewline(encodeLine(genesis, { v: 1, type: 'sold', total: 10 }).bytes);
    for (let bit = 0; bit < line.length * 8; bit++) {
      const flipped = Buffer.from(line);
      flipped.writeUInt8((flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7)), bit >> 3);
      expect(decodeLine(flipped)).toMatchObject({ ok: false });
    }
  });

  test('is refused when it is cut anywhere', () => {
    const line = withoutNewline(encodeLine(genesis, { v: 1, type: 'sold' }).bytes);
    for (let length = 0; length < line.length; length++) {
      expect(decodeLine(line.subarray(0, length))).toMatchObject({ ok: false });
    }
  });

  test('is refused when it is sealed but has no place in a chain', () => {
    const unsealed = '{"type":"sold"}';
    const seal = createHash('sha256').update(unsealed).digest('hex');
    const forged = Buffer.from(`${unsealed.slice(0, -1)},"hash":"${seal}"}`);
    expect(decodeLine(forged)).toEqual({ ok: false, problem: 'it is not a line of the journal' });
  });

  test.each(['seq', 'prev', 'hash'])('cannot carry a fact with a field named %s', (name) => {
    expect(() => encodeLine(genesis, { v: 1, type: 'sold', [name]: 1 })).toThrow(name);
  });
});
