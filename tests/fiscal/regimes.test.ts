import { describe, expect, test } from 'vitest';
import { panama } from '../../src/fiscal/regimes/panama.ts';
import { ukraine, ukraineDefaults } from '../../src/fiscal/regimes/ukraine.ts';
import { badText } from '../../src/fiscal/text.ts';
import { issuer } from '../support/panama-requests.ts';

const hour = 3_600_000;
const minute = 60_000;

/** The regime without what cannot be compared: functions, and patterns, which have tests of their own. */
const data = (value: object): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, each) => {
      if (key === 'unfit' || key === 'commodityCode') return undefined;
      return each instanceof Set ? [...each] : each;
    }),
  );

test('UA-08 UA-09 UA-18 what the law of Ukraine says in figures, and the rule each refusal names', () => {
  expect(data(ukraine())).toEqual({
    id: 'ukraine',
    zone: 'Europe/Kyiv',
    currency: {
      code: 'UAH',
      symbol: '₴',
      stands: 'after',
      decimal: null,
      notes: [100_000, 50_000, 20_000, 10_000, 5000, 2000, 1000, 500, 200, 100],
    },
    offline: {
      entry: 'automatic',
      sessionLimit: 36 * hour,
      monthLimit: 168 * hour,
      transmitLimit: null,
      numbersPerSession: null,
      recheckEvery: 10 * minute,
      rules: {
        entry: 'UA-04',
        firstOpening: 'UA-01',
        opening: 'UA-03',
        session: 'UA-08',
        month: 'UA-09',
        numbers: 'UA-10',
      },
    },
    pricing: {
      taxes: [
        { letter: 'А', kind: 'vat', name: 'ПДВ', percentHundredths: 2000 },
        { letter: 'Б', kind: 'vat', name: 'ПДВ', percentHundredths: 700 },
        { letter: 'В', kind: 'vat', name: 'ПДВ', percentHundredths: 0 },
        { letter: 'Г', kind: 'excise', name: 'Акциз', percentHundredths: 500 },
        { letter: 'Д', kind: 'vat', name: 'ПДВ', percentHundredths: 1400 },
      ],
      taxMode: 'included',
      leastLineNet: 0,
      longestCode: 64,
      shortestName: 1,
      unit: 'шт',
      cashRoundingStep: 50,
      text: {
        rule: 'UA-20',
        lookAlikes: [
          ['ʼ', "'"],
          ['ʹ', "'"],
          ['₴', 'грн'],
        ],
        longest: 1024,
      },
    },
    ownBooks: [],
    points: null,
    zWaits: null,
    cancelWithin: null,
    referWithin: null,
    shiftLimit: 24 * hour,
  });
});

test('UA-10 UA-18 a shop chooses its rounding, its cap of numbers and its taxes', () => {
  const taxes = ukraineDefaults.taxes.slice(0, 1);
  const chosen = ukraine({ cashRoundingStep: ukraineDefaults.cashRoundingStep, offlineNumbers: 7, taxes });
  expect(chosen).toMatchObject({ offline: { numbersPerSession: 7 }, pricing: { taxes, cashRoundingStep: 50 } });
});

test('PA-04 PA-15 PA-16 what the law of Panama says in figures, and the rule each refusal names', () => {
  expect(data(panama(issuer))).toEqual({
    id: 'panama',
    zone: 'America/Panama',
    currency: {
      code: 'PAB',
      symbol: 'B/.',
      stands: 'before',
      decimal: '.',
      notes: [10_000, 5000, 2000, 1000, 500, 100],
    },
    offline: {
      entry: 'manual',
      manual: {
        reason: { shortest: 15, longest: 150 },
        conditions: '2026-11',
        closed: { z: 'PA-09', closeShift: 'PA-09', storno: 'PA-06', offlineBegin: 'PA-06', offlineEnd: 'PA-06' },
        tenders: ['cash'],
        rules: {
          login: 'PA-01',
          reason: 'PA-02',
          tenders: 'PA-08',
          silence: 'PA-10',
          leaving: 'PA-11',
          link: 'PA-19',
        },
      },
      sessionLimit: 24 * hour,
      monthLimit: null,
      transmitLimit: 72 * hour,
      numbersPerSession: null,
      recheckEvery: 10 * minute,
      rules: {
        entry: 'PA-11',
        firstOpening: 'PA-19',
        opening: 'K-13',
        session: 'PA-04',
        month: 'PA-04',
        numbers: 'PA-04',
      },
    },
    ownBooks: ['openShift', 'closeShift', 'cashIn', 'cashOut', 'z'],
    points: { online: '001', offline: '901' },
    zWaits: 'PA-09',
    cancelWithin: 7 * 24 * hour,
    referWithin: 180 * 24 * hour,
    pricing: {
      taxes: [
        { letter: '00', kind: 'vat', name: 'ITBMS', percentHundredths: 0 },
        { letter: '01', kind: 'vat', name: 'ITBMS', percentHundredths: 700 },
        { letter: '02', kind: 'vat', name: 'ITBMS', percentHundredths: 1000 },
        { letter: '03', kind: 'vat', name: 'ITBMS', percentHundredths: 1500 },
      ],
      taxMode: 'added',
      leastLineNet: 1,
      longestCode: 20,
      shortestName: 2,
      unit: 'und',
      cashRoundingStep: 1,
      text: { rule: null, lookAlikes: [], longest: 500 },
    },
    shiftLimit: 24 * hour,
  });
});

describe('what a document in Panama can carry', () => {
  const { text, commodityCode } = panama(issuer).pricing;

  test.each([
    ['a letter with an accent', 'ñ', true],
    ['the sign of the euro', '€', true],
    ['a Chinese character', '茶', true],
    ['an emoji', '😀', false],
    ['a character of the last plane', '\u{10FFFF}', false],
    ['an invisible joiner', '\u200D', false],
    ['a soft hyphen', '\u00AD', false],
    ['half of a character', '\uD800', false],
    ['a private character', '\uE000', false],
    ['a character nobody has assigned', '\u0378', false],
    ['the mark of a lost character', '\uFFFD', false],
  ])('%s', (_, character, fits) => {
    expect(badText(text, `a${character}b`)).toEqual(
      fits ? undefined : { code: 'text-not-encodable', rule: null, value: character },
    );
  });

  test('a commodity code has 2 to 13 digits and nothing else', () => {
    for (const good of ['12', '1234567890123']) expect(commodityCode.test(good), good).toBe(true);
    for (const bad of ['', '1', '12345678901234', '12a', 'a12', '1 2'])
      expect(commodityCode.test(bad), bad).toBe(false);
  });
});
