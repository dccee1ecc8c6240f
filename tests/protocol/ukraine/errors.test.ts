import { describe, expect, test } from 'vitest';
import { errorCodes, formatErrorBody, parseErrorBody } from '../../../src/protocol/ukraine/errors.ts';
import { encodeWindows1251 } from '../../../src/protocol/ukraine/windows1251.ts';

const parsed = (text: string) => parseErrorBody(Buffer.from(text));

const wrongNumber =
  'Некоректний локальний номер документа 4978 для ПРРО з фіскальним номером 4000454063. Номер документа повинен дорівнювати 4979';

describe('the body of a refusal', () => {
  test('UA-16 a wrong local number says which one is expected', () => {
    expect(parsed(`Код помилки: 7 CheckLocalNumberInvalid\r\n${wrongNumber}`)).toEqual({
      code: 7,
      name: 'CheckLocalNumberInvalid',
      text: wrongNumber,
      expectedNumber: 4979,
    });
  });

  test('UA-16 the description may stand on the same line and name the document of a package', () => {
    const text = `Помилка обробки документа за № 3 в пакеті, дислокація 12464: ${wrongNumber}`;
    expect(parsed(`Код помилки: 7 CheckLocalNumberInvalid ${text}`)).toEqual({
      code: 7,
      name: 'CheckLocalNumberInvalid',
      text,
      expectedNumber: 4979,
      packageIndex: 3,
    });
  });

  test('UA-16 documents of a package are counted from 0', () => {
    const text =
      "Помилка обробки документа за № 0 в пакеті, дислокація 4: Останній документ поточної зміни (фіскальний номер 197242641) має тип 'OpenShift' і не може бути відкликаний";
    const error = parsed(`Код помилки: 10 PackageValidationError\r\n${text}`);
    expect(error).toEqual({ code: 10, name: 'PackageValidationError', text, packageIndex: 0 });
  });

  test('of two expected numbers the last one counts', () => {
    const text = 'повинен дорівнювати 5; повинен дорівнювати 12';
    expect(parsed(formatErrorBody(7, text))?.expectedNumber).toBe(12);
  });

  test('it is read in UTF-8 and in windows-1251', () => {
    const body = formatErrorBody(5, 'Зміну не відкрито');
    const expected = { code: 5, name: 'ShiftNotOpened', text: 'Зміну не відкрито' };
    expect(parseErrorBody(Buffer.from(body))).toEqual(expected);
    expect(parseErrorBody(encodeWindows1251(body))).toEqual(expected);
  });

  test.each([7, '7', 'CheckLocalNumberInvalid'])('as JSON it may write its code as %j', (code) => {
    const body = { UID: 'u', Timestamp: '2026-11-21T09:05:00+02:00', ErrorCode: code, ErrorMessage: wrongNumber };
    expect(parsed(JSON.stringify(body))).toEqual({
      code: 7,
      name: 'CheckLocalNumberInvalid',
      text: wrongNumber,
      expectedNumber: 4979,
    });
  });

  test('as JSON it may have no message', () => {
    expect(parsed('{"ErrorCode":13,"ErrorMessage":null}')).toEqual({ code: 13, name: 'NoContent', text: '' });
  });

  test('a code of tomorrow is still an error', () => {
    expect(parsed('Код помилки: 27 SomethingNew\r\nОпис')).toEqual({ code: 27, name: 'SomethingNew', text: 'Опис' });
    expect(parsed('Код помилки: 28\r\nXML')).toEqual({ code: 28, name: 'Unknown', text: 'XML' });
  });

  test.each([
    'OK',
    '',
    '<html>Код помилки: 7</html>',
    '{"ErrorCode":0}',
    '{"ErrorCode":"Nonsense"}',
    '{"UID":"u"}',
    'Код помилки: 0 Ok\r\n',
    'Код помилки: багато',
  ])('%j is none', (text) => {
    expect(parsed(text)).toBeUndefined();
  });

  test('bytes of no text at all are none', () => {
    expect(parseErrorBody(Buffer.from('ff98fe00', 'hex'))).toBeUndefined();
  });

  test('the codes are the official 0 to 13', () => {
    expect(Object.values(errorCodes)).toEqual(Array.from({ length: 14 }, (_, code) => code));
    for (const [name, code] of Object.entries(errorCodes).slice(1)) {
      expect(parsed(formatErrorBody(code, 'x'))).toEqual({ code, name, text: 'x' });
    }
  });
});
