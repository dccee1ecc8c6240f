import { existsSync, readFileSync } from 'node:fs';
import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { controlNumber, controlText, crc32 } from '../../../src/simulator/ukraine/documents/control-number.ts';

const vectorsFile = '../shared/spec/ua/vectors.json';
const vector = z.object({
  name: z.string(),
  input: z.object({
    offlineSeed: z.string(),
    orderDate: z.string(),
    orderTime: z.string(),
    orderNum: z.number(),
    cashRegisterNum: z.string(),
    cashDeskNum: z.number(),
    total: z.string().nullable(),
    prevDocHash: z.string().nullable(),
  }),
  string: z.string(),
  crc32_ieee: z.string(),
  control: z.number(),
});

const vectors = existsSync(vectorsFile)
  ? z.object({ controlNumbers: z.array(vector) }).parse(JSON.parse(readFileSync(vectorsFile, 'utf8'))).controlNumbers
  : [];

describe('UA-05 the control number', () => {
  test.skipIf(vectors.length === 0)(`has official vectors to prove it (skipped without ${vectorsFile})`, () => {
    expect(vectors.length).toBeGreaterThanOrEqual(11);
  });

  test.each(vectors)('is right for $name', ({ input, string, crc32_ieee, control }) => {
    const asked = {
      seed: input.offlineSeed,
      orderDate: input.orderDate,
      orderTime: input.orderTime,
      orderNumber: input.orderNum,
      registerNumber: input.cashRegisterNum,
      cashDeskNumber: input.cashDeskNum,
      sum: input.total ?? undefined,
      previousHash: input.prevDocHash ?? undefined,
    };
    expect(controlText(asked)).toBe(string);
    expect(crc32(string).toString(16).padStart(8, '0')).toBe(crc32_ieee);
    expect(controlNumber(asked)).toBe(control);
  });

  test('is 4758 in the worked example of the official description', () => {
    const previousHash = 'cdd68bb111f8993f3603f0179341571b35b73a07d5acee9b28fbfb714698e1b3';
    const example = { seed: '179625192271939', orderDate: '20082020', orderTime: '142338', orderNumber: 10 };
    expect(controlNumber({ ...example, registerNumber: '4000002411', cashDeskNumber: 10, previousHash })).toBe(4758);
  });

  test('rests on the check sum every zip file uses', () => {
    const text = fc.string({ unit: 'binary-ascii' });
    fc.assert(
      fc.property(text, (given) => crc32(given) === zlibCrc32(given)),
      { seed: 1, numRuns: 300 },
    );
  });
});
