import { describe, expect, test } from 'vitest';
import {
  documentTypes,
  emissionTypes,
  environments,
  itbmsPercents,
  operationNatures,
  paymentForms,
  receiverTypes,
} from '../../../src/protocol/panama/codes.ts';
import { dgiCodes, dgiObjection } from '../../../src/protocol/panama/dgi-codes.ts';
import { formatRejections, parseRejections } from '../../../src/protocol/panama/rejections.ts';

test('codes are those of the technical sheet', () => {
  expect(Object.values(documentTypes)).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10']);
  expect([documentTypes.invoice, documentTypes.creditNote, documentTypes.genericCreditNote]).toEqual([
    '01',
    '04',
    '06',
  ]);
  expect([emissionTypes.priorNormal, emissionTypes.priorContingency, emissionTypes.laterContingency]).toEqual([
    '01',
    '02',
    '04',
  ]);
  expect([receiverTypes.finalConsumer, operationNatures.sale, operationNatures.return]).toEqual(['02', '01', '11']);
  expect([environments.production, environments.test]).toEqual(['1', '2']);
});

test('PA-08 cash is 02, not 01', () => {
  expect([paymentForms.cash, paymentForms.credit, paymentForms.other]).toEqual(['02', '01', '99']);
});

test('PA-16 the rates of ITBMS are 0, 7, 10 and 15 percent', () => {
  expect(itbmsPercents).toEqual({ '00': 0, '01': 7, '02': 10, '03': 15 });
});

test('PA-18 a code of the DGI is known by what it objects to', () => {
  expect(Object.keys(dgiCodes).every((code) => /^\d{4}$/.test(code))).toBe(true);
  expect([dgiObjection('1513'), dgiObjection('1002')]).toEqual(['numberDuplicate', 'documentDuplicate']);
  expect([dgiObjection('9999'), dgiObjection('toString')]).toEqual([undefined, undefined]);
});

describe('the words of a rejection', () => {
  test('PA-18 hold one objection or several', () => {
    expect(parseRejections('1513-numero de documento fiscal duplicado')).toEqual([
      { code: '1513', text: 'numero de documento fiscal duplicado' },
    ]);
    expect(parseRejections('2507 - total: 13.11 - 13.10 | Error 1506-falta | sin código')).toEqual([
      { code: '2507', text: 'total: 13.11 - 13.10' },
      { code: '1506', text: 'falta' },
    ]);
  });

  test.each(['', 'documento inválido', '15130-no', '151-no', '1513', 'RUC 8-123-456'])(
    'PA-18 hold none: "%s"',
    (text) => {
      expect(parseRejections(text)).toEqual([]);
    },
  );

  test('PA-18 read back as they were written', () => {
    const rejections = [
      { code: '1001', text: 'dígito verificador' },
      { code: '2152', text: 'ITBMS' },
    ];
    expect(formatRejections(rejections)).toBe('1001-dígito verificador | 2152-ITBMS');
    expect(parseRejections(formatRejections(rejections))).toEqual(rejections);
  });
});
