import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { controlNumber, offlineFiscalNumber } from '../../../src/gateway/ukraine/control-number.ts';

type Vector = {
  readonly name: string;
  readonly input: {
    readonly offlineSeed: string;
    readonly orderDate: string;
    readonly orderTime: string;
    readonly orderNum: number;
    readonly cashRegisterNum: string;
    readonly cashDeskNum: number;
    readonly total: string | null;
    readonly prevDocHash: string | null;
  };
  readonly control: number;
};

const file = '../shared/spec/ua/vectors.json';
const vectors: readonly Vector[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).controlNumbers : [];

describe.skipIf(vectors.length === 0)('control numbers of the notes (skipped where ../shared is absent)', () => {
  test.each(vectors)('UA-05 $name', ({ input, control }) => {
    const fields = {
      seed: input.offlineSeed,
      date: input.orderDate,
      time: input.orderTime,
      number: input.orderNum,
      registerNumber: input.cashRegisterNum,
      deskNumber: String(input.cashDeskNum),
      total: input.total,
      previousHash: input.prevDocHash,
    };
    expect(controlNumber(fields)).toBe(control);
  });
});

test('UA-05 the official example: OfflineEnd 5008.3.4758', () => {
  const control = controlNumber({
    seed: '179625192271939',
    date: '20082020',
    time: '142338',
    number: 10,
    registerNumber: '4000002411',
    deskNumber: '10',
    total: null,
    previousHash: 'cdd68bb111f8993f3603f0179341571b35b73a07d5acee9b28fbfb714698e1b3',
  });
  const place = { session: '5008', seed: '179625192271939', sequence: 3, previousHash: null, contingency: null };
  expect(offlineFiscalNumber(place, control)).toBe('5008.3.4758');
});
