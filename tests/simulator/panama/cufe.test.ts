import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDigit } from '../../../src/simulator/panama/cufe/check-digit.ts';
import { checkDigitHolds, cufePart, cufePattern, makeCufe } from '../../../src/simulator/panama/cufe/cufe.ts';

/** Four codes found in public, three of them of production; the last is a natural person's with letters in the RUC. */
const published = [
  'FE01200000045400-2-299934-0900002022050500000000389990117686690628',
  'FE01200000032812-2-249262-6300082026063080303417868030311728089076',
  'FE0120000155596713-2-2015-5900012019052800055000155650121566749040',
  'FE011000008-PE-3824-00523-2800012017071500000151340010117450183432',
] as const;

const company = { rucType: '2', ruc: '0000155596713-2-2015', dv: '-59', branch: '0000', environment: '2' } as const;

/** Codes worked out by the same rules for documents of all kinds. */
const workedOut = [
  [
    'online invoice',
    { documentType: '01', number: '0000000001', billingPoint: '001', emission: '01', securityCode: '123456789' },
    'FE0120000155596713-2-2015-5900002026011500000000010010121234567898',
  ],
  [
    'offline invoice, authorised later',
    { documentType: '01', number: '0000000001', billingPoint: '901', emission: '04', securityCode: '123456789' },
    'FE0120000155596713-2-2015-5900002026011500000000019010421234567893',
  ],
  [
    'offline generic credit note',
    { documentType: '06', number: '0000000002', billingPoint: '901', emission: '04', securityCode: '987654321' },
    'FE0620000155596713-2-2015-5900002026011500000000029010429876543217',
  ],
  [
    'offline invoice, authorised before',
    { documentType: '01', number: '0000000003', billingPoint: '901', emission: '02', securityCode: '000000001' },
    'FE0120000155596713-2-2015-5900002026011500000000039010220000000016',
  ],
] as const;

describe('the CUFE', () => {
  test.each(published)('PA-14 %s, found in public, has the shape and the check digit', (cufe) => {
    expect(cufe).toMatch(cufePattern);
    expect(checkDigitHolds(cufe)).toBe(true);
  });

  test.each(workedOut)('PA-14 %s', (_, parts, cufe) => {
    expect(makeCufe({ ...company, date: '20260115', ...parts })).toBe(cufe);
  });

  test('PA-14 a natural person’s, with the largest numbers', () => {
    const parts = { documentType: '01', rucType: '1', ruc: '000000000008-123-456', dv: '-91', branch: '0000' };
    const rest = { date: '20260115', number: '9999999999', billingPoint: '999', emission: '01', environment: '1' };
    expect(makeCufe({ ...parts, ...rest, securityCode: '999999999' })).toBe(
      'FE011000000000008-123-456-9100002026011599999999999990119999999996',
    );
  });

  test('the hyphen counts as 5 and a letter as the last digit of its ASCII code', () => {
    const body = '01200000045400-2-299934-090000202205050000000038999011768669062';
    expect(checkDigit(body)).toBe('8');
    expect(checkDigit(body.replaceAll('-', '5'))).toBe('8');
    expect(checkDigit(body.replaceAll('-', ''))).not.toBe('8');
    expect(checkDigit('P'.padStart(63, '0'))).toBe(checkDigit('0'.padStart(63, '0')));
  });

  test('a changed check digit or number does not hold, and a missing character has not the shape', () => {
    expect(checkDigitHolds('FE01200000045400-2-299934-0900002022050500000000389990117686690627')).toBe(false);
    expect(checkDigitHolds('FE01200000045400-2-299934-0900002022050500000000398990117686690628')).toBe(false);
    expect('FE0120000045400-2-299934-0900002022050500000000389990117686690628').not.toMatch(cufePattern);
  });

  test('it comes apart into its parts, and a part of another length is a fault', () => {
    const cufe = 'FE011000008-PE-3824-00523-2800012017071500000151340010117450183432';
    expect([cufePart(cufe, 'ruc'), cufePart(cufe, 'dv'), cufePart(cufe, 'branch')]).toEqual([
      '000008-PE-3824-00523',
      '-28',
      '0001',
    ]);
    expect([cufePart(cufe, 'documentType'), cufePart(cufe, 'securityCode')]).toEqual(['01', '745018343']);
    const [, parts] = workedOut[0];
    expect(() => makeCufe({ ...company, date: '2026-01-15', ...parts })).toThrow(/date/);
  });
});

const vectorsFile = new URL('../../../../shared/spec/pa/vectors.json', import.meta.url);
const absent = !existsSync(vectorsFile);

type Vectors = {
  readonly cufe_public: readonly { readonly cufe: string; readonly fields: Readonly<Record<string, string>> }[];
  readonly cufe_derived: readonly { readonly input: Readonly<Record<string, string>>; readonly cufe: string }[];
  readonly cufe_negative: readonly { readonly cufe: string }[];
};

const vectors = (): Vectors => JSON.parse(readFileSync(vectorsFile, 'utf8'));

describe('the vectors of the specification', () => {
  test.skipIf(absent)(
    `every published code is rebuilt from its fields${absent ? ': no vectors file here' : ''}`,
    () => {
      const { cufe_public: codes } = vectors();
      expect(codes).toHaveLength(4);
      for (const { cufe, fields } of codes) {
        const field = (name: string) => fields[name] ?? '';
        const parts = { documentType: field('iDoc'), rucType: field('dTipoRuc'), ruc: field('dRucPadded') };
        const more = { dv: field('dDV3'), branch: field('dSucEm'), date: field('fecha'), number: field('dNroDF') };
        const rest = { billingPoint: field('dPtoFacDF'), emission: field('iTpEmis'), environment: field('iAmb') };
        expect(makeCufe({ ...parts, ...more, ...rest, securityCode: field('dSeg') })).toBe(cufe);
      }
    },
  );

  test.skipIf(absent)(`every derived code is made from its input${absent ? ': no vectors file here' : ''}`, () => {
    const { cufe_derived: codes } = vectors();
    expect(codes).toHaveLength(5);
    for (const { cufe, input } of codes) {
      const field = (name: string) => input[name] ?? '';
      const parts = { documentType: field('iDoc'), rucType: field('dTipoRuc'), ruc: field('dRuc').padStart(20, '0') };
      const more = { dv: `-${field('dDV')}`, branch: field('dSucEm'), date: field('fecha'), number: field('dNroDF') };
      const rest = { billingPoint: field('dPtoFacDF'), emission: field('iTpEmis'), environment: field('iAmb') };
      expect(makeCufe({ ...parts, ...more, ...rest, securityCode: field('dSeg') })).toBe(cufe);
    }
  });

  test.skipIf(absent)(`every wrong code is refused${absent ? ': no vectors file here' : ''}`, () => {
    const wrong = vectors().cufe_negative;
    expect(wrong.filter(({ cufe }) => cufePattern.test(cufe) && checkDigitHolds(cufe))).toEqual([]);
    expect(wrong).toHaveLength(3);
  });
});
