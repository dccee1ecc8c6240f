import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit } from '../../../src/gateway/panama/check-digit.ts';
import { type CufeParts, cufe, cufeParts } from '../../../src/gateway/panama/cufe.ts';

const sample: CufeParts = {
  documentType: '01',
  rucType: '2',
  ruc: '155596713-2-2015',
  dv: '59',
  branch: '0000',
  date: '20260115',
  number: '0000000001',
  point: '001',
  emissionType: '01',
  environment: '2',
  securityCode: '123456789',
};

const vectors: readonly (readonly [string, Partial<CufeParts>, string])[] = [
  [
    'an invoice seen in production',
    {
      ...{ ruc: '45400-2-299934', dv: '09', date: '20220505', number: '0000000038', point: '999', environment: '1' },
      securityCode: '768669062',
    },
    'FE01200000045400-2-299934-0900002022050500000000389990117686690628',
  ],
  [
    'a supermarket receipt authorised later, seen in production',
    {
      ...{ ruc: '32812-2-249262', dv: '63', branch: '0008', date: '20260630', number: '8030341786', point: '803' },
      ...{ emissionType: '03', environment: '1', securityCode: '172808907' },
    },
    'FE01200000032812-2-249262-6300082026063080303417868030311728089076',
  ],
  [
    'the sample reply of the manual of a PAC',
    { branch: '0001', date: '20190528', number: '0005500015', point: '565', securityCode: '156674904' },
    'FE0120000155596713-2-2015-5900012019052800055000155650121566749040',
  ],
  [
    'a natural person whose RUC has letters',
    {
      ...{ rucType: '1', ruc: '8-PE-3824-00523', dv: '28', branch: '0001', date: '20170715', number: '0000015134' },
      ...{ environment: '1', securityCode: '745018343' },
    },
    'FE011000008-PE-3824-00523-2800012017071500000151340010117450183432',
  ],
  ['an online invoice', {}, 'FE0120000155596713-2-2015-5900002026011500000000010010121234567898'],
  [
    'an offline invoice authorised later (04)',
    { point: '901', emissionType: '04' },
    'FE0120000155596713-2-2015-5900002026011500000000019010421234567893',
  ],
  [
    'an offline generic credit note',
    { documentType: '06', number: '0000000002', point: '901', emissionType: '04', securityCode: '987654321' },
    'FE0620000155596713-2-2015-5900002026011500000000029010429876543217',
  ],
  [
    'an offline invoice authorised before use (02)',
    { number: '0000000003', point: '901', emissionType: '02', securityCode: '000000001' },
    'FE0120000155596713-2-2015-5900002026011500000000039010220000000016',
  ],
  [
    'an issuer whose RUC is a personal identity number',
    {
      ...{ rucType: '1', ruc: '8-123-456', dv: '91', number: '9999999999', point: '999', environment: '1' },
      securityCode: '999999999',
    },
    'FE011000000000008-123-456-9100002026011599999999999990119999999996',
  ],
];

describe('a CUFE is made from its parts and taken apart again', () => {
  test.each(vectors)('PA-14 %s', (_, parts, code) => {
    expect(cufe({ ...sample, ...parts })).toBe(code);
    expect(cufeParts(code)).toEqual({ ...sample, ...parts });
  });

  test('PA-14 the worked example ends in 8, hyphens standing for 5', () => {
    expect(checkDigit('01200000045400-2-299934-090000202205050000000038999011768669062')).toBe('8');
    expect(checkDigit('012000000454005252999345090000202205050000000038999011768669062')).toBe('8');
  });
});

describe('a code that is none', () => {
  test.each([
    ['a wrong check digit', 'FE01200000045400-2-299934-0900002022050500000000389990117686690627'],
    ['an altered number', 'FE01200000045400-2-299934-0900002022050500000000398990117686690628'],
    ['a character too few', 'FE0120000045400-2-299934-0900002022050500000000389990117686690628'],
    [
      'a letter that leaves the check digit right',
      'FE01200000045400-2-299934-09000020220505000000003899901176866E0628',
    ],
    ['nothing', ''],
  ])('PA-14 %s has no parts', (_, code) => {
    expect(cufeParts(code)).toBeUndefined();
  });

  test.each([
    ['a number that is not padded', { number: '1' }],
    ['the point 000', { point: '000' }],
    ['a security code of zeros', { securityCode: '000000000' }],
    ['a RUC longer than its place', { ruc: '155596713-2-2015-00000' }],
  ])('PA-14 %s makes no code: it throws', (_, parts) => {
    expect(() => cufe({ ...sample, ...parts })).toThrow('do not fit');
  });
});

test('PA-14 any one digit changed is noticed', () => {
  const code = 'FE0120000155596713-2-2015-5900002026011500000000019010421234567893';
  const places = [...code].flatMap((character, place) => (/\d/.test(character) ? [place] : []));
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.integer({ min: 1, max: 9 }), (place, more) => {
      const changed = String((Number(code[place]) + more) % 10);
      expect(cufeParts(code.slice(0, place) + changed + code.slice(place + 1))).toBeUndefined();
    }),
    { seed: 66, numRuns: 200 },
  );
});
